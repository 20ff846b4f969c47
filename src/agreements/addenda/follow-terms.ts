import type { Tx } from '../../kernel/act.ts';
import { draftFacts } from '../draft-facts.ts';
import { fillText } from '../fill-text.ts';
import { sourceOf } from '../text-source.ts';
import { type ClauseEdit, type TermChange, withTerms } from './addendum.ts';
import type { TextInForce } from './in-force.ts';

/**
 * The clauses that name a term which changes, worded with the new one, so that the text in force does not contradict
 * itself. Only where a clause still says what its template says: what was worded by people is theirs to change, and
 * the addendum's list of terms prevails over it.
 */
export async function clausesThatFollow(
  tx: Tx,
  { base, clauses, engagement }: TextInForce,
  terms: readonly TermChange[],
  by: string,
): Promise<readonly ClauseEdit[]> {
  if (terms.length === 0) return [];
  const source = await sourceOf(tx, base);
  const facts = await draftFacts(tx, engagement.id);
  const filled = (now: typeof engagement.terms) =>
    new Map(fillText(source, facts, { ...base, terms: now }).clauses.map((clause) => [clause.key, clause]));
  const before = filled(engagement.terms);
  const after = filled(withTerms(engagement.terms, terms));
  return clauses.flatMap(({ key, text, second, takenOut }): ClauseEdit[] => {
    const old = before.get(key);
    const next = after.get(key);
    if (takenOut || old === undefined || next === undefined) return [];
    const isTheirs = old.text !== text || old.second?.text !== second?.text;
    if (isTheirs || (next.text === text && next.second?.text === second?.text)) return [];
    const words = { heading: next.heading, text: next.text };
    return [
      { key, by, kind: 'changed', ...words, ...(next.second && { second: next.second }), follows: true },
    ];
  });
}
