import { z } from 'zod';
import { FileProblem } from '../../kernel/slack-file.ts';

/** In bytes: years of an agency's account fit into it. */
export const LARGEST_STATEMENT = 5 * 1024 * 1024;
/** Lines of a file, and entries of money that came in: above that a shorter period is asked for. */
export const MOST_LINES = 20_000;
export const MOST_ENTRIES = 5_000;

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export const DateOrder = z.enum(dateOrders);
export type DateOrder = z.output<typeof DateOrder>;

export const columnRoles = [
  'day',
  'amount',
  'credit',
  'debit',
  'direction',
  'payer',
  'reference',
  'currency',
  'bankRef',
  'state',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Which column holds what, counted from 0. `amount` has a sign, `credit` is what came in. */
export const Columns = z.partialRecord(z.enum(columnRoles), z.number().int().nonnegative());
export type Columns = z.output<typeof Columns>;

/** What finance has said about a file that does not say it itself. */
export const Layout = z.object({ columns: Columns, order: DateOrder.nullable() });
export type Layout = z.output<typeof Layout>;

/** Money that came in. `minor` in minor units, as text because it travels as JSON. */
export const ReadEntry = z.object({
  bookedOn: z.string(),
  minor: z.string().regex(/^[1-9]\d*$/),
  currency: z.string(),
  payer: z.string(),
  reference: z.string(),
  /** The bank's own name for it, where it gives one. */
  bankRef: z.string().nullable(),
  /** Of which account it is, in a file about several. */
  account: z.string().exactOptional(),
});
export type ReadEntry = z.output<typeof ReadEntry>;

/** What may be wrong with one line of a file. */
export const lineProblems = [
  'columns',
  'day',
  'day-ahead',
  'amount',
  'marks',
  'decimals',
  'zero',
  'too-large',
  'currency',
] as const;
/** What may be wrong with all of it. */
export const fileProblems = [
  ...FileProblem.options,
  'not-a-statement',
  'version',
  'broken',
  'too-many',
  'no-income',
] as const;

export const LineFault = z.object({
  kind: z.enum(lineProblems),
  /** Counted from 1: lines of a CSV file, entries of a camt file. */
  line: z.number().int(),
  text: z.string(),
});
export type LineFault = z.output<typeof LineFault>;

export const StatementFormat = z.enum(['csv', 'camt.053']);
export type StatementFormat = z.output<typeof StatementFormat>;

/** A CSV file whose columns, or whose order of day and month, a person has to say. */
export const Unclear = z.object({
  /** The first lines, cut to what can be shown. */
  sample: z.array(z.array(z.string())),
  /** What was found by the columns' names. */
  columns: Columns,
  /** The orders in which the dates can be read; empty: the columns have to be said first. */
  orders: z.array(DateOrder),
});
export type Unclear = z.output<typeof Unclear>;

/** What a file turned out to be: a statement, one about which a question is open, or none. */
export const Reading = z.union([
  z.object({
    read: z.object({
      sha256: z.string(),
      format: StatementFormat,
      account: z.string().nullable(),
      entries: z.array(ReadEntry),
      /** Money that had come in, and that the bank has taken back: a returned transfer, a debit that bounced. */
      returned: z.array(ReadEntry).exactOptional(),
      /** Lines that are no money that came in. */
      leftOut: z.number().int(),
    }),
  }),
  z.object({ unclear: Unclear, sha256: z.string() }),
  z.object({ problem: z.enum(fileProblems) }),
  z.object({ format: StatementFormat, faults: z.array(LineFault).min(1), more: z.number().int() }),
]);
export type Reading = z.output<typeof Reading>;

/** What a reader has to know besides the bytes. */
export interface AboutFile {
  readonly layout: Layout | null;
  /** Of amounts whose currency the file does not name. */
  readonly currency: string;
  /** A moment in a file is a day here. */
  readonly timeZone: string;
  /** `YYYY-MM-DD`; what is booked later is a mistake. */
  readonly today: string;
  /** The agency's country: tells old encodings apart where nothing else does. */
  readonly country: string;
}

export type ReadStatementFile = (bytes: Uint8Array, about: AboutFile) => Promise<Reading>;
