import { z } from 'zod';

export const MoneyContent = z.object({ minor: z.string(), currency: z.string() });
const Money = MoneyContent;
const Due = z.object({ title: z.string(), dueOn: z.string() });

/** Why a day moved, as the log has it: `kind` is `material`, `change` or another; `number` is the change's. */
export const BecauseContent = z.object({
  kind: z.string(),
  what: z.string(),
  number: z.number().nullable(),
});
export type BecauseContent = z.output<typeof BecauseContent>;

/** A due day that is another than it was. */
export const MovedContent = z.object({
  title: z.string(),
  from: z.string(),
  to: z.string(),
  because: BecauseContent,
});
export type MovedContent = z.output<typeof MovedContent>;

/** What has to come first: something that the client provides, or another milestone. */
const WaitsFor = z.object({ kind: z.enum(['material', 'milestone']), title: z.string() });

/** What was announced to the client, and what of it they still owe. */
export const AskedContent = z.object({
  riskId: z.string(),
  number: z.number(),
  what: z.string(),
  needs: z.string(),
  needsBy: z.string().nullable(),
  /** Earlier days wait for a yes or no. */
  offer: z.boolean(),
  /** Ways on, while none is chosen. */
  options: z.array(z.string()),
  /** Something is needed, and nothing was answered yet. */
  words: z.boolean(),
});
export type AskedContent = z.output<typeof AskedContent>;

/**
 * What a weekly digest tells, as it was when it was composed: archived in the database, so that what the client was
 * told can be shown years later. Days and instants are ISO text, amounts minor units as text.
 */
export const WeeklyContent = z.object({
  name: z.string(),
  timeZone: z.string(),
  engagementId: z.string(),
  /** It comes less often than every week. */
  seldom: z.literal(true).exactOptional(),
  done: z.array(z.string()),
  inProgress: z.array(Due),
  slipped: z.array(Due.extend({ waitsForClient: z.boolean(), waitsFor: WaitsFor.nullable().default(null) })),
  /** Not late itself, and held up by something that is. Digests that were composed before these have none. */
  blocked: z.array(z.object({ title: z.string(), waitsFor: WaitsFor })).default([]),
  moved: z.array(MovedContent).default([]),
  deliveries: z.array(
    z.object({
      milestoneId: z.string(),
      deliveryId: z.string(),
      title: z.string(),
      until: z.string().nullable(),
    }),
  ),
  changes: z.array(
    z.object({
      changeId: z.string(),
      proposal: z.string(),
      number: z.number(),
      what: z.string(),
      difference: Money,
      newDueOn: z.string(),
      /** Older digests have none. */
      validUntil: z.string().exactOptional(),
    }),
  ),
  /** What is to be signed, paid, and given or not: each with its button. Older digests have none. */
  toSign: z
    .array(z.object({ agreementId: z.string(), title: z.string(), until: z.string().nullable() }))
    .default([]),
  invoices: z
    .array(
      z.object({
        invoiceId: z.string(),
        number: z.string(),
        amount: Money,
        dueOn: z.string(),
        payUrl: z.string().nullable(),
      }),
    )
    .default([]),
  bonuses: z.array(z.object({ milestoneId: z.string(), title: z.string(), amount: Money })).default([]),
  risks: z
    .array(
      z.object({
        number: z.number(),
        what: z.string(),
        needs: z.string(),
        needsBy: z.string().nullable(),
      }),
    )
    .default([]),
  /** What was announced and waits for the client: a yes to earlier days, a choice, an answer. Older digests have none. */
  asked: z.array(AskedContent).default([]),
  /** What the client still has to provide, and what of it came late since the last digest. */
  materials: z
    .array(
      z.object({
        what: z.string(),
        dueOn: z.string(),
        late: z.boolean(),
        materialId: z.string().exactOptional(),
      }),
    )
    .default([]),
  delays: z.array(z.object({ what: z.string(), businessDays: z.number() })).default([]),
  /** Invoices past their day, and those with a day on which the client wants to pay. Older digests have none. */
  openInvoices: z
    .array(z.object({ number: z.string(), dueOn: z.string(), promised: z.string().nullable() }))
    .exactOptional(),
  agreed: Money,
  billed: Money,
  paid: Money,
  /** Tax came on top of what is agreed, and stands in what is billed and paid. */
  taxed: z.literal(true).exactOptional(),
  /** Changes asked for and agreed to, and what the agreed ones add up to. Older digests have none. */
  creep: z.object({ asked: z.number(), agreed: z.number(), sum: Money }).exactOptional(),
});
export type WeeklyContent = z.output<typeof WeeklyContent>;

const At = z.object({ engagement: z.string() });

/** An agreement, or an addendum to one by its title. */
const Paper = At.extend({ addendum: z.string().exactOptional() });

/** What the team's daily summary tells. */
export const DailyContent = z.object({
  day: z.string(),
  accepted: z.array(At.extend({ title: z.string() })),
  /** Accepted because nobody said anything in time. Older summaries tell of them among the others. */
  silent: z.array(At.extend({ title: z.string() })).default([]),
  paid: z.array(At.extend({ amount: Money })),
  signed: z.array(Paper),
  /** Summaries that were composed before this was told have none. */
  declined: z.array(Paper).default([]),
  delivered: z.array(At.extend({ title: z.string() })),
  /** Sent back by the client, and changes that were declined. Older summaries have none. */
  returned: z.array(At.extend({ title: z.string() })).default([]),
  agreedChanges: z.array(At.extend({ number: z.number() })),
  declinedChanges: z.array(At.extend({ number: z.number() })).default([]),
  /** Days that moved, and what came of what the client provides. Older summaries have none of these. */
  moved: z.array(At.extend({ ...MovedContent.shape })).default([]),
  provided: z.array(At.extend({ title: z.string() })).default([]),
  due: z.array(At.extend({ title: z.string(), dueOn: z.string(), overdue: z.boolean() })),
  waitingDeliveries: z.array(At.extend({ title: z.string() })),
  /** What the client owes beside decisions: what is late of what it provides, and what is out to be signed. */
  owed: z.array(At.extend({ title: z.string(), dueOn: z.string() })).default([]),
  toSign: z.array(At.extend({ title: z.string() })).default([]),
  /** Agreements that wait for a second person's yes. */
  toRelease: z.array(At.extend({ title: z.string() })).default([]),
  questions: z.array(At.extend({ question: z.string() })),
  toAssess: z.array(At.extend({ number: z.number() })),
  toAgree: z.array(At.extend({ number: z.number() })),
  toApprove: z.array(At.extend({ amount: Money })),
  invoices: z.array(
    At.extend({ number: z.string(), amount: Money, dueOn: z.string(), overdue: z.boolean() }),
  ),
  /** Days on which clients want to pay, and what finance owes an answer to. Older summaries have none. */
  promised: z
    .array(At.extend({ number: z.string(), amount: Money, day: z.string(), passed: z.boolean() }))
    .default([]),
  toAnswer: z.array(At.extend({ number: z.string() })).default([]),
  /** Transfers that should be here, and nobody has said whether they are. */
  toFind: z.array(At.extend({ number: z.string(), day: z.string() })).default([]),
  /** Risks that are open; `isNew`: since the last summary; `needsBy`: the day by which the client's answer is needed. */
  risks: z
    .array(
      At.extend({
        number: z.number(),
        title: z.string(),
        isNew: z.boolean(),
        needsBy: z.string().nullable(),
      }),
    )
    .default([]),
  /** Who of the team is away today, until when, and who stands in. */
  away: z.array(z.object({ who: z.string(), until: z.string(), standIn: z.string().nullable() })).default([]),
  stuck: z.number(),
  /** Which of the things that are told once are told here, so that none is told again. Older summaries have none. */
  told: z.array(z.string()).default([]),
});
export type DailyContent = z.output<typeof DailyContent>;

/** True when there is nothing to say, and so nothing is posted. */
export function isQuiet({ day: _day, stuck, told: _told, ...lists }: DailyContent): boolean {
  return stuck === 0 && Object.values(lists).every((list) => list.length === 0);
}
