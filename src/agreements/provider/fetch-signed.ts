import type { Try } from '../../kernel/carrier.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Signed } from '../agreement.ts';
import type { RemoteSigning } from '../signature-provider.ts';
import { keptEventsFrom } from './provider-events.ts';

/**
 * The signed document as the provider made and closed it, with its certificate. What was kept first stays: a provider
 * that is asked again may write another moment into the same file.
 */
export async function fetchSigned(
  remote: Pick<RemoteSigning, 'documents'>,
  { id, providerRef }: Signed,
  { key, signal }: Try,
  keep: (bytes: Uint8Array) => Promise<{ readonly id: string; readonly sha256: string }>,
) {
  if (providerRef === null) throw new NeedsAHuman(`nobody knows where ${id} was signed`);
  const { signed, events } = await remote.documents({ key, providerRef, signal });
  const kept = await keep(signed);
  return { documentId: kept.id, sha256: kept.sha256, seal: null, events: keptEventsFrom(events) };
}
