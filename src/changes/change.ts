import { z } from 'zod';
import type { ChangeRequest as Row } from '../../prisma/generated/client.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type Money, money, parseAmount } from '../kernel/money.ts';

interface Asked {
  readonly id: string;
  readonly engagementId: string;
  readonly number: number;
  readonly what: string;
  readonly why: string;
}

/** What the team found: the milestone it touches (null: a new one), its price in minor units, its new day. */
export interface Assessment {
  /** Tells this proposal from earlier and later ones for the same change: what a person agrees to is what they saw. */
  readonly proposal: string;
  readonly milestoneId: string | null;
  readonly impact: string;
  readonly priceDelta: Money;
  readonly newDueOn: Day;
  readonly alternatives: readonly string[];
  readonly validUntil: Instant;
}

export type Change =
  | (Asked & { readonly status: 'asked' })
  | (Asked & {
      readonly status: 'assessed' | 'agreed' | 'declined' | 'expired';
      readonly assessment: Assessment;
    })
  | (Asked & { readonly status: 'declined'; readonly assessment: null });

const Alternatives = z.array(z.string());
const Status = z.enum(['asked', 'assessed', 'agreed', 'declined', 'expired']);

export function changeFrom(row: Row, currency: string): Change {
  const { id, engagementId, number, what, why } = row;
  const asked = { id, engagementId, number, what, why };
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
  const assessment = {
    proposal: row.assessedAt.toISOString(),
    milestoneId: row.milestoneId,
    impact: row.impact,
    priceDelta: money(row.priceDelta, currency),
    newDueOn: dayFromColumn(row.newDueOn),
    alternatives: Alternatives.parse(row.alternatives),
    validUntil: instantFromColumn(row.validUntil),
  };
  return { ...asked, status, assessment };
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
