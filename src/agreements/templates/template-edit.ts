import { z } from 'zod';
import { ClauseKey, type TemplateClause } from '../clause.ts';
import type { TemplateText } from './load-template.ts';
import { refuse } from './refusals.ts';
import { MOST_VARIABLES, TemplateVariable } from './template-variable.ts';

const words = { heading: z.string().max(200), text: z.string(), locked: z.boolean() };
/** Behind which clause it stands; `null`: first. */
const after = ClauseKey.nullable();

export const TemplateEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), title: z.string().trim().min(1).max(300) }),
  z.object({ kind: z.literal('clause'), key: ClauseKey, after, ...words }),
  z.object({ kind: z.literal('add'), key: ClauseKey, after, ...words }),
  z.object({ kind: z.literal('remove'), key: ClauseKey }),
  z.object({ kind: z.literal('variables'), variables: z.array(TemplateVariable).max(MOST_VARIABLES) }),
]);
export type TemplateEdit = z.output<typeof TemplateEdit>;

/** The template as it reads afterwards. Throws a refusal for a clause that is not there, or is there already. */
export function edited(template: TemplateText, edit: TemplateEdit): TemplateText {
  const { clauses } = template;
  switch (edit.kind) {
    case 'title':
      return { ...template, title: edit.title };
    case 'variables':
      return { ...template, variables: edit.variables };
    case 'remove':
      mustHave(clauses, edit.key);
      if (clauses.length === 1) throw refuse.lastClause();
      return { ...template, clauses: clauses.filter(({ key }) => key !== edit.key) };
    case 'clause':
      mustHave(clauses, edit.key);
      return { ...template, clauses: placed(clauses, clauseOf(edit), edit.after) };
    case 'add':
      if (clauses.some(({ key }) => key === edit.key)) throw refuse.keyTaken({ key: edit.key }, 'key');
      return { ...template, clauses: placed(clauses, clauseOf(edit), edit.after) };
  }
}

const clauseOf = ({ key, heading, text, locked }: TemplateClause): TemplateClause => ({
  key,
  heading,
  text,
  locked,
});

function placed(
  clauses: readonly TemplateClause[],
  clause: TemplateClause,
  behind: string | null,
): readonly TemplateClause[] {
  const others = clauses.filter(({ key }) => key !== clause.key);
  if (behind !== null) mustHave(others, behind);
  const at = behind === null ? 0 : others.findIndex(({ key }) => key === behind) + 1;
  return others.toSpliced(at, 0, clause);
}

function mustHave(clauses: readonly TemplateClause[], wanted: string): void {
  if (!clauses.some(({ key }) => key === wanted)) throw refuse.noClause();
}
