import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { outsideEffect } from '../kernel/effect.ts';
import { lockDelivery } from './delivery.ts';
import type { ProofChecked } from './milestone.ts';
import { type Proof, Proofs } from './proof.ts';

/** Looks whether an address that was given as proof answers. Looking again is harmless. */
export const lookAtLink = outsideEffect({
  kind: 'link.look',
  payload: z.object({ engagementId: z.string(), deliveryId: z.string(), url: z.string() }),
  receipt: z.object({ answers: z.boolean() }),
  async finish(tx, { payload: { engagementId, deliveryId, url }, receipt: { answers } }) {
    const state = answers ? 'answers' : 'silent';
    await changeProofs(tx, deliveryId, (proof) =>
      proof.kind === 'link' && proof.url === url ? { ...proof, state } : proof,
    );
    const checked: ProofChecked = {
      type: 'milestone.proof-checked',
      engagementId,
      deliveryId,
      proof: url,
      state,
    };
    return [checked];
  },
});

/** Writes down what was found out about a delivery's proofs; several at once wait for each other. */
export async function changeProofs(
  tx: Tx,
  deliveryId: string,
  change: (proof: Proof) => Proof,
): Promise<boolean> {
  await lockDelivery(tx, deliveryId);
  const delivery = await tx.delivery.findUnique({ where: { id: deliveryId }, select: { proofs: true } });
  if (delivery === null) return false;
  const proofs = Proofs.parse(delivery.proofs).map(change);
  await tx.delivery.update({ where: { id: deliveryId }, data: { proofs } });
  return true;
}
