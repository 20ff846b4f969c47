import { mustApproveMoney } from '../../src/billing/money-right.ts';
import { refuse as billing } from '../../src/billing/refusals.ts';
import { confirmEntry } from '../../src/billing/statement/confirm-entry.ts';
import { openMatches } from '../../src/billing/statement/open-matches.ts';
import { refuse } from '../../src/billing/statement/refusals.ts';
import { text as card } from '../../src/billing/statement/text.ts';
import { dayFromColumn } from '../../src/kernel/calendar.ts';
import { formatMoney } from '../../src/kernel/format.ts';
import { type Money, money, parseAmount } from '../../src/kernel/money.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { amount, choice, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutEntry, confirmedNote } from './entries.ts';
import { text } from './statement-text.ts';

const anotherForm = form('entry.another', {
  title: text.anotherTitle(),
  submit: text.confirm(),
  context: AboutEntry,
  fields: {
    invoiceId: choice(text.invoice(), []),
    amount: optional(amount(text.share(), { hint: text.shareHint() })),
  },
});

/** The entry, and the open invoices that it can pay. */
async function whatFits(entryId: string, { now }: Visit, { read }: Desk) {
  const { entries, invoices } = await openMatches(read, now);
  const entry = entries.find(({ id }) => id === entryId);
  if (entry === undefined) throw refuse.changed();
  const left = money(entry.left, entry.currency);
  const open = invoices.filter((invoice) => invoice.left > 0n && invoice.currency === entry.currency);
  return { entry, left, open };
}

export const another = button('entry.another', AboutEntry, async ({ value, visit, channelId }, desk) => {
  await mustApproveMoney(desk.read, visit.person);
  const { entry, left, open } = await whatFits(value.entryId, visit, desk);
  if (open.length === 0)
    return reply.say({ title: text.anotherTitle(), body: [text.noneOpen({ currency: entry.currency })] });
  const { payer, bookedOn } = entry;
  return reply.open(
    openForm(anotherForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [
        text.about({
          payer: payer === '' ? card.unknownPayer() : payer,
          day: dayFromColumn(new Date(bookedOn)),
          amount: left,
        }),
      ],
      options: {
        invoiceId: open.map(({ id, number, client, left: owed, currency }) => ({
          value: id,
          label: text.option({ number, client, amount: money(owed, currency) }),
        })),
      },
    }),
  );
});

export const anotherSubmitted = onSubmit(anotherForm, async ({ context, values, visit }, desk) => {
  const { left, open } = await whatFits(context.entryId, visit, desk);
  const invoice = open.find(({ id }) => id === values.invoiceId);
  if (invoice === undefined) throw refuse.changed(undefined, 'invoiceId');
  const fitting = left.minor < invoice.left ? left.minor : invoice.left;
  const minor = values.amount === undefined ? fitting : typedAmount(values.amount, left).minor;
  const parts = [{ invoiceId: invoice.id, minor }];
  return confirmedNote(context.entryId, await desk.perform(confirmEntry, { ...context, parts }, visit));
});

function typedAmount(typed: string, { currency }: Money): Money {
  const read = parseAmount(typed, currency);
  if (typeof read === 'string')
    throw billing.amount({ currency, example: formatMoney(money(120_000n, currency), 'en') }, 'amount');
  if (read.minor === 0n) throw billing.zeroAmount(undefined, 'amount');
  return read;
}
