import type { Day } from '../../kernel/calendar.ts';
import type { Clause } from '../clause.ts';
import { clauseNumbers } from '../clause.ts';
import type { ClauseEdit } from './addendum.ts';

/** Which addendum did what to a clause, when it was signed. */
export interface Mark {
  readonly kind: ClauseEdit['kind'];
  readonly version: number;
  readonly on: Day;
}

/** A clause as it is in force. One that was taken out keeps its place and number, or every reference would be wrong. */
export interface ConsolidatedClause {
  readonly key: string;
  /** `null`: it has no heading and bears none. */
  readonly number: number | null;
  readonly heading: string;
  readonly text: string;
  readonly second?: { readonly heading: string; readonly text: string };
  readonly locked: boolean;
  readonly takenOut: boolean;
  readonly marks: readonly Mark[];
}

/** An addendum in whatever state; only what was signed counts. */
export interface AnyAddendum {
  readonly version: number;
  readonly status: string;
  readonly signedOn: Day | null;
  readonly edits: readonly ClauseEdit[];
}

/**
 * The base with everything that was signed after it, in the order of versions: only one addendum can be out at a time
 * and each takes the next version, so this is the order of signing, whatever order they are given in.
 */
export function consolidate(
  base: readonly Clause[],
  addenda: readonly AnyAddendum[],
): readonly ConsolidatedClause[] {
  const numbers = clauseNumbers(base);
  const begun = base.map(
    ({ key, heading, text, locked, second }): ConsolidatedClause => ({
      key,
      heading,
      text,
      locked,
      ...(second && { second }),
      number: numbers.get(key) ?? null,
      takenOut: false,
      marks: [],
    }),
  );
  const signed = addenda
    .flatMap((addendum) => {
      const { status, signedOn } = addendum;
      return status === 'signed' && signedOn !== null ? [{ ...addendum, on: signedOn }] : [];
    })
    .toSorted((a, b) => a.version - b.version);
  return signed.reduce(
    (clauses, { version, on, edits }) =>
      edits.reduce((so, edit) => apply(so, edit, { kind: edit.kind, version, on }), clauses),
    begun,
  );
}

function apply(clauses: readonly ConsolidatedClause[], edit: ClauseEdit, mark: Mark): ConsolidatedClause[] {
  const at = clauses.findIndex(({ key }) => key === edit.key);
  const before = clauses[at];
  if (before === undefined)
    return edit.kind === 'removed' ? [...clauses] : [...clauses, added(clauses, edit, mark)];
  return clauses.with(at, { ...changed(before, edit), marks: [...before.marks, mark] });
}

/** Numbers go on after the last one there ever was. */
function added(clauses: readonly ConsolidatedClause[], edit: ClauseEdit, mark: Mark): ConsolidatedClause {
  const { key, heading, text, second } = edit;
  const last = Math.max(0, ...clauses.map(({ number }) => number ?? 0));
  return {
    key,
    heading,
    text,
    ...(second && { second }),
    number: heading === '' ? null : last + 1,
    locked: false,
    takenOut: false,
    marks: [mark],
  };
}

function changed(
  before: ConsolidatedClause,
  { kind, heading, text, second }: ClauseEdit,
): ConsolidatedClause {
  if (kind === 'removed') return { ...before, takenOut: true };
  const { second: _old, ...rest } = before;
  return { ...rest, heading, text, ...(second && { second }), takenOut: false };
}
