import type { Tx } from '../../kernel/act.ts';
import type { Day, Instant } from '../../kernel/calendar.ts';
import type { Money } from '../../kernel/money.ts';
import type { FindingKind } from './finding.ts';

/** Something that is wrong now. */
export interface Fault {
  readonly kind: FindingKind;
  readonly engagementId: string;
  readonly subject: string;
  readonly name: string;
  readonly amount: Money | null;
  readonly other: Money | null;
  readonly word: string;
}

/** As the database answers. */
export interface FaultRow {
  kind: string;
  engagement: string;
  subject: string;
  name: string | null;
  amount: bigint | null;
  other: bigint | null;
  currency: string | null;
  /** Of `other`, where it is another one than that of `amount`. */
  other_currency: string | null;
  word: string | null;
  /** A milestone's id, or the deposit of an engagement: by it a draft that stopped is known to be the same thing. */
  about: string | null;
}

export type FaultReader = Pick<Tx, '$queryRaw'>;

/** The agency's day. */
export interface At {
  readonly now: Instant;
  readonly today: Day;
}

/** What is under way is not wrong yet: drafts, receipts and settlements take seconds, also on a bad day minutes. */
export const UNDER_WAY = { minutes: 15 } as const;
