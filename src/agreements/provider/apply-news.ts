import type { Tx } from '../../kernel/act.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Agreement, Sent } from '../agreement.ts';
import { closeAgreement } from '../expire-agreement.ts';
import type { ProviderNews } from '../signature-provider.ts';
import type { Signer } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import { recordDecline } from '../signing/record-signature.ts';
import { isCorrecting } from './correcting.ts';
import { noteEndThere } from './ended-there.ts';
import type { SignatureWithdrawn } from './events.ts';
import { mirrorSigner, type SignerNews } from './mirror-signer.ts';
import { signThere } from './sign-there.ts';

/**
 * Brings an agreement up to what its provider says. It only ever moves on: news that is old, or comes twice, finds
 * everything done. Who the people are is believed only where it was `asked` and no correction of ours is on its way:
 * a message may be older than the correction. The caller holds the engagement (`takeAgreement`).
 */
export async function applyNews(
  tx: Tx,
  agreement: Agreement,
  news: ProviderNews,
  how: 'asked' | 'told',
  visit: Visit,
): Promise<readonly Happening[]> {
  if (agreement.status !== 'sent') return [];
  const events: Happening[] = [];
  const knowsPeople = how === 'asked' && !(await isCorrecting(tx, agreement.id));
  for (const place of await signersOf(tx, agreement.id)) {
    const told = toldOf(place, news);
    if (told === undefined || place.status === 'signed') continue;
    events.push(...(await mirrorSigner(tx, agreement, place, { told, knowsPeople }, visit)));
  }
  events.push(...(await signatures(tx, agreement, news, visit)));
  if (news.status === 'open' || news.status === 'completed') return events;
  await noteEndThere(tx, agreement.id, news, visit);
  return [...events, ...(await ending(tx, agreement, news, visit))];
}

/** Who signed, in the order in which they did. Where all is completed there, nobody is left here. */
async function signatures(
  tx: Tx,
  agreement: Sent,
  news: ProviderNews,
  visit: Visit,
): Promise<readonly Happening[]> {
  const { client } = await engagementFacts(tx, agreement.engagementId);
  const events: Happening[] = [];
  const places = await signersOf(tx, agreement.id);
  const signed = places
    .filter(({ status }) => status !== 'signed')
    .map((place) => ({ place, told: toldOf(place, news) }))
    .filter(({ told }) => news.status === 'completed' || told?.status === 'signed')
    .map((one) => ({ ...one, at: one.told?.at ?? news.at }))
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds);
  for (const { place, told, at } of signed) {
    const { ip = null, name = '', email = '' } = told ?? {};
    const about = { at, ip, name, email, client };
    events.push(...(await signThere(tx, agreement, place, about, visit)));
  }
  return events;
}

const toldOf = ({ id }: Signer, { signers }: ProviderNews): SignerNews | undefined =>
  signers.find(({ signerId }) => signerId === id);

/** It ended there. A no is its signer's own; what else ended it stands in the reason. */
async function ending(
  tx: Tx,
  agreement: Sent,
  news: ProviderNews,
  visit: Visit,
): Promise<readonly Happening[]> {
  const { status, reason, at } = news;
  if (status === 'expired') return [await closeAgreement(tx, agreement, 'expired', '', visit)];
  if (status !== 'declined') return withdrawn(tx, agreement, reason, visit);
  const places = await signersOf(tx, agreement.id);
  const place = places.find((one) => toldOf(one, news)?.status === 'declined');
  if (place === undefined || place.status === 'signed')
    return [await closeAgreement(tx, agreement, 'declined', reason, visit)];
  const told = toldOf(place, news);
  const origin = { ip: told?.ip ?? null, userAgent: null };
  return [
    await recordDecline(tx, agreement, place, { reason, at, origin, contactId: place.personId }, visit),
  ];
}

/** Not by one of us here: so the team hears of it, too. */
async function withdrawn(
  tx: Tx,
  agreement: Sent,
  reason: string,
  visit: Visit,
): Promise<readonly Happening[]> {
  const { id: agreementId, engagementId, version } = agreement;
  const told: SignatureWithdrawn = { type: 'signature.withdrawn', agreementId, engagementId, version };
  return [await closeAgreement(tx, agreement, 'voided', reason, visit), told];
}
