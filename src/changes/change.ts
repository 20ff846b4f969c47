import { z } from 'zod';
import type { ChangeRequest as Row } from '../../prisma/generated/client.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type Money, money, parseAmount } from '../kernel/money.ts';
import { type ChangeOption, optionsFrom } from './option.ts';
import { type Quote, quoteFrom } from './quote.ts';

interface Asked {
  readonly id: string;
  readonly engagementId: string;
  readonly number: number;
  readonly what: string;
  readonly why: string;
  readonly quote: Quote | null;
  /** The agreed “not in scope” point that it touches. */
  readonly scopePoint: string | null;
}

/** What the team found: the milestone it touches (null: a new one), its price in minor units, its new day. */
export interface Assessment {
  /** Tells this proposal from earlier and later ones for the same change: what a person agrees to is what they saw. */
  readonly proposal: string;
  readonly milestoneId: string | null;
  readonly impact: string;
  readonly quality: string | null;
  readonly priceDelta: Money;
  readonly newDueOn: Day;
  /** All that can be chosen from; `chosen` is the one whose price and day stand above. */
  readonly options: readonly ChangeOption[];
  readonly chosen: number;
  readonly validUntil: Instant;
}

export type Change =
  | (Asked & { readonly status: 'asked' })
  | (Asked & {
      readonly status: 'assessed' | 'signing' | 'agreed' | 'declined' | 'expired';
      readonly assessment: Assessment;
    })
  | (Asked & { readonly status: 'declined'; readonly assessment: null });

const Alternatives = z.array(z.string());
const Status = z.enum(['asked', 'assessed', 'signing', 'agreed', 'declined', 'expired']);

export function changeFrom(row: Row, currency: string): Change {
  const { id, engagementId, number, what, why, scopePoint } = row;
  const asked = { id, engagementId, number, what, why, scopePoint, quote: quoteFrom(row.quote) };
  const status = Status.parse(row.status);
  if (status === 'asked') return { ...asked, status };
  if (
    row.priceDelta === null ||
    row.newDueOn === null ||
    row.validUntil === null ||
    row.impact === null ||
    row.assessedAt === null
  )
    return { ...asked, status: 'declined', assessment: null };
  const chosen = row.chosenOption ?? 0;
  const terms = { priceDelta: money(row.priceDelta, currency), newDueOn: dayFromColumn(row.newDueOn) };
  const assessment = {
    proposal: proposalOf(row.assessedAt, chosen),
    milestoneId: row.milestoneId,
    impact: row.impact,
    quality: row.quality,
    ...terms,
    options: optionsOf(row, terms, currency),
    chosen,
    validUntil: instantFromColumn(row.validUntil),
  };
  return { ...asked, status, assessment };
}

/** The digest's buttons name proposals the same way: src/digests/weekly-facts.ts. */
export const proposalOf = (assessedAt: Date, chosen: number): string =>
  chosen === 0 ? assessedAt.toISOString() : `${assessedAt.toISOString()}#${chosen}`;

/** What was assessed before options were kept has its words alone. */
function optionsOf(row: Row, terms: ChangeOption['terms'], currency: string): readonly ChangeOption[] {
  const kept = optionsFrom(row.options, currency);
  if (kept.length > 0) return kept;
  const { milestoneId, what } = row;
  const bare = Alternatives.parse(row.alternatives);
  return [
    { kind: 'do-it', words: what, milestoneId, terms, dates: null },
    ...bare.map((words) => ({ kind: 'do-it' as const, words, milestoneId, terms: null, dates: null })),
  ];
}

/** A price difference as people type it: `30,000`, `-12.50`, `JPY -500`, `0`. Undefined when it is no amount of the currency. */
export function parseDifference(text: string, currency: string): Money | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(new RegExp(`^${currency}\\s*`, 'i'), '');
  const less = /^[-−–▲△]/.test(plain);
  const read = parseAmount(plain.replace(/^[-−–▲△+]\s*/, ''), currency);
  if (typeof read === 'string') return undefined;
  return less ? money(-read.minor, currency) : read;
}
