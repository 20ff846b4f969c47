import type { Tx } from '../../kernel/act.ts';
import { billingPlanFrom } from '../../kernel/billing-plan.ts';
import type { Happening } from '../../kernel/event.ts';
import { decimalsOf, type Money } from '../../kernel/money.ts';
import type { Said } from '../../kernel/phrase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Approving, Draft } from '../agreement.ts';
import { draftAgreement } from '../draft-agreement.ts';
import { newestAgreement } from '../load-agreement.ts';

/** What became of the draft: made again with the changed words; left as it was, with the reason; or there is none. */
export type Remade =
  | { readonly draft: 'made'; readonly agreementId: string }
  | { readonly draft: 'kept'; readonly why: Said }
  | { readonly draft: 'none' };

/**
 * Drafts again with the same choices, so that what people read is what will be sent. A draft that can't be made now
 * stays: it can't be sent either, and the reason is told. One that waits for approval becomes a draft again.
 */
export async function remakeDraft(
  tx: Tx,
  engagementId: string,
  visit: Visit,
): Promise<{ readonly events: readonly Happening[]; readonly remade: Remade }> {
  const newest = await newestAgreement(tx, engagementId);
  if (newest?.status !== 'draft' && newest?.status !== 'approving')
    return { events: [], remade: { draft: 'none' } };
  const { billingPlan } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const planned = billingPlanFrom(billingPlan) !== null;
  try {
    const { events, answer } = await draftAgreement.run(tx, sameChoices(newest, planned), visit);
    return { events, remade: { draft: 'made', agreementId: answer.agreementId } };
  } catch (error) {
    // It refuses before it writes anything, so what this transaction has done so far still stands.
    if (error instanceof Refusal) return { events: [], remade: { draft: 'kept', why: error.said } };
    throw error;
  }
}

const sameChoices = (draft: Draft | Approving, planned: boolean) => {
  const { engagementId, deposit, startsOn, terms, answers, secondLocale, billing } = draft;
  return draftAgreement.input.parse({
    ...terms,
    engagementId,
    answers,
    secondLocale,
    deposit: planned || billing.plan !== null ? null : plainAmount(deposit),
    startsOn: startsOn.toString(),
  });
};

/** `1234.50` for 123450 at two decimals, as `parseAmount` reads it. */
function plainAmount({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
