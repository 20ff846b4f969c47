import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { mustApproveMoney } from '../money-right.ts';
import { billingTerms, Prices } from '../terms.ts';
import type { PricesSet } from './events.ts';
import { refuse } from './refusals.ts';

/** From here on an agreement says it, and what it says is read by others. */
export const agreedIn = ['approving', 'sending', 'sent', 'signed'];

/** Before a project's agreement goes out: whether tax comes on top of its prices. The next draft of it says so. */
export const setPrices = act({
  name: 'project.set-prices',
  input: z.object({ engagementId: z.string(), prices: Prices }),
  async run(tx, { engagementId, prices }, visit) {
    await mustApproveMoney(tx, visit.person);
    await lockEngagement(tx, engagementId);
    const { billingTerms: terms } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    if (billingTerms(terms).tax?.prices === prices) return outcome([]);
    const out = await tx.agreement.count({ where: { engagementId, status: { in: agreedIn } } });
    if (out > 0) throw refuse.pricesAgreed(undefined, 'projectPrices');
    await keep(tx, engagementId, prices);
    const set: PricesSet = { type: 'project.prices-set', engagementId, prices };
    return outcome([set]);
  },
});

/** With the signature, what the signed text says of tax is the project's. Runs within the signature. */
export const keepAgreedPrices = act({
  name: 'project.keep-agreed-prices',
  input: z.object({ engagementId: z.string(), agreementId: z.string() }),
  async run(tx, { engagementId, agreementId }) {
    const { billing } = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } });
    const prices = billingTerms(billing).tax?.prices;
    if (prices === undefined) {
      await tx.$executeRaw`
        update engagement set billing_terms = billing_terms - 'tax' where id = ${engagementId}`;
      return outcome([]);
    }
    await keep(tx, engagementId, prices);
    const agreed: PricesSet = { type: 'project.prices-agreed', engagementId, prices };
    return outcome([agreed]);
  },
});

/** Beside what else is agreed about billing. */
async function keep(tx: Tx, engagementId: string, prices: Prices): Promise<void> {
  await tx.$executeRaw`
    update engagement
       set billing_terms = billing_terms || jsonb_build_object('tax', jsonb_build_object('prices', ${prices}::text))
     where id = ${engagementId}`;
}
