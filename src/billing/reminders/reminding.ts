import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import type { Remark } from '../remark.ts';
import { type Hold, holdOf, type TeamDays } from './hold.ts';
import { stepFrom } from './standing.ts';
import { type Step, stepNames } from './steps.ts';

/** What cards say about an invoice's reminders. */
export interface Reminding {
  readonly hold: Hold | undefined;
  /** The next one that is set; null: none. */
  readonly next: Day | null;
  readonly given: readonly {
    readonly id: string;
    readonly step: Step;
    readonly day: Day;
    readonly at: Instant;
  }[];
}

const Promised = z.object({ step: z.enum(stepNames) });

export async function remindingOf(
  tx: Pick<Tx, 'invoiceReminder' | 'due'>,
  invoiceId: string,
  remarks: readonly Remark[],
  team: TeamDays,
): Promise<Reminding> {
  const rows = await tx.invoiceReminder.findMany({
    where: { invoiceId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const next = await nextReminders(tx, [invoiceId]);
  return {
    hold: holdOf(remarks, team),
    next: next.get(invoiceId) ?? null,
    given: rows.map(({ id, step, localDay, at }) => ({
      id,
      step: stepFrom(step),
      day: dayFromColumn(localDay),
      at: instantFromColumn(at),
    })),
  };
}

/** The day on which the client is next reminded of each of these, where one is set. */
export async function nextReminders(
  tx: { readonly due: Pick<Tx['due'], 'findMany'> },
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.due.findMany({
    where: { subject: { in: [...invoiceIds] }, kind: 'invoice.remind', state: 'waiting' },
    orderBy: { localDay: 'desc' },
  });
  const days = new Map<string, Day>();
  for (const { subject, localDay, payload } of rows)
    if (Promised.parse(payload).step !== 'call') days.set(subject, dayFromColumn(localDay));
  return days;
}
