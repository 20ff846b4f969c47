import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type BillingPlan, billingPlanFrom } from '../kernel/billing-plan.ts';
import {
  type ConversionBearer,
  type Prices,
  pricesToAgree,
  billingTerms as termsOf,
} from '../kernel/billing-terms.ts';
import { type Day, dayFromColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { type Money, money } from '../kernel/money.ts';

/** A milestone as an agreement is made from it. */
export interface PlannedOutcome {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly criteria: readonly string[];
  readonly amount: Money;
  readonly dueOn: Day;
  /** Ids of the milestones that are accepted before it begins. */
  readonly awaits: readonly string[];
  readonly checkedHow: string;
  /** What may be asked for when it is delivered so many business days before its due day. */
  readonly bonus: { readonly days: number; readonly amount: Money } | null;
}

export interface PartyFacts {
  readonly name: string;
  readonly address: string;
  readonly country: string;
}

/** All that an agreement is made from, except what the person drafting it enters. */
export interface DraftFacts {
  readonly engagement: EngagementFacts;
  readonly agency: PartyFacts;
  readonly client: PartyFacts;
  /** What the client wants to reach, from the intake; empty when none was written down. */
  readonly outcome: string;
  readonly inScope: readonly string[];
  readonly notInScope: readonly string[];
  readonly milestones: readonly PlannedOutcome[];
  /** Whether tax comes on top of these amounts; left out: the agency charges none. */
  readonly prices?: Prices | undefined;
  /** How the fee is billed; left out or null: the deposit, and each milestone when it is accepted. */
  readonly billing?: BillingPlan | null;
  /** Who bears what conversion costs; left out: nobody has to convert, or nothing was said. */
  readonly conversion?: ConversionBearer | undefined;
}

// Written by other rooms, for other ends: what is missing there is left out of the text.
const Particulars = z.object({ legalName: z.string().catch(''), address: z.string().catch('') });
const nothingSaid = { outcome: '', inScope: [], notInScope: [] };
const points = z.array(z.string()).catch([]);
const Answers = z
  .object({ outcome: z.string().catch(''), inScope: points, notInScope: points })
  .catch(nothingSaid);
const Criteria = z.array(z.object({ text: z.string() }));
const Bonus = z.object({ days: z.number().int(), minor: z.coerce.bigint() });

/** An open transaction, or a database for looking only. */
export interface DraftReader {
  readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
  readonly intake: Pick<Tx['intake'], 'findUnique'>;
  readonly milestone: Pick<Tx['milestone'], 'findMany'>;
}

export async function draftFacts(read: DraftReader, engagementId: string): Promise<DraftFacts> {
  const engagement = await engagementFacts(read, engagementId);
  const agency = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { country, billingTerms, billingPlan } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { country: true, billingTerms: true, billingPlan: true },
  });
  const intake = await read.intake.findUnique({ where: { engagementId }, select: { answers: true } });
  const rows = await read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    include: { dependsOn: { select: { awaitedId: true } } },
    orderBy: { position: 'asc' },
  });
  return {
    engagement,
    agency: partyFrom(agency.name, agency.issuer, agency.country),
    client: partyFrom(engagement.client.name, engagement.client.billing, country),
    ...Answers.parse(intake?.answers ?? nothingSaid),
    milestones: rows.map((row) => ({
      id: row.id,
      title: row.title,
      outcome: row.outcome,
      criteria: Criteria.parse(row.criteria).map(({ text }) => text),
      amount: money(row.amount, row.currency),
      dueOn: dayFromColumn(row.dueOn),
      awaits: row.dependsOn.map(({ awaitedId }) => awaitedId),
      checkedHow: row.checkedHow,
      bonus: bonusFrom(row.earlyBonus, row.currency),
    })),
    prices: pricesToAgree(agency.tax, billingTerms),
    billing: billingPlanFrom(billingPlan),
    conversion: termsOf(billingTerms).conversion?.bearer,
  };
}

function bonusFrom(column: unknown, currency: string): PlannedOutcome['bonus'] {
  const read = Bonus.safeParse(column);
  return read.success ? { days: read.data.days, amount: money(read.data.minor, currency) } : null;
}

function partyFrom(name: string, particulars: unknown, country: string): PartyFacts {
  const { legalName, address } = Particulars.catch({ legalName: '', address: '' }).parse(particulars);
  return { name: legalName.trim() === '' ? name : legalName, address, country };
}
