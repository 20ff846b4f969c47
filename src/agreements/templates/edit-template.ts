import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { Locale } from '../../kernel/locale.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { inLines } from '../check-agreement.ts';
import { checkedText } from '../clauses/clause-words.ts';
import { mustRun } from '../may-run.ts';
import { checkTemplate, type TemplateFinding } from './check-template.ts';
import type { Template, TemplateText } from './load-template.ts';
import { refuse } from './refusals.ts';
import { saveTemplate, saysTheSame, takeTemplate } from './save-template.ts';
import { sayProblem } from './say-problem.ts';
import { edited, TemplateEdit } from './template-edit.ts';

/** Changes one thing in a template: the next version, for agreements that are drafted from now on. */
export const editTemplate = act({
  name: 'template.edit',
  input: z.object({
    name: z.string(),
    locale: Locale,
    /** The version that the person had before them. */
    version: z.number().int(),
    edit: TemplateEdit,
  }),
  async run(tx, { name, locale, version, edit }, visit) {
    mustRun(visit.person);
    const before = await takeTemplate(tx, name, locale);
    if (before === undefined) throw refuse.unknown();
    if (before.version !== version) throw meanwhile(before);
    const checked = 'text' in edit ? { ...edit, text: checkedText(edit.text) } : edit;
    const after = edited(before, checked);
    if (saysTheSame(before, after)) throw refuse.nothingChanged();
    mustBeRight(after, checked);
    const clauseKey = 'key' in edit ? edit.key : null;
    const saved = await saveTemplate(
      tx,
      { ...after, name, version: version + 1 },
      { what: edit.kind, clauseKey },
      visit,
    );
    return outcome([saved], { version: saved.version });
  },
});

const meanwhile = ({ version, madeBy }: Template): Refusal =>
  madeBy === null
    ? refuse.changedByProduct({ version })
    : refuse.changedMeanwhile({ version, who: madeBy.name });

/** Every finding at once, under the field where it is, when all are in one. */
function mustBeRight(after: TemplateText, edit: TemplateEdit): void {
  const found = checkTemplate(after);
  if (found.length === 0) return;
  const fields = new Set(found.map((one) => fieldOf(one, edit)));
  const [field] = fields;
  throw refuse.findings({ findings: inLines(found.map(sayProblem)) }, fields.size === 1 ? field : undefined);
}

/** Where the form asks for it; what a removed clause or variable leaves behind elsewhere has no field. */
function fieldOf({ part, clauseKey }: TemplateFinding, edit: TemplateEdit): string | undefined {
  if (part === 'title') return edit.kind === 'title' ? 'title' : undefined;
  if (edit.kind === 'variables') return 'variables';
  return 'key' in edit && edit.kind !== 'remove' && edit.key === clauseKey ? part : undefined;
}
