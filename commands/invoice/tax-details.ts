import { billToOf } from '../../src/billing/bill-to.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { recordFapiao } from '../../src/billing/tax/record-fapiao.ts';
import { setBuyer } from '../../src/billing/tax/set-buyer.ts';
import { optional, shortText } from '../../src/surface/field.ts';
import { type Fields, form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './tax-text.ts';

/** For a fapiao, which says where its buyer can be reached and banks. */
const fapiaoFields = {
  phone: optional(shortText(text.phone(), 60)),
  bank: optional(shortText(text.bank(), 120)),
  account: optional(shortText(text.account(), 60)),
};

export const taxDetailsForm = form('invoice.tax-details', {
  title: text.detailsTitle(),
  submit: text.save(),
  context: AboutInvoice,
  fields: { taxNumber: optional(shortText(text.number(), 60)), ...fapiaoFields } satisfies Fields,
});

export const taxDetails = button(
  'invoice.tax-details',
  AboutInvoice,
  async ({ value, visit, channelId }, desk) => {
    await mustApproveMoney(desk.read, visit.person);
    const row = await desk.read.invoice.findUnique({
      where: { id: value.invoiceId },
      select: { engagement: { select: { client: true } } },
    });
    if (row === null) throw refuse.unknown();
    const { client } = row.engagement;
    const { taxNumber, phone, bank, account } = billToOf(client);
    return reply.open(
      openForm(taxDetailsForm, {
        locale: visit.locale,
        context: value,
        channelId,
        intro: [text.detailsIntro({ client: client.name })],
        initial: { taxNumber, phone, bank, account },
      }),
    );
  },
);

export const taxDetailsSubmitted = onSubmit(taxDetailsForm, async ({ context, values, visit }, desk) => {
  await desk.perform(setBuyer, { ...context, ...values }, visit);
  return reply.say({ title: text.detailsTitle(), body: [text.detailsSaved()] });
});

export const fapiaoForm = form('invoice.fapiao', {
  title: text.fapiaoTitle(),
  submit: text.record(),
  context: AboutInvoice,
  fields: { number: shortText(text.fapiaoTitle(), 30) },
});

export const fapiao = button('invoice.fapiao', AboutInvoice, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  return reply.open(openForm(fapiaoForm, { locale: visit.locale, context: value, channelId }));
});

export const fapiaoSubmitted = onSubmit(fapiaoForm, async ({ context, values, visit }, desk) => {
  await desk.perform(recordFapiao, { ...context, ...values }, visit);
  return reply.say({ title: text.fapiaoTitle(), body: [text.recorded()] });
});
