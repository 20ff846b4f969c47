import type { AboutGiven, SignerAsked } from '../../agreements/signature-provider.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { cut } from './envelope-words.ts';
import type { Rest } from './rest.ts';

/** Opens once and for minutes, so it is made when the person has pressed. `undefined`: it is not their turn. */
export async function signingUrl(
  rest: Rest,
  {
    providerRef,
    signal,
    signer,
    returnUrl,
  }: AboutGiven & { readonly signer: SignerAsked; readonly returnUrl: string },
): Promise<string | undefined> {
  const { signerId, name, email } = signer;
  if (email === null) throw new NeedsAHuman(`DocuSign needs an e-mail address for ${name}`);
  // The same name and address as in the envelope, or DocuSign does not know whom we mean.
  const recipientViewRequest = {
    clientUserId: signerId,
    userName: cut(name, 100),
    email,
    authenticationMethod: 'None',
    returnUrl,
  };
  try {
    const { url } = await rest.call('reading', signal, ({ envelopes, accountId }) =>
      envelopes.createRecipientView(accountId, providerRef, { recipientViewRequest }),
    );
    return url;
  } catch (error) {
    if (error instanceof NeedsAHuman && /RECIPIENT_NOT_IN_SEQUENCE/.test(error.message)) return undefined;
    throw error;
  }
}
