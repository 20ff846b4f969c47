import { z } from 'zod';
import type { AboutGiven, SignerAsked } from '../../agreements/signature-provider.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { SIGN_THERE } from './envelope.ts';
import { cut } from './envelope-words.ts';
import type { Rest } from './rest.ts';

const Listed = z.object({
  signers: z
    .array(
      z.object({
        recipientId: z.string(),
        clientUserId: z.string().nullish(),
        routingOrder: z.string().nullish(),
      }),
    )
    .nullish(),
});
const Updated = z.object({
  recipientUpdateResults: z
    .array(
      z.object({
        errorDetails: z.object({ errorCode: z.string().nullish(), message: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});

/** Another name or address for one who has not signed; DocuSign mails the new one at once. */
export async function correctRecipient(
  rest: Rest,
  { providerRef, signal, signer }: AboutGiven & { readonly signer: SignerAsked },
): Promise<void> {
  const { signerId, name, email, check } = signer;
  if (email === null) throw new NeedsAHuman(`DocuSign needs an e-mail address for ${name}`);
  const listed = Listed.parse(
    await rest.call('reading', signal, ({ envelopes, accountId }) =>
      envelopes.listRecipients(accountId, providerRef),
    ),
  );
  const there = listed.signers?.find(({ clientUserId }) => clientUserId === signerId);
  if (there === undefined) throw new NeedsAHuman(`DocuSign does not have ${name} among those who sign`);
  const corrected = {
    recipientId: there.recipientId,
    clientUserId: signerId,
    embeddedRecipientStartURL: SIGN_THERE,
    name: cut(name, 100),
    email,
    // Somebody else has a code of their own; the one before knows theirs.
    ...(check.kind === 'access-code' && { accessCode: check.code }),
    ...(typeof there.routingOrder === 'string' && { routingOrder: there.routingOrder }),
  };
  const answer = await rest.call('writing', signal, ({ envelopes, accountId }) =>
    envelopes.updateRecipients(accountId, providerRef, {
      recipients: { signers: [corrected] },
      resendEnvelope: 'true',
    }),
  );
  mustHaveWorked(answer);
}

/** DocuSign answers 200 and says for each recipient whether it was done. */
function mustHaveWorked(answer: unknown): void {
  const refused = (Updated.parse(answer).recipientUpdateResults ?? [])
    .map(({ errorDetails }) => errorDetails)
    .find((details) => (details?.errorCode ?? 'SUCCESS') !== 'SUCCESS');
  if (refused !== undefined && refused !== null)
    throw new NeedsAHuman(
      `DocuSign did not take the correction: ${refused.errorCode}: ${refused.message ?? ''}`,
    );
}
