import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { states } from '../text.ts';
import type { FapiaoRecorded } from './events.ts';
import { refuse } from './refusals.ts';

/** China: finance says which fapiao was issued for an invoice. Entered again, it is corrected; both stay on record. */
export const recordFapiao = act({
  name: 'invoice.record-fapiao',
  input: z.object({ invoiceId: z.string(), number: z.string() }),
  async run(tx, { invoiceId, number: typed }, visit) {
    await mustApproveMoney(tx, visit.person);
    const invoice = await loadInvoice(tx, invoiceId);
    const { status, engagementId } = invoice;
    if (status === 'draft' || status === 'held' || status === 'void')
      throw refuse.noFapiaoYet({ state: states[status]() });
    const number = typed.normalize('NFKC').replaceAll(/\s/g, '');
    if (!/^\d{8,20}$/.test(number)) throw refuse.fapiaoNumber(undefined, 'number');
    await tx.invoice.update({ where: { id: invoiceId }, data: { fapiaoNumber: number } });
    const recorded: FapiaoRecorded = { type: 'invoice.fapiao-recorded', engagementId, invoiceId, number };
    return outcome([recorded]);
  },
});
