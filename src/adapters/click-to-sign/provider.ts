import type { SignatureProvider } from '../../agreements/signature-provider.ts';

/**
 * Built in, needing no account: the agreement is signed on our own page, so asking for a signature reaches nobody
 * outside. Whether it can still be signed is told by the agreement's own status.
 */
export const clickToSign: SignatureProvider = {
  name: 'click-to-sign',
  repeat: 'harmless',
  request: async ({ agreementId }) => ({ providerRef: agreementId }),
  void: async () => undefined,
};
