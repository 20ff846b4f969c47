import type { Tx } from '../kernel/act.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Agreement } from './agreement.ts';

/** Sets down who is to sign, before anybody is asked. */
export async function nameSigners(
  tx: Tx,
  agreement: Agreement,
  { acceptor }: EngagementFacts,
  visit: Visit,
): Promise<void> {
  if (acceptor === null) return;
  const { id: personId, name, email } = acceptor;
  await tx.agreementSigner.create({
    data: {
      id: visit.newId('sgn'),
      agreementId: agreement.id,
      position: 1,
      role: 'client',
      personId,
      name,
      email,
      status: 'waiting',
    },
  });
}
