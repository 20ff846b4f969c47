import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { plain } from '../kernel/format.ts';
import { Locale } from '../kernel/locale.ts';
import { approve } from './approval.ts';
import { draftItem } from './draft.ts';
import { mayBeApproved } from './invoice.ts';
import { readIssuer } from './issuer.ts';
import { loadInvoice } from './load-invoice.ts';
import { DEPOSIT } from './plan-billing.ts';
import { text } from './text.ts';

/**
 * Bills the deposit. The signed agreement is its approval; only while the issuer's details are incomplete does it
 * stay a draft, whose card says what is missing. Running it again changes nothing.
 */
export const billDeposit = act({
  name: 'invoice.bill-deposit',
  input: z.object({ engagementId: z.string(), version: z.number().int() }),
  async run(tx, { engagementId, version }, visit) {
    await lockEngagement(tx, engagementId);
    const item = await tx.billingPlanItem.findFirst({
      where: {
        engagementId,
        subject: DEPOSIT,
        trigger: 'signature',
        agreementVersion: version,
        status: 'planned',
      },
      include: { engagement: true },
    });
    if (item === null) return outcome([]);
    const { engagement, ...planned } = item;
    const description = plain(
      text.depositLine({ project: engagement.name }),
      Locale.parse(engagement.locale),
    );
    const drafted = await draftItem(tx, planned, description, visit);
    const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    if (readIssuer(agency.issuer).issuer === undefined) return outcome([drafted]);
    const invoice = await loadInvoice(tx, drafted.invoiceId);
    return outcome(mayBeApproved(invoice) ? [drafted, await approve(tx, invoice, visit)] : [drafted]);
  },
});
