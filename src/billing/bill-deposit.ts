import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { approve } from './approval.ts';
import { mayBeApproved } from './invoice.ts';
import { readIssuer } from './issuer.ts';
import { loadInvoice } from './load-invoice.ts';
import { ProviderName } from './payment-provider.ts';
import { billOpenItem } from './plan/bill-open-item.ts';
import { DEPOSIT } from './plan/deposit.ts';
import { taxFacts } from './tax/tax-facts.ts';

/**
 * Bills the deposit. The signed agreement is its approval; only while something is missing that would make another
 * invoice of it does it stay a draft, whose card says what. Running it again changes nothing.
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
    const [drafted] = await billOpenItem(tx, item, visit);
    if (drafted === undefined) return outcome([]);
    if (!(await isComplete(tx, drafted.invoiceId))) return outcome([drafted]);
    const invoice = await loadInvoice(tx, drafted.invoiceId);
    return outcome(mayBeApproved(invoice) ? [drafted, await approve(tx, invoice, visit)] : [drafted]);
  },
});

/** Without the issuer it can't go out, and without a number of either side it would bear a tax that need not be paid. */
async function isComplete(tx: Tx, invoiceId: string): Promise<boolean> {
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  if (readIssuer(agency.issuer, ProviderName.parse(agency.paymentProvider)).issuer === undefined)
    return false;
  const { hint } = await taxFacts(tx, invoiceId);
  return hint !== 'client-number' && hint !== 'agency-number';
}
