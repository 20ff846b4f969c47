import { z } from 'zod';
import { actorToColumn, StoredActor } from '../kernel/actor.ts';
import { decimalsOf, type Money, money, parseAmount } from '../kernel/money.ts';
import { refuse } from './refusals.ts';

/** What the client is asked to give when it is delivered so many business days before its due day (product.md E6). */
export interface EarlyBonus {
  readonly days: number;
  readonly amount: Money;
  /** The delivery for which it was offered; null: not offered yet. */
  readonly offeredFor: string | null;
  readonly decision: Decision | null;
}

const Decision = z.object({ agreed: z.boolean(), by: StoredActor, at: z.string() });
type Decision = z.output<typeof Decision>;

const Column = z.object({
  days: z.number().int().min(1),
  minor: z.string().regex(/^\d+$/),
  offeredFor: z.string().nullable().default(null),
  decision: Decision.nullable().default(null),
});

/** A milestone that never had one, and one whose bonus was taken away again. */
const None = z.strictObject({}).nullable();

export function earlyBonusFrom(column: unknown, currency: string): EarlyBonus | null {
  if (None.safeParse(column).success) return null;
  const { minor, ...rest } = Column.parse(column);
  return { ...rest, amount: money(BigInt(minor), currency) };
}

export function bonusToColumn(bonus: EarlyBonus | null) {
  if (bonus === null) return {};
  const { amount, days, offeredFor, decision } = bonus;
  const decided = decision && { ...decision, by: actorToColumn(decision.by) };
  return { days, minor: amount.minor.toString(), offeredFor, decision: decided };
}

/** What is left of an offer whose delivery is not accepted any more: a decision stays, an open question does not. */
export const withdrawnOffer = (bonus: EarlyBonus | null): EarlyBonus | null =>
  bonus === null || bonus.decision !== null ? bonus : { ...bonus, offeredFor: null };

/** What was entered: both or neither. */
export function bonusFrom(
  { bonusDays, bonusAmount }: { readonly bonusDays: number | null; readonly bonusAmount: string },
  currency: string,
): EarlyBonus | null {
  if (bonusDays === null && bonusAmount === '') return null;
  if (bonusDays === null) throw refuse.bonusHalf(undefined, 'bonusDays');
  const amount = parseAmount(bonusAmount, currency);
  if (typeof amount === 'string' || amount.minor === 0n) {
    const example = `${currency} ${decimalsOf(currency) === 0 ? '20,000' : '200.00'}`;
    throw refuse.amount({ currency, example }, 'bonusAmount');
  }
  return { days: bonusDays, amount, offeredFor: null, decision: null };
}
