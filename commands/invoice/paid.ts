import { invoiceFrom } from '../../src/billing/invoice.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { remainderOf } from '../../src/billing/provider/settled.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { text as takeBack } from '../../src/billing/take-back/text.ts';
import { states } from '../../src/billing/text.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import { decimalsOf, type Money } from '../../src/kernel/money.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { amount, day, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { AboutInvoice } from './approve.ts';
import { aboutNothing, invoicesHere, noneFits, optionsOf, whichInvoice } from './invoices-here.ts';
import { text } from './text.ts';

const payment = {
  paidOn: day(text.paidOn()),
  amount: amount(text.amount(), { hint: text.currencyHint() }),
  reference: shortText(text.reference(), 140, { hint: text.referenceHint() }),
};

const markForm = form('invoice.mark-paid', {
  title: text.paidTitle(),
  submit: text.record(),
  context: AboutInvoice,
  fields: payment,
});

const paidForm = form('invoice.paid', {
  title: text.paidTitle(),
  submit: text.record(),
  context: aboutNothing,
  fields: { ...whichInvoice, ...payment },
});

/** The modal comes filled in with the usual case: all of it, today. */
export const markPaid = button(
  'invoice.mark-paid',
  AboutInvoice,
  async ({ value, visit, channelId }, desk) => {
    await mustApproveMoney(desk.read, visit.person);
    const row = await desk.read.invoice.findUnique({
      where: { id: value.invoiceId },
    });
    if (row === null) throw refuse.unknown();
    const invoice = invoiceFrom(row);
    if (invoice.status !== 'sent') throw refuse.notSent({ state: states[invoice.status]() });
    const left = await remainderOf(desk.read, invoice);
    return reply.open(
      openForm(markForm, {
        locale: visit.locale,
        context: value,
        channelId,
        intro: [text.open({ amount: left })],
        initial: { paidOn: await today(visit, desk), amount: typed(left) },
      }),
    );
  },
);

export const paidWord = word('paid', text.doesPaid(), async (call) => {
  await mustApproveMoney(call.desk.read, call.visit.person);
  const options = optionsOf(await invoicesHere(call, ['sent']));
  if (options.length === 0) return noneFits(text.paidTitle());
  const { visit, channelId, desk } = call;
  const initial = { paidOn: await today(visit, desk) };
  return reply.open(
    openForm(paidForm, {
      locale: visit.locale,
      context: {},
      channelId,
      initial,
      options: { invoiceId: options },
    }),
  );
});

export const markSubmitted = onSubmit(markForm, ({ context, values, visit }, desk) =>
  record({ ...context, ...values, paidOn: values.paidOn.toString() }, visit, desk),
);

export const paidSubmitted = onSubmit(paidForm, ({ values, visit }, desk) =>
  record({ ...values, paidOn: values.paidOn.toString() }, visit, desk),
);

type Payment = { invoiceId: string; paidOn: string; amount: string; reference: string };

async function record(input: Payment, visit: Visit, desk: Desk): Promise<Reply> {
  const { left } = await desk.perform(recordPayment, input, visit);
  return reply.say({
    title: text.paidTitle(),
    body: [left.minor === 0n ? text.paidFully() : text.paidPartly({ left })],
    buttons: [
      { press: 'payment.take-back', label: takeBack.takeBack(), value: { invoiceId: input.invoiceId } },
    ],
  });
}

async function today(visit: Visit, desk: Desk) {
  const { timeZone } = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  return dayIn(visit.now, timeZone);
}

/** `1234.50` for 123450 at two decimals: what a person would type. */
function typed({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
