import type { Tx } from '../kernel/act.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { refuse } from './refusals.ts';

/**
 * Throws once the plan is agreed, and while an agreement made of it is out for signature: what the client is reading
 * must be what they will sign.
 */
export async function mustBeOpenToPlanning(
  tx: Pick<Tx, 'agreement'>,
  { id, agreementVersion }: Pick<EngagementFacts, 'id' | 'agreementVersion'>,
  title: string,
): Promise<void> {
  if (agreementVersion > 0) throw refuse.agreedAlready({ title });
  const out = await tx.agreement.count({ where: { engagementId: id, status: { in: ['sending', 'sent'] } } });
  if (out > 0) throw refuse.outForSignature();
}
