import { z } from 'zod';
import { amount, choice, day, number } from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';
import { text } from './text.ts';

export const draftForm = form('agreement.draft', {
  title: text.draftTitle(),
  submit: text.draftSubmit(),
  context: z.object({ engagementId: z.string() }),
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
  },
});
