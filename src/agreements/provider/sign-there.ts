import type { Tx } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { plain } from '../../kernel/format.ts';
import { phrase } from '../../kernel/phrase.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Sent } from '../agreement.ts';
import type { Signer } from '../signer.ts';
import { recordSignature } from '../signing/record-signature.ts';
import { sameText } from '../signing/signer-contact.ts';
import { whoSigns } from '../signing/who-signs.ts';

const text = {
  intent: phrase({
    en: 'Signed at DocuSign.',
    ja: 'DocuSign で署名されました。',
    zh: '已在 DocuSign 签署。',
  }),
  consent: phrase({
    en: 'Agreed at DocuSign to sign electronically; DocuSign’s certificate says how.',
    ja: '電子署名への同意は DocuSign で取得しています。詳細は DocuSign の証明書に記載されています。',
    zh: '已在 DocuSign 同意以电子方式签署，详见 DocuSign 证书。',
  }),
} as const;

interface SignedThere {
  readonly at: Instant;
  readonly ip: string | null;
  /** As the provider has them; empty: as we do. */
  readonly name: string;
  readonly email: string;
  readonly client: { readonly id: string; readonly name: string };
}

/** A signature that was given at the provider, kept as one that was given here. */
export async function signThere(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  { at, ip, name, email, client }: SignedThere,
  visit: Visit,
): Promise<readonly Happening[]> {
  const { locale, document } = agreement;
  const who = await whoSignedThere(tx, place, { name, email, client });
  const signature = {
    ...who,
    typedName: name === '' ? place.name : name,
    intent: plain(text.intent(), locale),
    consent: plain(text.consent(), locale),
    locale,
    signedAt: at.toString(),
    documentSha256: document.sha256,
    ip,
    userAgent: null,
  };
  return recordSignature(tx, agreement, place, signature, visit);
}

/**
 * The person of the place, at the address that the provider has; or whoever was put there at the provider, or signed
 * before our own correction had reached it: one of the client's contacts, or somebody whom only the provider knows.
 */
async function whoSignedThere(
  tx: Tx,
  place: Signer,
  { name, email, client }: Pick<SignedThere, 'name' | 'email' | 'client'>,
) {
  const who = await whoSigns(tx, place.personId, client.name);
  const address = email === '' ? (place.email ?? who.email) : email;
  const isAnother =
    who.email !== null && address !== null && !sameText(address, who.email) && !sameText(name, who.name);
  if (!isAnother) return { ...who, email: address };
  const contacts = await tx.contact.findMany({ where: { clientId: client.id, email: { not: null } } });
  const known = contacts.find((contact) => contact.email !== null && sameText(contact.email, address));
  if (known !== undefined && place.role === 'client')
    return { ...(await whoSigns(tx, known.id, client.name)), email: address };
  return {
    ...who,
    name: name === '' ? place.name : name,
    email: address,
    slackUserId: null,
    slackTeamId: null,
  };
}
