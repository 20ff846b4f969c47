import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Locale } from '../../kernel/locale.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { TemplateSaved } from './events.ts';
import { newestTemplate, type Template, type TemplateText } from './load-template.ts';

/** The newest version, kept from everybody else until this transaction ends. */
export async function takeTemplate(tx: Tx, name: string, locale: Locale): Promise<Template | undefined> {
  await tx.$queryRaw`select id from agreement_template where name = ${name} and locale = ${locale} for update`;
  return newestTemplate(tx, name, locale);
}

export const saysTheSame = (one: TemplateText, other: TemplateText): boolean =>
  JSON.stringify([one.title, one.clauses, one.variables]) ===
  JSON.stringify([other.title, other.clauses, other.variables]);

/** Makes the next version. Nobody changes one that stands: agreements name what they were drafted from. */
export async function saveTemplate(
  tx: Tx,
  template: TemplateText & { readonly name: string; readonly version: number },
  about: Pick<TemplateSaved, 'what' | 'clauseKey'>,
  visit: Visit,
): Promise<TemplateSaved> {
  const { name, locale, version, title, clauses, variables } = template;
  const templateId = visit.newId('tpl');
  await tx.agreementTemplate.create({
    data: {
      id: templateId,
      name,
      locale,
      version,
      title,
      clauses: [...clauses],
      variables: [...variables],
      madeBy: actorToColumn(actorOf(visit.person)),
      createdAt: instantToColumn(visit.now),
    },
  });
  return { type: 'template.saved', engagementId: null, templateId, name, locale, version, ...about };
}
