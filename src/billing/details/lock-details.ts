import type { Tx } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import type { DetailChange } from './detail-change.ts';

/** What a change is about, beside the engagement in which it was asked. */
type About =
  | { readonly kind: 'billing-contact' }
  | { readonly kind: 'billing-address'; readonly clientId: string }
  | { readonly kind: 'bank' };

/**
 * Questions about the same thing, and the answers to them, come one after the other: an address is every project's of
 * the client, so the engagement's row is not enough. Whoever also takes the change's own row takes it after this.
 */
export async function lockDetails(tx: Tx, about: About): Promise<void> {
  if (about.kind === 'billing-address')
    await tx.$executeRaw`select 1 from client where id = ${about.clientId} for no key update`;
  if (about.kind === 'bank') await tx.$executeRaw`select 1 from agency where id = 1 for no key update`;
}

/** The same for an answer, the engagement first. */
export async function lockForAnswer(tx: Tx, change: DetailChange): Promise<void> {
  if (change.engagementId !== null) await lockEngagement(tx, change.engagementId);
  await lockDetails(tx, change);
}
