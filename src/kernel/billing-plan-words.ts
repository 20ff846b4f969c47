import { type BillingPlan, deductedAt, depositOf, type PlannedItem } from './billing-plan.ts';
import { type Day, parseDay } from './calendar.ts';
import { type Money, money } from './money.ts';
import { phrase, type Said, type Value } from './phrase.ts';

/** When an item is billed, and how a plan reads. Said in agreements, in the list of invoices and on cards. */
const whens = {
  signature: phrase({ en: 'when the agreement is signed', ja: '契約締結時', zh: '合同签署时' }),
  acceptance: phrase({
    en: 'when “{title}” is accepted',
    ja: '「{title}」の承認時',
    zh: '“{title}”验收时',
  }),
  date: phrase({ en: 'on {day}', ja: '{day}', zh: '{day}' }),
  manual: phrase({ en: 'when the agency invoices it', ja: '請求書の発行時', zh: '服务方开具账单时' }),
} as const;

const line = phrase({
  en: '{label}: {amount}, {when}',
  ja: '{label}：{amount}（{when}）',
  zh: '{label}：{amount}（{when}）',
});
const takenOff = phrase({
  en: 'The last invoice shows the deposit of {deposit} as taken off.',
  ja: '最終の請求書では、着手金{deposit}を差し引いた形で表示します。',
  zh: '最后一张账单将列明扣除预付款{deposit}。',
});
export const depositLabel = phrase({ en: 'Deposit', ja: '着手金', zh: '预付款' });

/** What an item waits for, with the milestone's title where it waits for one. */
export type WaitsFor =
  | { readonly trigger: 'signature' | 'manual' }
  | { readonly trigger: 'acceptance'; readonly title: string }
  | { readonly trigger: 'date'; readonly day: Day | string };

export function whenWords(item: WaitsFor): Said {
  switch (item.trigger) {
    case 'signature':
    case 'manual':
      return whens[item.trigger]();
    case 'acceptance':
      return whens.acceptance({ title: item.title });
    case 'date':
      return whens.date({ day: item.day });
  }
}

/** A milestone's title, by its id. */
export type TitleOf = (milestoneId: string) => string;

export function waitsFor(item: PlannedItem, titleOf: TitleOf): WaitsFor {
  if (item.trigger === 'acceptance') return { trigger: 'acceptance', title: titleOf(item.milestoneId) };
  if (item.trigger === 'date') return { trigger: 'date', day: parseDay(item.day) ?? item.day };
  return { trigger: item.trigger };
}

export const amountOf = ({ amount }: PlannedItem, { currency }: Pick<BillingPlan, 'currency'>): Money =>
  money(BigInt(amount), currency);

export const itemLine = (item: {
  readonly label: Value;
  readonly amount: Value;
  readonly when: Value;
}): Said => line(item);

/** The plan, item by item, and what is taken off at the end. */
export function planLines(plan: BillingPlan, titleOf: TitleOf): readonly Said[] {
  const lines = plan.items.map((item) =>
    itemLine({ label: item.label, amount: amountOf(item, plan), when: whenWords(waitsFor(item, titleOf)) }),
  );
  return deductedAt(plan) === undefined ? lines : [...lines, takenOff({ deposit: depositOf(plan) })];
}
