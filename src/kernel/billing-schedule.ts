import type { Tx } from './act.ts';
import { depositLabel, itemLine, type WaitsFor, whenWords } from './billing-plan-words.ts';
import { dayFromColumn } from './calendar.ts';
import { type Money, money } from './money.ts';
import { phrase, type Said, type Value } from './phrase.ts';

/** An item of the plan as it stands after signature, changes and all. */
export interface ScheduledItem {
  readonly id: string;
  readonly trigger: WaitsFor['trigger'];
  readonly label: Value;
  readonly amount: Money;
  readonly when: Said;
  readonly billed: boolean;
}

export interface ScheduleReader {
  readonly billingPlanItem: Pick<Tx['billingPlanItem'], 'findMany'>;
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
}

const words = {
  part: phrase({ en: '{title} (accepted part)', ja: '{title}（一部承認分）', zh: '{title}（部分验收）' }),
  bonus: phrase({
    en: '{title} (bonus for early delivery)',
    ja: '{title}（早期納品の謝礼）',
    zh: '{title}（提前交付奖励）',
  }),
  billed: phrase({ en: '{line} – billed', ja: '{line}［請求済み］', zh: '{line}［已开账单］' }),
} as const;

/** What is billed when, in the order of the plan; what was replaced is left out. */
export async function billingSchedule(
  read: ScheduleReader,
  engagementId: string,
): Promise<readonly ScheduledItem[]> {
  const items = await read.billingPlanItem.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { agreementVersion: 'asc' }, { id: 'asc' }],
  });
  const milestones = await read.milestone.findMany({
    where: { engagementId },
    select: { id: true, title: true },
  });
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  // A milestone that costs nothing, or of which a change has left nothing, is billed by nobody.
  const worth = items.filter(({ amount, deducts }) => amount + deducts > 0n);
  return worth.map((item) => {
    const [milestoneId = '', kind] = item.subject.split(/[#:]/);
    const title = titles.get(milestoneId) ?? '';
    const extra = kind === undefined ? undefined : kind === 'bonus' ? words.bonus : words.part;
    const usual = item.trigger === 'signature' ? depositLabel() : title;
    return {
      id: item.id,
      trigger: triggerOf(item.trigger),
      label: extra !== undefined ? extra({ title }) : item.label === '' ? usual : item.label,
      amount: money(item.amount, item.currency),
      when: whenWords(waitsFor(item, title)),
      billed: item.status === 'billed',
    };
  });
}

function triggerOf(column: string): WaitsFor['trigger'] {
  if (column === 'signature' || column === 'acceptance' || column === 'date') return column;
  return 'manual';
}

function waitsFor(item: { readonly trigger: string; readonly billOn: Date | null }, title: string): WaitsFor {
  const trigger = triggerOf(item.trigger);
  if (trigger === 'acceptance') return { trigger, title };
  if (trigger === 'date') return { trigger, day: item.billOn === null ? '' : dayFromColumn(item.billOn) };
  return { trigger };
}

export const scheduleLine = (item: ScheduledItem): Said => itemLine(item);

/** The same for those who follow the money: with what is billed already. */
export const scheduleLineNow = (item: ScheduledItem): Said =>
  item.billed ? words.billed({ line: itemLine(item) }) : itemLine(item);
