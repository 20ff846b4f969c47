import { z } from 'zod';
import { MoneyContent as Money, MovedContent } from '../digest-content.ts';

/**
 * What a report on a month tells, as it was when it was composed: archived beside the digests of that month. Days are
 * ISO text, amounts minor units as text.
 */
export const MonthlyContent = z.object({
  name: z.string(),
  timeZone: z.string(),
  engagementId: z.string(),
  /** `2026-11`. */
  month: z.string(),
  /** How many weekly digests went out in it. */
  digests: z.number(),
  /** What was reached, what it cost, and what it took. */
  outcomes: z.array(
    z.object({
      title: z.string(),
      acceptedOn: z.string(),
      price: Money,
      criteria: z.number(),
      rounds: z.number(),
    }),
  ),
  moved: z.array(MovedContent),
  /** Agreed in the month, each with what it adds. */
  changes: z.array(z.object({ number: z.number(), what: z.string(), difference: Money })),
  changesAsked: z.number(),
  changesSum: Money,
  delays: z.array(z.object({ what: z.string(), businessDays: z.number() })),
  /** Left out where two of them lie on the same days, which count once. */
  delayedInAll: z.number().nullable().default(null),
  agreed: Money,
  /** In the month, and so far. */
  billed: Money,
  paid: Money,
  billedInAll: Money,
  paidInAll: Money,
  /** Tax came on top of what is agreed, and stands in what is billed and paid. */
  taxed: z.boolean(),
  /** Milestones that are due next, those that are late, and those that wait for the client's decision. */
  coming: z.array(
    z.object({
      title: z.string(),
      dueOn: z.string(),
      price: Money,
      stands: z.enum(['ahead', 'late', 'delivered']).default('ahead'),
    }),
  ),
});
export type MonthlyContent = z.output<typeof MonthlyContent>;

/** True when nothing happened in the month and nothing is to come: then no report goes out. */
export const isQuietMonth = (content: MonthlyContent): boolean =>
  [content.outcomes, content.moved, content.changes, content.delays, content.coming].every(
    (list) => list.length === 0,
  ) &&
  content.changesAsked === 0 &&
  content.billed.minor === '0' &&
  content.paid.minor === '0';
