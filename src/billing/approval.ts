import type { Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Day, dayIn, dayToColumn, type WorkingDays } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import type { InvoiceApproved } from './events.ts';
import type { DraftInvoice, HeldInvoice } from './invoice.ts';
import { takeInvoiceNumber } from './invoice-number.ts';
import { readIssuer } from './issuer.ts';
import { numbering } from './payment-provider.ts';
import { refuse } from './refusals.ts';
import { missingWords } from './text.ts';

/** Lets an invoice go. Days and number are fixed here, once; whoever renders it later reads them. */
export async function approve(
  tx: Tx,
  invoice: DraftInvoice | HeldInvoice,
  visit: Visit,
): Promise<InvoiceApproved> {
  const { id: invoiceId, engagementId, provider } = invoice;
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { missing } = readIssuer(agency.issuer);
  if (missing !== undefined) throw refuse.issuerIncomplete({ missing: missingWords(missing) });
  const { days, terms } = await engagementFacts(tx, engagementId);
  const issuedOn = dayIn(visit.now, agency.timeZone);
  const dueOn = dueDay(issuedOn, terms.paymentTermDays, days);
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
    },
  });
  return { type: 'invoice.approved', engagementId, invoiceId, number };
}

/** The payment term in calendar days, and from there the next day on which both sides work. */
export function dueDay(issuedOn: Day, termDays: number, days: WorkingDays): Day {
  return days.add(issuedOn.add({ days: termDays }), 0);
}
