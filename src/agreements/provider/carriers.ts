import { type Carrier, carrier, type Try } from '../../kernel/carrier.ts';
import { TryLater } from '../../kernel/effect.ts';
import type { Agreement } from '../agreement.ts';
import type { SigningParts } from '../carriers.ts';
import { loadAgreement } from '../load-agreement.ts';
import type { RemoteSigning } from '../signature-provider.ts';
import { signersAsked, signersOf } from '../signers-asked.ts';
import { lookAtSignature } from './look-at-signature.ts';
import { keptFrom } from './news.ts';
import { correctAtProvider, remindAtProvider } from './remind-at-provider.ts';

/** What is done with a provider that runs elsewhere while an agreement is open. Nothing where we are the provider. */
export const remoteCarriers = (parts: SigningParts): readonly Carrier[] => [
  lookCarrier(parts),
  remindCarrier(parts),
  correctCarrier(parts),
];

interface There {
  readonly remote: RemoteSigning;
  readonly providerRef: string;
}

/** Soon enough to be the first after a request whose answer is on its way; longer each time where that is stuck. */
const ON_ITS_WAY_MS = 15_000;

/** Undefined: nothing is open there. */
async function whereItIs(
  { read, providers }: SigningParts,
  agreementId: string,
): Promise<(There & { readonly agreement: Agreement }) | undefined> {
  const agreement = await loadAgreement(read, agreementId);
  const { status, provider, providerRef } = agreement;
  if (status === 'sending') throw new TryLater(ON_ITS_WAY_MS, 'the request itself is still on its way');
  const remote = providers.find(({ name }) => name === provider)?.remote;
  if (status !== 'sent' || remote === undefined || providerRef === null) return undefined;
  return { agreement, remote, providerRef };
}

const given = (providerRef: string, { key, signal }: Try) => ({ key, providerRef, signal });

function lookCarrier(parts: SigningParts) {
  return carrier({
    effect: lookAtSignature,
    repeat: 'harmless',
    async carry({ agreementId }, attempt) {
      const there = await whereItIs(parts, agreementId);
      if (there === undefined) return { news: null };
      return { news: keptFrom(await there.remote.ask(given(there.providerRef, attempt))) };
    },
  });
}

function remindCarrier(parts: SigningParts) {
  return carrier({
    effect: remindAtProvider,
    // At worst somebody gets the same e-mail twice.
    repeat: 'harmless',
    async carry({ agreementId }, attempt) {
      const there = await whereItIs(parts, agreementId);
      if (there === undefined) return { reminded: false };
      await there.remote.remind(given(there.providerRef, attempt));
      return { reminded: true };
    },
  });
}

function correctCarrier(parts: SigningParts) {
  return carrier({
    effect: correctAtProvider,
    repeat: 'harmless',
    async carry({ agreementId, signerId }, attempt) {
      const there = await whereItIs(parts, agreementId);
      if (there === undefined) return { corrected: false };
      const signers = await signersAsked(parts.read, there.agreement, parts.codes);
      const signer = signers.find((one) => one.signerId === signerId);
      const places = await signersOf(parts.read, agreementId);
      const isSigned = places.some(({ id, status }) => id === signerId && status === 'signed');
      if (signer === undefined || isSigned) return { corrected: false };
      await there.remote.correct({ ...given(there.providerRef, attempt), signer });
      return { corrected: true };
    },
  });
}
