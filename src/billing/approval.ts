import type { Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Day, dayIn, dayToColumn, type WorkingDays } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { billToOfInvoice, fixedBillTo } from './again/bill-to-of.ts';
import { mustHaveWithdrawn } from './again/mind-withdrawn.ts';
import { billedClient } from './bill-to.ts';
import type { InvoiceApproved } from './events.ts';
import type { DraftInvoice, HeldInvoice } from './invoice.ts';
import { takeInvoiceNumber } from './invoice-number.ts';
import { accountToColumn, type BankAccount, bankFor, readIssuer } from './issuer.ts';
import { numbering } from './payment-provider.ts';
import { refuse } from './refusals.ts';
import { mustNameBoth } from './tax/must-name-both.ts';
import { missingWords } from './text.ts';

const addressed = {
  select: { country: true, client: true, billingContact: { select: { name: true, email: true } } },
} as const;

/** Lets an invoice go. Days, number and addressee are fixed here, once; whoever renders it later reads them. */
export async function approve(
  tx: Tx,
  invoice: DraftInvoice | HeldInvoice,
  visit: Visit,
): Promise<InvoiceApproved> {
  const { id: invoiceId, engagementId, provider } = invoice;
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { issuer, missing } = readIssuer(agency.issuer, provider);
  if (issuer === undefined) throw refuse.issuerIncomplete({ missing: missingWords(missing) });
  await mustHaveWithdrawn(tx, invoiceId);
  const { days, terms } = await engagementFacts(tx, engagementId);
  const issuedOn = dayIn(visit.now, agency.timeZone);
  const dueOn = dueDay(issuedOn, terms.paymentTermDays, days);
  const row = await tx.invoice.findUniqueOrThrow({
    where: { id: invoiceId },
    include: { engagement: addressed },
  });
  const client = billedClient(row.engagement);
  mustNameBoth(row.taxNote, {
    agency: { country: agency.country, taxNumber: issuer.taxId },
    client: { country: row.engagement.country, taxNumber: billToOfInvoice(row, client).taxNumber },
  });
  const number = numbering[provider] === 'ours' ? await takeInvoiceNumber(tx, issuedOn) : null;
  await tx.invoice.update({
    where: { id: invoiceId },
    data: {
      status: 'approved',
      number,
      issuedOn: dayToColumn(issuedOn),
      dueOn: dayToColumn(dueOn),
      approvedBy: actorToColumn(actorOf(visit.person)),
      heldReason: null,
      ...fixedBillTo(row, client),
      ...payToOf(bankFor(issuer, invoice.total.currency)),
    },
  });
  return { type: 'invoice.approved', engagementId, invoiceId, number };
}

/** The payment term in calendar days, and from there the next day on which both sides work. */
export function dueDay(issuedOn: Day, termDays: number, days: WorkingDays): Day {
  return days.add(issuedOn.add({ days: termDays }), 0);
}

/** The account that it names from here on, where it names one. */
const payToOf = (bank: BankAccount | undefined) =>
  bank === undefined ? {} : { payTo: accountToColumn(bank) };
