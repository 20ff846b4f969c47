import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import { ClauseKey, TemplateClause } from '../clause.ts';
import { mustRun } from '../may-run.ts';
import type { TemplateSaved } from './events.ts';
import { refuse } from './refusals.ts';
import { saveTemplate, saysTheSame, takeTemplate } from './save-template.ts';
import { MOST_VARIABLES, TemplateVariable } from './template-variable.ts';

const once = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** A template as it stands in a file. A misspelt word is an error, never left out. */
export const TemplateFile = z.strictObject({
  name: ClauseKey,
  locale: Locale,
  /** The version that was exported; 0: a new template. */
  version: z.number().int().min(0),
  title: z.string().trim().min(1).max(300),
  variables: z
    .array(TemplateVariable.strict())
    .max(MOST_VARIABLES)
    .refine((all) => once(all.map(({ name }) => name)), 'a name stands there twice'),
  clauses: z
    .array(TemplateClause.extend({ heading: z.string().max(200) }).strict())
    .min(1)
    .max(99)
    .refine((all) => once(all.map(({ key }) => key)), 'a key stands there twice'),
});
export type TemplateFile = z.output<typeof TemplateFile>;

/**
 * Takes files over, all or none. What they say was checked before (adapters/template-files); here it is only made sure
 * that nobody has saved another version since they were exported. A file that says what stands makes no new version.
 */
export const importTemplates = act({
  name: 'template.import',
  input: z.object({ templates: z.array(TemplateFile) }),
  async run(tx, { templates }, visit) {
    // Whoever can run commands on the machine can do more than any role.
    if (visit.person.kind !== 'house') mustRun(visit.person);
    const saved: TemplateSaved[] = [];
    for (const template of templates) {
      const event = await takeOver(tx, template, visit);
      if (event !== undefined) saved.push(event);
    }
    return outcome(saved, { saved: saved.map(({ name, locale, version }) => ({ name, locale, version })) });
  },
});

async function takeOver(
  tx: Parameters<typeof takeTemplate>[0],
  template: TemplateFile,
  visit: Visit,
): Promise<TemplateSaved | undefined> {
  const { name, locale, version } = template;
  const before = await takeTemplate(tx, name, locale);
  const there = before?.version ?? 0;
  if (before !== undefined && saysTheSame(before, template)) return undefined;
  if (there !== version) throw refuse.fileOutOfDate({ name, locale, version, there });
  return saveTemplate(tx, { ...template, version: there + 1 }, { what: 'import', clauseKey: null }, visit);
}
