import { z } from 'zod';
import type { CardButton } from '../../src/kernel/notice.ts';
import { choice, longText, optional, shortText } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { limits } from '../../src/surface/limits.ts';
import { text } from './clause-text.ts';

export const AboutEngagement = z.object({ engagementId: z.string() });

/** A clause's text goes into two fields: one alone takes less than some clauses are long. */
export const ROOM = limits.inputText;

export const NEW_CLAUSE = 'new';

export const pickForm = form('agreement.clause-pick', {
  title: text.change(),
  submit: text.goOn(),
  context: AboutEngagement,
  fields: { clause: choice(text.which(), []) },
});

const Context = z.object({
  engagementId: z.string(),
  clauseKey: z.string().nullable(),
  /** The change that is shown in the form. */
  seen: z.string().nullable(),
  literal: z.boolean(),
});

const fields = {
  what: optional(choice(text.what(), [])),
  heading: optional(shortText(text.heading(), 150)),
  text: optional(longText(text.words(), ROOM, { hint: text.wordsHint() })),
  more: optional(longText(text.more(), ROOM, { hint: text.moreHint() })),
};
const why = { reason: longText(text.why(), 500, { hint: text.whyHint() }) };

export const clauseForm = form('agreement.clause', {
  title: text.change(),
  submit: text.submit(),
  context: Context,
  fields: { ...fields, ...why },
});

/** For an agreement in two languages: both are said anew, or one column would say something else. */
export const bilingualClauseForm = form('agreement.clause-bilingual', {
  title: text.change(),
  submit: text.submit(),
  context: Context,
  fields: {
    ...fields,
    secondHeading: optional(shortText(text.secondHeading(), 150)),
    secondText: optional(longText(text.secondWords(), ROOM, { hint: text.wordsHint() })),
    ...why,
  },
});

export const actions = [
  { value: 'say', label: text.sayThis() },
  { value: 'leave-out', label: text.leaveOut() },
  { value: 'restore', label: text.restore() },
];

/** Beside a draft: its way into these forms. */
export const changeButton = (engagementId: string): CardButton => ({
  press: 'agreement.clauses',
  label: text.change(),
  value: { engagementId },
});
