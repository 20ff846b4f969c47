import { z } from 'zod';
import { approveInvoice } from '../../src/billing/approve-invoice.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import {
  aboutNothing,
  type InvoiceHere,
  invoicesHere,
  noneFits,
  optionsOf,
  whichInvoice,
} from './invoices-here.ts';
import { text } from './text.ts';

/** What every button on an invoice's card carries. */
export const AboutInvoice = z.object({ invoiceId: z.string() });

/** With what was to be paid when it was read. */
const AsRead = AboutInvoice.extend({ total: z.string().regex(/^\d+$/).optional() });

export const approve = button('invoice.approve', AsRead, async ({ value, visit }, desk) => {
  await desk.perform(approveInvoice, value, visit);
  return reply.done();
});

const approveForm = form('invoice.approve', {
  title: text.approveTitle(),
  submit: text.approve(),
  context: aboutNothing,
  fields: whichInvoice,
});

export const approveWord = word('approve', text.doesApprove(), async (call) => {
  await mustApproveMoney(call.desk.read, call.visit.person);
  const found = await invoicesHere(call, ['draft', 'held']);
  const options = found.flatMap((one) =>
    optionsOf([one]).map((option) => ({ ...option, value: asRead(one) })),
  );
  if (options.length === 0) return noneFits(text.approveTitle());
  const { visit, channelId } = call;
  return reply.open(
    openForm(approveForm, { locale: visit.locale, context: {}, channelId, options: { invoiceId: options } }),
  );
});

/** An option says the sum, so it carries it. */
const asRead = ({ invoice }: InvoiceHere): string => `${invoice.id} ${invoice.total.minor}`;

export const approveSubmitted = onSubmit(approveForm, async ({ values, visit }, desk) => {
  const [invoiceId = '', total] = values.invoiceId.split(' ');
  await desk.perform(approveInvoice, { invoiceId, total }, visit);
  return reply.say({ title: text.approveTitle(), body: [text.approved()] });
});
