import { z } from 'zod';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Rest } from './rest.ts';

const Workflows = z.object({
  identityVerification: z
    .array(z.object({ workflowId: z.string(), defaultName: z.string().nullish() }))
    .nullish(),
});

/** The account's own workflow that sends a code to a telephone. A part of some plans only. */
export async function findPhoneWorkflow(rest: Rest, signal: AbortSignal): Promise<string> {
  const told = await rest.call('reading', signal, ({ sdk, client, accountId }) =>
    new sdk.AccountsApi(client).getAccountIdentityVerification(accountId),
  );
  const found = (Workflows.parse(told).identityVerification ?? []).find(({ defaultName }) =>
    /^phone auth/i.test(defaultName ?? ''),
  );
  if (found === undefined)
    throw new NeedsAHuman(
      'this DocuSign account has no phone authentication: ask DocuSign to add it, or void this version and send it with an access code',
    );
  return found.workflowId;
}
