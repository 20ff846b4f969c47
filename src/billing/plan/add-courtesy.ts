import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { formatMoney } from '../../kernel/format.ts';
import { money, parseAmount } from '../../kernel/money.ts';
import { engagementOf } from '../again/engagement-of.ts';
import { mayBeApproved } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { states } from '../text.ts';
import type { CourtesyAdded } from './events.ts';
import { refuse } from './refusals.ts';

/** The trigger of a line that costs nothing. */
export const COURTESY = 'courtesy';
const MOST = 10;

/** Puts on a draft what the client gets without paying, with what it would have cost: a gift is never a silent discount. */
export const addCourtesy = act({
  name: 'invoice.add-courtesy',
  input: z.object({
    invoiceId: z.string(),
    description: z.string().trim().min(1).max(200),
    /** As it was typed, in the invoice's currency. */
    worth: z.string(),
  }),
  async run(tx, { invoiceId, description, worth: typed }, visit) {
    await mustApproveMoney(tx, visit.person);
    const engagementId = await engagementOf(tx, invoiceId);
    await lockEngagement(tx, engagementId);
    const invoice = await loadInvoice(tx, invoiceId);
    const { status } = invoice;
    if (!mayBeApproved(invoice)) throw refuse.notADraft({ state: states[status]() });
    const { currency } = invoice.total;
    const worth = parseAmount(typed, currency);
    if (typeof worth === 'string' || worth.minor === 0n)
      throw refuse.worth({ currency, example: formatMoney(money(50_000n, currency), visit.locale) }, 'worth');
    const count = await tx.invoiceLine.count({ where: { invoiceId, trigger: COURTESY } });
    if (count >= MOST) throw refuse.tooManyCourtesies({ most: MOST });
    const { agreementVersion } = await tx.engagement.findUniqueOrThrow({
      where: { id: engagementId },
      select: { agreementVersion: true },
    });
    const id = visit.newId('lin');
    // It is planned by nobody, so it is called after itself.
    await tx.invoiceLine.create({
      data: {
        id,
        invoiceId,
        engagementId,
        subject: id,
        trigger: COURTESY,
        agreementVersion,
        description,
        amount: 0n,
        currency,
        worth: worth.minor,
      },
    });
    const added: CourtesyAdded = {
      type: 'invoice.courtesy-added',
      engagementId,
      invoiceId,
      description,
      worth,
    };
    return outcome([added], { worth: money(worth.minor, currency) });
  },
});
