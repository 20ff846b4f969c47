import { type Carrier, carrier, type Try } from '../../kernel/carrier.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { PaymentProvider, RemotePayments } from '../payment-provider.ts';
import { acceptThere, submitThere } from './answer-dispute.ts';
import { type EvidenceParts, gatherEvidence } from './gather-evidence.ts';
import { stageEvidence } from './stage-evidence.ts';

export interface DisputeParts extends EvidenceParts {
  readonly providers: readonly PaymentProvider[];
}

/** What is done about a dispute with the provider that told of it. */
export const disputeCarriers = (parts: DisputeParts): readonly Carrier[] => [
  stageCarrier(parts),
  answerCarrier(parts, submitThere, (remote) => remote.submitEvidence),
  answerCarrier(parts, acceptThere, (remote) => remote.acceptDispute),
];

async function whereItIs({ read, providers }: DisputeParts, where: { providerRef: string } | { id: string }) {
  const row = await read.paymentDispute.findUnique({ where, include: { invoice: true } });
  if (row === null) throw new NeedsAHuman('this dispute is not in the books');
  const { provider, providerRef } = row.invoice;
  const remote = providers.find(({ name }) => name === provider)?.remote;
  if (remote === undefined || providerRef === null)
    throw new NeedsAHuman(`the dispute is with ${provider}, which is not set up here`);
  return { remote, providerRef, dispute: row.providerRef };
}

const given = (
  { providerRef, dispute }: { readonly providerRef: string; readonly dispute: string },
  { key, signal, mustBeOurs }: Try,
) => ({ key, providerRef, dispute, signal, mustBeOurs });

function stageCarrier(parts: DisputeParts) {
  return carrier({
    effect: stageEvidence,
    // Laid down twice it is still the same, and nothing is sent off by it.
    repeat: 'harmless',
    async carry({ ref }, attempt) {
      const there = await whereItIs(parts, { providerRef: ref });
      const { evidence, counts, text } = await gatherEvidence(parts, ref, attempt.visit);
      const laid = await there.remote.stageEvidence({ ...given(there, attempt), evidence });
      if ('notStaged' in laid) return laid;
      return { parts: [...laid.parts], leftOut: [...laid.leftOut], counts, text };
    },
  });
}

function answerCarrier(
  parts: DisputeParts,
  effect: typeof submitThere,
  how: (remote: RemotePayments) => RemotePayments['submitEvidence'],
) {
  return carrier({
    effect,
    // The provider looks whether it is answered before it answers.
    repeat: 'by-key',
    async carry({ disputeId }, attempt) {
      const there = await whereItIs(parts, { id: disputeId });
      await how(there.remote)(given(there, attempt));
      return { done: true };
    },
  });
}
