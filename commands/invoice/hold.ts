import { holdInvoice } from '../../src/billing/hold-invoice.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './text.ts';

const holdForm = form('invoice.hold', {
  title: text.holdTitle(),
  submit: text.hold(),
  context: AboutInvoice,
  fields: { reason: longText(text.reason(), 500) },
});

export const hold = button('invoice.hold', AboutInvoice, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  return reply.open(openForm(holdForm, { locale: visit.locale, context: value, channelId }));
});

export const holdSubmitted = onSubmit(holdForm, async ({ context, values, visit }, desk) => {
  await desk.perform(holdInvoice, { ...context, ...values }, visit);
  return reply.done();
});
