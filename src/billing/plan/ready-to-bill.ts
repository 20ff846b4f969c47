import { Temporal } from 'temporal-polyfill';
import type { BillingPlanItem } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { type Day, dayFromColumn } from '../../kernel/calendar.ts';

/** A reader will do: an open transaction, or a command's database. */
export interface MilestoneReader {
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
}

type Item = Pick<BillingPlanItem, 'id' | 'trigger' | 'subject' | 'billOn' | 'status'>;

/**
 * The items that a person may bill: those that wait for one, and those whose turn has come and that were not billed by
 * themselves. What the client has not agreed to pay yet stays where it is.
 */
export async function readyToBill<T extends Item>(
  read: MilestoneReader,
  items: readonly T[],
  today: Day,
): Promise<readonly T[]> {
  const open = items.filter(({ status }) => status === 'planned');
  const accepted = await read.milestone.findMany({
    where: { id: { in: open.map(({ subject }) => subject) }, status: 'accepted' },
    select: { id: true },
  });
  const isAccepted = new Set(accepted.map(({ id }) => id));
  return open.filter(({ trigger, subject, billOn }) => {
    if (trigger === 'acceptance') return isAccepted.has(subject);
    if (trigger !== 'date') return true;
    return billOn !== null && Temporal.PlainDate.compare(dayFromColumn(billOn), today) <= 0;
  });
}
