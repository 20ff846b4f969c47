import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { addCourtesy } from '../../src/billing/plan/add-courtesy.ts';
import { amount, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './plan-text.ts';

const courtesyForm = form('invoice.courtesy', {
  title: text.courtesyTitle(),
  submit: text.add(),
  context: AboutInvoice,
  fields: {
    description: shortText(text.what(), 200),
    worth: amount(text.worth(), { hint: text.worthHint() }),
  },
});

/** On a draft: something that the client gets without paying for it. */
export const courtesy = button(
  'invoice.courtesy',
  AboutInvoice,
  async ({ value, visit, channelId }, desk) => {
    await mustApproveMoney(desk.read, visit.person);
    return reply.open(openForm(courtesyForm, { locale: visit.locale, context: value, channelId }));
  },
);

export const courtesySubmitted = onSubmit(courtesyForm, async ({ context, values, visit }, desk) => {
  await desk.perform(addCourtesy, { ...context, ...values }, visit);
  return reply.done();
});
