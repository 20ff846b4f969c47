import { z } from 'zod';
import { TemplateVariable } from '../../src/agreements/templates/template-variable.ts';
import { locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { amount, choice, day, number } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { answerFields } from './answer-fields.ts';
import { conversionField } from './conversion-field.ts';
import { text as templates } from './templates-text.ts';
import { text } from './text.ts';

/** In the list of second languages: none. */
export const NO_LANGUAGE = 'none';

const ownNames = { en: 'English', ja: '日本語', zh: '中文' } as const;
export const secondLanguages = [
  { value: NO_LANGUAGE, label: templates.noSecond() },
  ...locales.map((locale) => ({ value: locale, label: verbatim(ownNames[locale]) })),
];

const Asked = TemplateVariable.pick({ name: true, type: true, label: true, required: true });

export const draftForm = form('agreement.draft', {
  title: text.draftTitle(),
  submit: text.draftSubmit(),
  context: z.object({
    engagementId: z.string(),
    variables: z.array(Asked),
    asksConversion: z.boolean().default(false),
  }),
  fields: {
    deposit: amount(text.deposit(), { hint: text.depositHint() }),
    startsOn: day(text.startsOn()),
    acceptanceWindowDays: number(text.window(), { least: 1, most: 60 }),
    revisionRounds: number(text.rounds(), { least: 0, most: 20 }),
    paymentTermDays: number(text.paymentTerm(), { least: 0, most: 120 }),
    silentAcceptance: choice(text.silent(), [
      { value: 'yes', label: text.silentYes() },
      { value: 'no', label: text.silentNo() },
    ]),
    secondLocale: choice(templates.secondLanguage(), secondLanguages, { hint: templates.secondHint() }),
  },
  more: ({ variables, asksConversion }) => ({
    ...answerFields(variables),
    ...(asksConversion ? conversionField : {}),
  }),
});
