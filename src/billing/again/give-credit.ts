import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { dayIn, instantToColumn } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { type Money, money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { SentInvoice } from '../invoice.ts';
import { takeNumber } from '../invoice-number.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { creditInvoice } from '../provider/credit-invoice.ts';
import { remainderOf } from '../provider/settled.ts';
import { readTaxes, sumsOf } from '../tax/stored-taxes.ts';
import { states } from '../text.ts';
import { amountFrom } from './amount-from.ts';
import {
  type Credit,
  type CreditedLine,
  creditOfAmount,
  creditOfLines,
  readContent,
  storedContent,
} from './credit-content.ts';
import type { CreditNumbered, SettledByCredit } from './events.ts';
import { refuse } from './refusals.ts';

/**
 * Finance takes a part of what is still open off a sent invoice: an amount, or lines of it. By bank transfer the credit
 * note is ours, with a number of its own; at Stripe it is asked of Stripe. It counts from here on.
 */
export const giveCredit = act({
  name: 'credit.give',
  input: z.object({
    invoiceId: z.string(),
    /** As typed. Left out: `lines` say it. */
    amount: z.string().trim().optional(),
    lines: z.array(z.string()).readonly().optional(),
    reason: z.string().trim().min(1).max(500),
  }),
  async run(tx, { invoiceId, amount, lines = [], reason }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    if (invoice.status !== 'sent') throw refuse.notCreditable({ state: states[invoice.status]() });
    const typed = amount ?? '';
    if ((typed === '') === (lines.length === 0)) throw refuse.amountOrLines(undefined, 'amount');
    const { currency } = invoice.total;
    const { credit, chosen } = await creditFrom(tx, invoice, {
      ...(typed !== '' && { amount: amountFrom(typed, currency) }),
      lines,
    });
    const given = money(credit.amount, currency);
    const left = await remainderOf(tx, invoice);
    const field = typed === '' ? 'lines' : 'amount';
    if (given.minor > left.minor) throw refuse.tooMuchCredit({ amount: given, left }, field);
    const events = await write(tx, invoice, { credit, chosen, reason }, visit);
    const rest = money(left.minor - given.minor, currency);
    if (rest.minor === 0n && invoice.provider === 'bank-transfer') events.push(await settle(tx, invoice));
    return outcome(events, { left: rest, amount: given });
  },
});

async function creditFrom(
  tx: Tx,
  { id, total: { currency } }: SentInvoice,
  wanted: { readonly amount?: Money; readonly lines: readonly string[] },
): Promise<{ readonly credit: Credit; readonly chosen: readonly CreditedLine[] }> {
  const row = await tx.invoice.findUniqueOrThrow({
    where: { id },
    include: { lines: { orderBy: { id: 'asc' } }, creditNotes: { select: { content: true } } },
  });
  const taxes = readTaxes(row.taxes, currency);
  const taxed = {
    sums: sumsOf(taxes),
    contained: taxes?.contained ?? false,
    before: row.creditNotes.flatMap(({ content }) => readContent(content).taxes),
  };
  if (wanted.amount !== undefined) return { credit: creditOfAmount(taxed, wanted.amount.minor), chosen: [] };
  const all = row.lines.map((line) => ({ ...line, rate: line.taxBasisPoints }));
  const chosen = all.filter((line) => wanted.lines.includes(line.id));
  const credit = creditOfLines(taxed, all, chosen);
  if (credit.amount <= 0n) throw refuse.amountOrLines(undefined, 'lines');
  return { credit, chosen };
}

interface Written {
  readonly credit: Credit;
  readonly chosen: readonly CreditedLine[];
  readonly reason: string;
}

async function write(
  tx: Tx,
  { id: invoiceId, engagementId, provider, total: { currency } }: SentInvoice,
  { credit, chosen, reason }: Written,
  visit: Visit,
): Promise<Happening[]> {
  if (provider !== 'bank-transfer') {
    const asked = await creditInvoice.run(tx, { invoiceId, amount: credit.amount, reason }, visit);
    return [...asked.events];
  }
  const creditNoteId = visit.newId('crn');
  const number = await takeCreditNumber(tx, visit);
  await tx.creditNote.create({
    data: {
      id: creditNoteId,
      invoiceId,
      amount: credit.amount,
      currency,
      reason,
      status: 'asked',
      number,
      taxTotal: credit.taxes.reduce((all, { tax }) => all + tax, 0n),
      content: storedContent(chosen, credit.taxes),
      by: actorToColumn(actorOf(visit.person)),
      at: instantToColumn(visit.now),
    },
  });
  const amount = money(credit.amount, currency);
  const about = { engagementId, invoiceId, creditNoteId, number, amount };
  const numbered: CreditNumbered = { type: 'credit.numbered', ...about };
  return [numbered];
}

/** `CN-2026-0001`: the year in which it is issued, where the agency is. Everybody else waits for the series' row. */
async function takeCreditNumber(tx: Tx, visit: Visit): Promise<string> {
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  return `CN-${await takeNumber(tx, 'credit', dayIn(visit.now, timeZone))}`;
}

/** Nothing is left to pay. */
async function settle(tx: Tx, { id: invoiceId, engagementId }: SentInvoice): Promise<SettledByCredit> {
  await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'paid' } });
  return { type: 'invoice.settled-by-credit', engagementId, invoiceId };
}
