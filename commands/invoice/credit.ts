import { giveCredit } from '../../src/billing/again/give-credit.ts';
import { refuse as refuseCredit } from '../../src/billing/again/refusals.ts';
import { invoiceFrom } from '../../src/billing/invoice.ts';
import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { remainderOf } from '../../src/billing/provider/settled.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { states } from '../../src/billing/text.ts';
import { money } from '../../src/kernel/money.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { amount, choices, longText, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { text } from './again-text.ts';
import { AboutInvoice } from './approve.ts';
import { aboutNothing, invoicesHere, noneFits, optionsOf, whichInvoice } from './invoices-here.ts';

const reason = longText(text.creditReason(), 500, { hint: text.clientReads() });

/** Of which invoice is not known yet, nor what lines it has. */
const creditForm = form('invoice.credit', {
  title: text.creditTitle(),
  submit: text.credit(),
  context: aboutNothing,
  fields: {
    ...whichInvoice,
    amount: amount(text.creditAmount(), { hint: text.creditAmountOnly() }),
    reason,
  },
});

const creditOneForm = form('invoice.credit-one', {
  title: text.creditTitle(),
  submit: text.credit(),
  context: AboutInvoice,
  fields: {
    amount: optional(amount(text.creditAmount(), { hint: text.creditAmountHint() })),
    lines: optional(choices(text.creditLines(), [])),
    reason,
  },
});

export const creditWord = word('credit', text.doesCredit(), async (call) => {
  const { visit, channelId, desk } = call;
  await mustApproveMoney(desk.read, visit.person);
  const options = optionsOf(await invoicesHere(call, ['sent']));
  if (options.length === 0) return noneFits(text.creditTitle());
  return reply.open(
    openForm(creditForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [text.creditIntro()],
      options: { invoiceId: options },
    }),
  );
});

export const creditOne = button('invoice.credit', AboutInvoice, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  const row = await desk.read.invoice.findUnique({
    where: { id: value.invoiceId },
    include: { lines: { where: { amount: { gt: 0n } }, orderBy: { id: 'asc' } } },
  });
  if (row === null) throw refuse.unknown();
  const invoice = invoiceFrom(row);
  if (invoice.status !== 'sent') throw refuseCredit.notCreditable({ state: states[invoice.status]() });
  const left = await remainderOf(desk.read, invoice);
  const options = row.lines.map(({ id, description, amount: minor, currency }) => ({
    value: id,
    label: text.line({ description, amount: money(minor, currency) }),
  }));
  return reply.open(
    openForm(creditOneForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [text.creditIntro(), text.stillOpen({ amount: left })],
      options: { lines: options },
    }),
  );
});

export const creditSubmitted = onSubmit(creditForm, ({ values, visit }, desk) => give(values, visit, desk));

export const creditOneSubmitted = onSubmit(creditOneForm, ({ context, values, visit }, desk) =>
  give({ ...context, ...values }, visit, desk),
);

interface Wanted {
  readonly invoiceId: string;
  readonly amount?: string | undefined;
  readonly lines?: readonly string[] | undefined;
  readonly reason: string;
}

async function give(wanted: Wanted, visit: Visit, desk: Desk): Promise<Reply> {
  const given = await desk.perform(giveCredit, wanted, visit);
  return reply.say({ title: text.creditTitle(), body: [text.creditDone(given)] });
}
