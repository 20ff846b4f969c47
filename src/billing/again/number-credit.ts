import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { dayIn, instantToColumn } from '../../kernel/calendar.ts';
import { type Currency, type Money, money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { Invoice } from '../invoice.ts';
import { takeNumber } from '../invoice-number.ts';
import { readTaxes, sumsOf } from '../tax/stored-taxes.ts';
import {
  type Credit,
  type CreditedLine,
  creditOfAmount,
  creditOfLines,
  readContent,
  storedContent,
} from './credit-content.ts';
import type { CreditNumbered } from './events.ts';
import { refuse } from './refusals.ts';

/** What a credit note takes off, and of which lines. The invoice's row is held. */
export async function creditFrom(
  tx: Tx,
  { id, total: { currency } }: Pick<Invoice, 'id' | 'total'>,
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

export interface Written {
  readonly credit: Credit;
  readonly chosen: readonly CreditedLine[];
  readonly reason: string;
}

interface Credited {
  readonly engagementId: string;
  readonly invoiceId: string;
  readonly currency: Currency;
}

/** Gives a credit note of ours its number, from which on it counts. */
export async function numberCredit(
  tx: Tx,
  { engagementId, invoiceId, currency }: Credited,
  { credit, chosen, reason }: Written,
  visit: Visit,
): Promise<CreditNumbered> {
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
  return { type: 'credit.numbered', ...about };
}

/** `CN-2026-0001`: the year in which it is issued, where the agency is. Everybody else waits for the series' row. */
async function takeCreditNumber(tx: Tx, visit: Visit): Promise<string> {
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  return `CN-${await takeNumber(tx, 'credit', dayIn(visit.now, timeZone))}`;
}
