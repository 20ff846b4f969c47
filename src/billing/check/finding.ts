import { z } from 'zod';
import type { BillingFinding } from '../../../prisma/generated/client.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { Actor } from '../../kernel/visit.ts';
import type { Fault } from './fault.ts';

/** What can be wrong with the books, in the order in which it is told. */
export const FindingKind = z.enum([
  /** Its condition holds, and no invoice has it. */
  'unbilled',
  /** A draft that stopped where nothing is planned: the plan has no amount, or another. */
  'draft-stopped',
  'over-contract',
  'plan-off',
  /** Approved the day before or earlier, and not with the client yet. */
  'unissued',
  /** The provider says something else about it. */
  'differs',
  /** At the provider, and not in our books. */
  'stray',
  'unreceipted',
  'unapplied',
  'credit-stuck',
  'refund-stuck',
]);
export type FindingKind = z.output<typeof FindingKind>;

/** What a person can do about it with one press. */
export const Mend = z.enum(['bill', 'ask', 'receipt', 'again', 'right']);
export type Mend = z.output<typeof Mend>;

export const mendsOf: Readonly<Record<FindingKind, readonly Mend[]>> = {
  unbilled: ['bill', 'right'],
  'draft-stopped': ['again', 'right'],
  'over-contract': ['right'],
  'plan-off': ['right'],
  unissued: ['again', 'right'],
  differs: ['ask', 'right'],
  stray: ['ask', 'right'],
  unreceipted: ['receipt', 'right'],
  unapplied: ['right'],
  'credit-stuck': ['again', 'right'],
  'refund-stuck': ['again', 'right'],
};

const Amount = z.object({ minor: z.string(), currency: z.string() });

/** Column `billing_finding.facts`: what was found as it was then, and what people have done about it. */
export const FindingFacts = z.object({
  /** The milestone's title, the invoice's number, the payer: what people call it. */
  name: z.string(),
  amount: Amount.nullable(),
  other: Amount.nullable(),
  /** More about its kind: a plan's trigger, what a provider says, who is billed there; see faults-*.ts. */
  word: z.string(),
  /** A press that has not helped yet. */
  tried: z.object({ mend: Mend, by: StoredActor, at: z.string() }).exactOptional(),
  /** When it was told to an owner. */
  escalatedAt: z.string().exactOptional(),
  /** Who settled it, and why where it is right as it is. */
  by: StoredActor.exactOptional(),
  reason: z.string().exactOptional(),
});
export type FindingFacts = z.output<typeof FindingFacts>;

/** `gone`: it is no longer so. `billed`: by a press. `right`: a person says that it is as it should be. */
export const SettledHow = z.enum(['gone', 'billed', 'right']);
export type SettledHow = z.output<typeof SettledHow>;

export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  /** Empty where it belongs to none: money of which nobody knows whose it is. */
  readonly engagementId: string;
  readonly subject: string;
  readonly foundAt: Instant;
  readonly name: string;
  readonly amount: Money | null;
  readonly other: Money | null;
  readonly word: string;
  readonly tried: { readonly mend: Mend; readonly by: Actor; readonly at: string } | undefined;
  readonly settled:
    | { readonly how: SettledHow; readonly at: Instant; readonly by?: Actor; readonly reason?: string }
    | undefined;
}

export function findingFrom(row: BillingFinding): Finding {
  const { tried, by, reason, ...facts } = FindingFacts.parse(row.facts);
  const settled = row.settledAt && {
    how: SettledHow.parse(row.settledHow),
    at: instantFromColumn(row.settledAt),
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
  };
  return {
    id: row.id,
    kind: FindingKind.parse(row.kind),
    engagementId: row.engagementId,
    subject: row.subject,
    foundAt: instantFromColumn(row.foundAt),
    name: facts.name,
    amount: moneyFrom(facts.amount),
    other: moneyFrom(facts.other),
    word: facts.word,
    tried,
    settled: settled ?? undefined,
  };
}

const moneyFrom = (amount: z.output<typeof Amount> | null): Money | null =>
  amount && money(BigInt(amount.minor), amount.currency);

/** What the check has seen, as its column takes it. */
export const factsOf = ({ name, amount, other, word }: Fault): FindingFacts => ({
  name,
  amount: amountOf(amount),
  other: amountOf(other),
  word,
});

const amountOf = (amount: Money | null) =>
  amount && { minor: amount.minor.toString(), currency: amount.currency };

/** The card of the day on which it was found. */
export const cardOf = (foundAt: Instant | string): string => `check:${foundAt.toString()}`;
export const lateCardOf = (at: Instant | string): string => `check-late:${at.toString()}`;

/** On which cards it stands. */
export function cardsOf({ foundAt, facts }: Pick<BillingFinding, 'foundAt' | 'facts'>): readonly string[] {
  const { escalatedAt } = FindingFacts.parse(facts);
  const cards = [cardOf(foundAt.toISOString())];
  return escalatedAt === undefined ? cards : [...cards, lateCardOf(escalatedAt)];
}
