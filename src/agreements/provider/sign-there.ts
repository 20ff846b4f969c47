import type { Tx } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { plain } from '../../kernel/format.ts';
import { phrase } from '../../kernel/phrase.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Sent } from '../agreement.ts';
import type { Signer } from '../signer.ts';
import { recordSignature } from '../signing/record-signature.ts';
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
  /** As the provider has it; empty: as we do. */
  readonly name: string;
  readonly company: string;
}

/** A signature that was given at the provider, kept as one that was given here. */
export async function signThere(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  { at, ip, name, company }: SignedThere,
  visit: Visit,
): Promise<readonly Happening[]> {
  const { locale, document } = agreement;
  const who = await whoSigns(tx, place.personId, company);
  const signature = {
    ...who,
    email: place.email ?? who.email,
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
