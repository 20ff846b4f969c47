import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { engagementOf } from '../again/engagement-of.ts';
import { mayBeApproved } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { states } from '../text.ts';
import { COURTESY } from './add-courtesy.ts';
import type { CourtesyRemoved } from './events.ts';
import { refuse } from './refusals.ts';

/** Takes a courtesy off a draft again: misspelt, it would stand on the invoice and on every one that takes its place. */
export const removeCourtesy = act({
  name: 'invoice.remove-courtesy',
  input: z.object({ invoiceId: z.string(), lineId: z.string() }),
  async run(tx, { invoiceId, lineId }, visit) {
    await mustApproveMoney(tx, visit.person);
    const engagementId = await engagementOf(tx, invoiceId);
    await lockEngagement(tx, engagementId);
    const invoice = await loadInvoice(tx, invoiceId);
    if (!mayBeApproved(invoice)) throw refuse.notADraft({ state: states[invoice.status]() });
    const line = await tx.invoiceLine.findFirst({ where: { id: lineId, invoiceId, trigger: COURTESY } });
    if (line === null) throw refuse.courtesyGone(undefined, 'lineId');
    await tx.invoiceLine.delete({ where: { id: lineId } });
    const { description } = line;
    const removed: CourtesyRemoved = {
      type: 'invoice.courtesy-removed',
      engagementId,
      invoiceId,
      description,
    };
    return outcome([removed]);
  },
});
