import { remarkOnInvoice } from '../../src/billing/remark-on-invoice.ts';
import { day, longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text as pauses } from './reminder-text.ts';
import { mustBeAnswerable } from './sent-invoice.ts';
import { text } from './text.ts';

const transferForm = form('invoice.paid-by-transfer', {
  title: text.transferTitle(),
  submit: text.send(),
  context: AboutInvoice,
  fields: { day: day(text.transferDay(), { hint: pauses.transferHint() }) },
});

const willPayForm = form('invoice.will-pay', {
  title: text.willPayTitle(),
  submit: text.send(),
  context: AboutInvoice,
  fields: { day: day(text.payDay(), { hint: pauses.payHint() }) },
});

const wrongForm = form('invoice.wrong', {
  title: text.wrongTitle(),
  submit: text.send(),
  context: AboutInvoice,
  fields: { text: longText(text.whatIsWrong(), 2000, { hint: pauses.wrongHint() }) },
});

export const paidByTransfer = button('invoice.paid-by-transfer', AboutInvoice, async (press, desk) => {
  const today = await mustBeAnswerable(press, desk);
  const { visit, value, channelId } = press;
  return reply.open(
    openForm(transferForm, { locale: visit.locale, context: value, channelId, initial: { day: today } }),
  );
});

export const willPay = button('invoice.will-pay', AboutInvoice, async (press, desk) => {
  await mustBeAnswerable(press, desk);
  return reply.open(
    openForm(willPayForm, { locale: press.visit.locale, context: press.value, channelId: press.channelId }),
  );
});

export const wrong = button('invoice.wrong', AboutInvoice, async (press, desk) => {
  await mustBeAnswerable(press, desk);
  return reply.open(
    openForm(wrongForm, { locale: press.visit.locale, context: press.value, channelId: press.channelId }),
  );
});

export const transferSubmitted = onSubmit(transferForm, async ({ context, values, visit }, desk) => {
  await desk.perform(
    remarkOnInvoice,
    { kind: 'paid-by-transfer', ...context, day: values.day.toString() },
    visit,
  );
  return reply.done();
});

export const willPaySubmitted = onSubmit(willPayForm, async ({ context, values, visit }, desk) => {
  await desk.perform(remarkOnInvoice, { kind: 'will-pay', ...context, day: values.day.toString() }, visit);
  return reply.done();
});

export const wrongSubmitted = onSubmit(wrongForm, async ({ context, values, visit }, desk) => {
  await desk.perform(remarkOnInvoice, { kind: 'wrong', ...context, ...values }, visit);
  return reply.done();
});
