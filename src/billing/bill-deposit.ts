import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { approve } from './approval.ts';
import { draftItem } from './draft.ts';
import { mayBeApproved } from './invoice.ts';
import { readIssuer } from './issuer.ts';
import { loadInvoice } from './load-invoice.ts';
import { ProviderName } from './payment-provider.ts';
import { DEPOSIT } from './plan/deposit.ts';
import { describeItem } from './plan/describe-item.ts';

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
    });
    if (item === null) return outcome([]);
    const drafted = await draftItem(tx, item, await describeItem(tx, item), visit);
    const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    if (readIssuer(agency.issuer, ProviderName.parse(agency.paymentProvider)).issuer === undefined)
      return outcome([drafted]);
    const invoice = await loadInvoice(tx, drafted.invoiceId);
    return outcome(mayBeApproved(invoice) ? [drafted, await approve(tx, invoice, visit)] : [drafted]);
  },
});
