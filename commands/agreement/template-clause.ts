import type { TemplateClause } from '../../src/agreements/clause.ts';
import { ClauseKey } from '../../src/agreements/clause.ts';
import { editTemplate } from '../../src/agreements/templates/edit-template.ts';
import { newestTemplate, type Template } from '../../src/agreements/templates/load-template.ts';
import { refuse } from '../../src/agreements/templates/refusals.ts';
import { code } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { ROOM } from './clause-form.ts';
import { inTwo } from './in-two.ts';
import { clauseLabel, savedCard } from './say-templates.ts';
import { FIRST, pickClauseForm, removeClauseForm, templateClauseForm } from './templates-form.ts';
import { text } from './templates-text.ts';

export const clauseOfTemplatePicked = onSubmit(pickClauseForm, async (call, desk) => {
  const { name, locale, version, what } = call.context;
  const template = await newestTemplate(desk.read, name, locale);
  const clause = template?.clauses.find(({ key }) => key === call.values.clause);
  if (template === undefined || clause === undefined) throw refuse.noClause();
  if (what === 'clause') return openClauseForm(call, template, clause);
  return reply.open(
    openForm(removeClauseForm, {
      locale: call.visit.locale,
      channelId: call.channelId,
      context: { name, locale, version, key: clause.key },
      intro: [text.removing({ heading: clauseLabel(clause) })],
    }),
  );
});

/** For a clause that is there, or (`null`) for a new one at the end. */
export function openClauseForm(
  { visit, channelId }: Call,
  { name, locale, version, clauses }: Template,
  clause: TemplateClause | null,
): Reply {
  const words = clause?.text ?? '';
  const count = [...words].length;
  if (count > ROOM * 2)
    throw refuse.tooLongForForm({
      count,
      most: ROOM * 2,
      command: code('npm run templates -- export templates'),
    });
  const others = clauses.filter(({ key }) => key !== clause?.key);
  const place = clause === null ? clauses.length : clauses.findIndex(({ key }) => key === clause.key);
  const { text: first, more: rest } = inTwo(words);
  return reply.open(
    openForm(templateClauseForm, {
      locale: visit.locale,
      channelId,
      context: { name, locale, version, key: clause?.key ?? null },
      initial: {
        ...(clause !== null && { heading: clause.heading, text: first }),
        ...(rest !== undefined && { rest }),
        locked: clause?.locked === true ? 'yes' : 'no',
        after: clauses[place - 1]?.key ?? FIRST,
      },
      options: {
        after: [
          { value: FIRST, label: text.first() },
          ...others.map((one) => ({ value: one.key, label: text.behind({ heading: clauseLabel(one) }) })),
        ],
      },
    }),
  );
}

export const templateClauseSubmitted = onSubmit(templateClauseForm, async (call, desk) => {
  const { context, values, more = {}, visit } = call;
  const { key: known, ...about } = context;
  const read = ClauseKey.safeParse(known ?? more['key']);
  if (!read.success) throw refuse.badKey(undefined, 'key');
  const words = {
    key: read.data,
    heading: values.heading ?? '',
    text: values.rest === undefined ? values.text : `${values.text}\n${values.rest}`,
    locked: values.locked === 'yes',
    after: values.after === FIRST ? null : values.after,
  };
  const edit = { kind: known === null ? 'add' : 'clause', ...words } as const;
  const { version } = await desk.perform(editTemplate, { ...about, edit }, visit);
  return reply.say(await savedCard(desk.read, { ...about, version }));
});

export const clauseRemoved = onSubmit(removeClauseForm, async ({ context, visit }, desk) => {
  const { key, ...about } = context;
  const { version } = await desk.perform(editTemplate, { ...about, edit: { kind: 'remove', key } }, visit);
  return reply.say(await savedCard(desk.read, { ...about, version }));
});
