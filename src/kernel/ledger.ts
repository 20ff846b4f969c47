import type { Tx } from './act.ts';
import type { Instant } from './calendar.ts';

/** An effect that this process may try now. `in_doubt`: an earlier try may have reached the outside. */
export interface Claimed {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly queue: string | null;
  readonly in_doubt: boolean;
  readonly priority: number;
  /** It has stood in line, and was given its turn to be posted. */
  readonly has_turn: boolean;
  readonly created_at: Date;
  /** When it was to be done, in the business's time; null where it was promised before that was kept. */
  readonly due_at: Date | null;
}

/** The database in or outside a transaction. */
export type Statements = Pick<Tx, '$queryRaw' | '$executeRaw'>;

/** The book of promised effects, as the worker needs it (kept by adapters/postgres/effect-ledger.ts). */
export interface Ledger {
  claim(db: Statements, effectId: string, processId: string): Promise<Claimed | undefined>;
  claimHead(db: Statements, queue: string, processId: string): Promise<Claimed | undefined>;
  beginDoubt(db: Statements, claim: Claimed): Promise<void>;
  finish(tx: Tx, claim: Claimed, receipt: unknown): Promise<void>;
  tryAgain(
    db: Statements,
    claim: Claimed,
    next: { readonly afterMs: number; readonly problem: string; readonly inDoubt: boolean },
  ): Promise<void>;
  /** There was no turn: it stands in line from `afterMs` on, and this was no try. */
  lineUp(
    db: Statements,
    claim: Claimed,
    next: { readonly afterMs: number; readonly problem: string },
  ): Promise<void>;
  /** It would be said at night: it stands in line from `until` on, which comes in `afterMs`. This was no try, either. */
  holdOver(
    db: Statements,
    claim: Claimed,
    next: { readonly until: Instant; readonly afterMs: number; readonly problem: string },
  ): Promise<void>;
  stop(tx: Tx, claim: Claimed, state: 'refused' | 'unknown' | 'given-up', problem: string): Promise<void>;
  isOvertaken(error: unknown): boolean;
}
