import { planLines } from '../kernel/billing-plan-words.ts';
import type { CardWords } from '../kernel/notice.ts';
import { phrase } from '../kernel/phrase.ts';
import type { Agreement } from './agreement.ts';
import { bearers } from './conversion-bearers.ts';

const heading = phrase({ en: 'How it is billed', ja: '請求の予定', zh: '收款安排' });

const conversion = phrase({
  en: 'Bank and conversion charges are borne by {bearer}.',
  ja: '銀行手数料および両替に係る手数料：{bearer}の負担',
  zh: '银行及货币兑换费用由{bearer}承担。',
});

/** The billing plan of this version, item by item, and who bears what conversion costs; nothing where neither was said. */
export function billingSection({
  billing,
  plan,
}: Pick<Agreement, 'billing' | 'plan'>): NonNullable<CardWords['sections']> {
  const charges =
    billing.conversion === undefined ? [] : [conversion({ bearer: bearers[billing.conversion.bearer]() })];
  if (billing.plan === null) return charges.length === 0 ? [] : [{ heading: heading(), lines: charges }];
  const titleOf = (id: string): string => plan.find(({ milestoneId }) => milestoneId === id)?.title ?? '';
  return [{ heading: heading(), lines: [...planLines(billing.plan, titleOf), ...charges] }];
}
