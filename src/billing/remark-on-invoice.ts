import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { type Day, dayIn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import type { InvoiceRemarked } from './events.ts';
import { mustSpeakForClient } from './for-client.ts';
import { loadInvoice } from './load-invoice.ts';
import { refuse } from './refusals.ts';
import { mustBePromisable } from './reminders/promise-day.ts';
import { refuse as reminders } from './reminders/refusals.ts';
import { aboutPaying, settleRemarks } from './reminders/settle-remarks.ts';
import { states } from './text.ts';

const invoiceId = z.string();

const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paid-by-transfer'), invoiceId, day: LocalDay }),
  z.object({ kind: z.literal('will-pay'), invoiceId, day: LocalDay }),
  z.object({ kind: z.literal('wrong'), invoiceId, text: z.string().trim().min(1).max(2000) }),
  z.object({
    kind: z.literal('details'),
    invoiceId,
    purchaseOrder: z.string().trim().max(100),
    address: z.string().trim().max(500),
  }),
]);

/** The client says what becomes of an invoice. It changes no amount: finance is told and decides. */
export const remarkOnInvoice = act({
  name: 'invoice.remark',
  input: Said,
  async run(tx, said, visit) {
    const invoice = await loadInvoice(tx, said.invoiceId);
    const facts = await engagementFacts(tx, invoice.engagementId);
    mustSpeakForClient(visit.person, facts.client);
    if (invoice.status !== 'sent') {
      const number = 'number' in invoice ? (invoice.number ?? '') : '';
      throw refuse.settled({ number, state: states[invoice.status]() });
    }
    check(said, dayIn(visit.now, facts.timeZone));
    // Of what is said about paying the newest word holds; what waits for an answer goes on waiting.
    if (aboutPaying.includes(said.kind)) await settleRemarks(tx, visit, invoice.id, aboutPaying);
    const remarkId = visit.newId('rem');
    await tx.invoiceRemark.create({
      data: {
        id: remarkId,
        invoiceId: invoice.id,
        kind: said.kind,
        ...wordsOf(said),
        by: actorToColumn(actorOf(visit.person)),
        at: instantToColumn(visit.now),
      },
    });
    const { engagementId } = invoice;
    const remarked: InvoiceRemarked = {
      type: 'invoice.remarked',
      engagementId,
      invoiceId: invoice.id,
      remarkId,
      remark: said.kind,
    };
    return outcome([remarked]);
  },
});

type Said = z.output<typeof Said>;

function check(said: Said, today: Day): void {
  if (said.kind === 'wrong') return;
  if (said.kind === 'details') {
    if (said.purchaseOrder === '' && said.address === '') throw reminders.nothingWanted(undefined, 'address');
    return;
  }
  const { kind, day } = said;
  if (kind === 'will-pay') mustBePromisable(day, today);
  else if (Temporal.PlainDate.compare(day, today) > 0) throw refuse.dayAhead({ day }, 'day');
}

function wordsOf(said: Said) {
  if (said.kind === 'wrong') return { text: said.text };
  if (said.kind === 'details')
    return { details: { purchaseOrder: said.purchaseOrder, address: said.address } };
  return { day: dayToColumn(said.day) };
}
