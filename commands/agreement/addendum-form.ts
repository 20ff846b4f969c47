import { z } from 'zod';
import { termWords } from '../../src/agreements/addenda/text.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { choice, longText, number, optional, shortText } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { text } from './addendum-text.ts';
import { ROOM } from './clause-form.ts';
import { text as clauses } from './clause-text.ts';
import { text as agreement } from './text.ts';

export const addendumForm = form('agreement.addendum', {
  title: text.formTitle(),
  submit: text.submit(),
  context: z.object({ engagementId: z.string() }),
  fields: {
    subject: shortText(text.subject(), 100, { hint: text.subjectHint() }),
    why: optional(longText(text.why(), 1000, { hint: text.whyHint() })),
    acceptanceWindowDays: number(agreement.window(), { least: 1, most: 60 }),
    revisionRounds: number(agreement.rounds(), { least: 0, most: 20 }),
    paymentTermDays: number(agreement.paymentTerm(), { least: 0, most: 120 }),
    changeValidDays: number(termWords.changeValidDays(), { least: 1, most: 60 }),
    silentAcceptance: choice(agreement.silent(), [
      { value: 'yes', label: agreement.silentYes() },
      { value: 'no', label: agreement.silentNo() },
    ]),
    clause: optional(choice(text.first(), [], { hint: text.firstHint() })),
  },
});

/** The draft that was read goes along by id: a newer one takes its place only knowingly. */
export const AboutAddendum = z.object({ agreementId: z.string() });

export const addendumPickForm = form('agreement.addendum-pick', {
  title: text.change(),
  submit: clauses.goOn(),
  context: AboutAddendum,
  fields: { clause: choice(clauses.which(), []) },
});

export const addendumClauseForm = form('agreement.addendum-clause', {
  title: text.change(),
  submit: clauses.submit(),
  context: AboutAddendum.extend({ clauseKey: z.string().nullable(), second: Locale.nullable() }),
  fields: {
    what: optional(choice(clauses.what(), [])),
    heading: optional(shortText(clauses.heading(), 150)),
    text: optional(longText(clauses.words(), ROOM, { hint: text.wordsHint() })),
    more: optional(longText(clauses.more(), ROOM, { hint: clauses.moreHint() })),
  },
  more: ({ second }) =>
    second === null
      ? {}
      : {
          secondHeading: optional(shortText(clauses.secondHeading(), 150)),
          secondText: optional(longText(clauses.secondWords(), ROOM)),
          secondMore: optional(longText(clauses.more(), ROOM, { hint: clauses.moreHint() })),
        },
});
