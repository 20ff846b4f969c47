import type { Clause, TemplateClause } from '../clause.ts';
import type { SaidInstead, SecondText } from './clause-change.ts';

/** A clause as it is to be filled in. `literal` text is shown as it stands: it is never parsed as a template. */
export interface ClauseToFill extends TemplateClause {
  readonly standing: Clause['standing'];
  readonly literal: boolean;
  /** The changed words in the second language; `undefined`: the second template's own. */
  readonly second: SecondText | undefined;
}

/** The template's clauses with this engagement's changes: what was added comes last, in the order of asking. */
export function applyChanges(
  clauses: readonly TemplateClause[],
  changes: readonly SaidInstead[],
): readonly ClauseToFill[] {
  const byKey = new Map(changes.map((change) => [change.clauseKey, change]));
  const kept = clauses.flatMap((clause): ClauseToFill[] => {
    const change = byKey.get(clause.key);
    if (change?.kind === 'removed') return [];
    if (change === undefined) return [{ ...clause, standing: 'template', literal: false, second: undefined }];
    return [{ ...clause, ...saidBy(change), standing: 'changed' }];
  });
  const known = new Set(clauses.map(({ key }) => key));
  const added = changes
    .filter(({ clauseKey, kind }) => kind !== 'removed' && !known.has(clauseKey))
    .map((change) => ({
      key: change.clauseKey,
      locked: false,
      ...saidBy(change),
      standing: 'added' as const,
    }));
  return [...kept, ...added];
}

const saidBy = ({ heading, text, literal, second }: SaidInstead) => ({
  heading,
  text,
  literal,
  second: second ?? undefined,
});
