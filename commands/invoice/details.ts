import { remarkOnInvoice } from '../../src/billing/remark-on-invoice.ts';
import { longText, optional, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './reminder-text.ts';
import { mustBeAnswerable } from './sent-invoice.ts';

const detailsForm = form('invoice.details', {
  title: text.detailsTitle(),
  submit: text.send(),
  context: AboutInvoice,
  fields: {
    purchaseOrder: optional(shortText(text.purchaseOrder(), 100)),
    address: optional(longText(text.address(), 500, { hint: text.addressHint() })),
  },
});

/** The client needs something else to stand on the invoice before it can be paid. */
export const details = button('invoice.details', AboutInvoice, async (press, desk) => {
  await mustBeAnswerable(press, desk);
  const { visit, value, channelId } = press;
  return reply.open(
    openForm(detailsForm, { locale: visit.locale, context: value, channelId, intro: [text.detailsIntro()] }),
  );
});

export const detailsSubmitted = onSubmit(detailsForm, async ({ context, values, visit }, desk) => {
  const { purchaseOrder = '', address = '' } = values;
  await desk.perform(remarkOnInvoice, { kind: 'details', ...context, purchaseOrder, address }, visit);
  return reply.done();
});
