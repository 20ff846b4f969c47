import { z } from 'zod';
import { Locale } from '../../src/kernel/locale.ts';
import { choice, longText, optional, shortText } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { ROOM } from './clause-form.ts';
import { text } from './templates-text.ts';

export const templatesForm = form('template.open', {
  title: text.title(),
  submit: text.next(),
  context: z.object({}),
  fields: {
    template: choice(text.template(), []),
    what: choice(text.what(), [
      { value: 'clause', label: text.editClause() },
      { value: 'add', label: text.addClause() },
      { value: 'remove', label: text.removeClause() },
      { value: 'title', label: text.editTitle() },
      { value: 'variables', label: text.editVariables() },
      { value: 'names', label: text.seeNames() },
      { value: 'versions', label: text.seeVersions() },
    ]),
  },
});

/** Which version the person has before them. */
export const AboutTemplate = z.object({ name: z.string(), locale: Locale, version: z.number().int() });
export type AboutTemplate = z.output<typeof AboutTemplate>;

export const pickClauseForm = form('template.pick-clause', {
  title: text.title(),
  submit: text.next(),
  context: AboutTemplate.extend({ what: z.enum(['clause', 'remove']) }),
  fields: { clause: choice(text.clause(), []) },
});

/** In the list of places: before all others. */
export const FIRST = 'first-of-all';

export const templateClauseForm = form('template.clause', {
  title: text.clause(),
  submit: text.save(),
  context: AboutTemplate.extend({ key: z.string().nullable() }),
  fields: {
    heading: optional(shortText(text.heading(), 200, { hint: text.headingHint() })),
    text: longText(text.words(), ROOM, {
      hint: text.wordsHint({
        name: '{{ client.name }}',
        condition: '{% if hasDeposit %} … {% endif %}',
        number: '{{ n }}',
      }),
    }),
    rest: optional(longText(text.rest(), ROOM, { hint: text.restHint() })),
    locked: choice(text.locked(), [
      { value: 'yes', label: text.lockedYes() },
      { value: 'no', label: text.lockedNo() },
    ]),
    after: choice(text.after(), []),
  },
  // A clause that is there keeps its short name: other versions and languages know it by that.
  more: ({ key }) => (key === null ? { key: shortText(text.key(), 40, { hint: text.keyHint() }) } : {}),
});

export const removeClauseForm = form('template.remove-clause', {
  title: text.removeClause(),
  submit: text.remove(),
  context: AboutTemplate.extend({ key: z.string() }),
  fields: {},
});

export const templateTitleForm = form('template.title', {
  title: text.editTitle(),
  submit: text.save(),
  context: AboutTemplate,
  fields: { title: shortText(text.templateTitle(), 300) },
});

export const templateVariablesForm = form('template.variables', {
  title: text.variables(),
  submit: text.save(),
  context: AboutTemplate,
  fields: { variables: optional(longText(text.variables(), ROOM)) },
});

export const templateVersionsForm = form('template.versions', {
  title: text.seeVersions(),
  submit: text.compare(),
  context: AboutTemplate.pick({ name: true, locale: true }),
  fields: { older: choice(text.older(), []), newer: choice(text.newer(), []) },
});
