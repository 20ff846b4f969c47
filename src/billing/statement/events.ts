import type { Happening } from '../../kernel/event.ts';
import type { Money } from '../../kernel/money.ts';
import type { Actor } from '../../kernel/visit.ts';
import type { Layout } from './reading.ts';

interface AboutStatement extends Happening {
  readonly engagementId: null;
  readonly statementId: string;
}

/** Finance gave a file. It is read outside, and is a statement if it turns out to be one. */
export interface StatementGiven extends AboutStatement {
  readonly type: 'statement.given';
  readonly slackFileId: string;
  readonly name: string;
  /** Of amounts whose currency the file does not name. */
  readonly currency: string;
  readonly giver: Actor;
  readonly layout: Layout | null;
  /** The earlier try whose question this answers. */
  readonly answers: string | null;
}

export interface StatementImported extends AboutStatement {
  readonly type: 'statement.imported';
  readonly name: string;
  readonly sha256: string;
  readonly entries: number;
  /** In an earlier statement already. */
  readonly known: number;
  readonly giver: Actor;
  readonly answers: string | null;
}

/** The file could not be imported, a question is open, or it was imported before (`earlier`). */
export interface StatementNotImported extends AboutStatement {
  readonly type: 'statement.refused' | 'statement.unclear';
  readonly name: string;
  readonly giver: Actor;
}

export interface StatementRepeated extends AboutStatement {
  readonly type: 'statement.repeated';
  readonly name: string;
  readonly giver: Actor;
  readonly earlier: string;
}

interface AboutEntry extends AboutStatement {
  readonly entryId: string;
}

/** Somebody of finance said which invoices an entry pays. `left`: what came in and is applied to none yet. */
export interface EntryConfirmed extends AboutEntry {
  readonly type: 'entry.confirmed';
  readonly parts: readonly {
    readonly invoiceId: string;
    readonly paymentId: string;
    readonly amount: Money;
  }[];
  readonly left: Money;
}

export interface EntrySetAside extends AboutEntry {
  readonly type: 'entry.set-aside';
  readonly amount: Money;
}

export interface EntryPutBack extends AboutEntry {
  readonly type: 'entry.put-back';
  /** Left out: put back at once, by the button beside the answer. */
  readonly reason?: string;
}

/** The bank took back what had come in. `wasApplied`: a part of it, or all, stands on invoices as paid. */
export interface EntryReturned extends AboutEntry {
  readonly type: 'entry.returned';
  readonly amount: Money;
  readonly wasApplied: boolean;
}

/** What is proposed for these statements' entries may be another by now. */
export interface StatementsToRedraw extends Happening {
  readonly type: 'statement.to-redraw';
  readonly engagementId: null;
  readonly statementIds: readonly string[];
}

export type StatementEvent =
  | StatementGiven
  | StatementImported
  | StatementNotImported
  | StatementRepeated
  | EntryConfirmed
  | EntrySetAside
  | EntryPutBack
  | EntryReturned
  | StatementsToRedraw;
