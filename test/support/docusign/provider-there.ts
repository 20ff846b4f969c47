import { Temporal } from 'temporal-polyfill';
import { docuSign } from '../../../src/adapters/docusign/provider.ts';
import { createRest } from '../../../src/adapters/docusign/rest.ts';
import type { SignatureProvider } from '../../../src/agreements/signature-provider.ts';
import type { DocuSignStandIn } from './stand-in.ts';

/** Our side, pointed at the stand-in. Nobody waits for what DocuSign waits for. */
export function providerAt(there: DocuSignStandIn, webhookUrl?: string): SignatureProvider {
  const world = { account: there.account, realMs: () => Date.now(), sleep: async () => undefined };
  return docuSign({
    ...world,
    rest: createRest(world),
    now: () => Temporal.Instant.fromEpochMilliseconds(there.clock.ms),
    ...(webhookUrl !== undefined && { webhookUrl }),
  });
}
