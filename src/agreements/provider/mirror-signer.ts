import type { Tx } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Sent } from '../agreement.ts';
import type { AgreementOpened } from '../events.ts';
import { type EvidenceAction, keepEvidenceOf } from '../evidence.ts';
import type { ProviderNews } from '../signature-provider.ts';
import type { Signer } from '../signer.ts';
import type { SignerBounced } from '../signing/events.ts';
import { sameText } from '../signing/signer-contact.ts';
import type { SignerCheckFailed } from './events.ts';

export type SignerNews = ProviderNews['signers'][number];

/**
 * What a provider says of one who has not signed yet: each thing is set down, and told, once. What it says of somebody
 * who does not sign in this place any more is old, or a correction over there that is yet to be asked about.
 */
export async function mirrorSigner(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  { told, knowsPeople }: { readonly told: SignerNews; readonly knowsPeople: boolean },
  visit: Visit,
): Promise<readonly Happening[]> {
  if (!isWhomWeAsked(place, told)) {
    if (!knowsPeople) return [];
    await mirrorPerson(tx, agreement, place, told, visit);
  }
  const { id: agreementId, engagementId, version } = agreement;
  const about = { agreementId, engagementId, version };
  const note = (action: EvidenceAction, detail: Readonly<Record<string, string>>) =>
    noteOnce(tx, { agreementId, place, action, detail: { ...detail, signerId: place.id }, told }, visit);
  switch (told.status) {
    case 'opened': {
      if (!(await note('opened', { provider: agreement.provider }))) return [];
      const opened: AgreementOpened = { type: 'agreement.opened', ...about, contactId: place.personId };
      return [opened];
    }
    case 'bounced': {
      const address = told.email === '' ? (place.email ?? '') : told.email;
      if (!(await note('bounced', { email: address }))) return [];
      const bounced: SignerBounced = { type: 'signer.bounced', ...about, signerId: place.id, address };
      return [bounced];
    }
    case 'failed-check': {
      if (!(await note('authentication-failed', { provider: agreement.provider }))) return [];
      const failed: SignerCheckFailed = { type: 'signer.check-failed', ...about, signerId: place.id };
      return [failed];
    }
    default:
      return [];
  }
}

/** Long names are cut short over there. */
export function isWhomWeAsked(place: Signer, { name, email }: Pick<SignerNews, 'name' | 'email'>): boolean {
  const isNamedSo = name === '' || sameText(name, place.name);
  const isCut = name.endsWith('…') && place.name.startsWith(name.slice(0, -1));
  return (isNamedSo || isCut) && (email === '' || sameText(email, place.email ?? ''));
}

/** The team can correct people at the provider, too. What it has is where the link went. */
async function mirrorPerson(
  tx: Tx,
  { id: agreementId }: Sent,
  place: Signer,
  told: SignerNews,
  visit: Visit,
): Promise<void> {
  const name = told.name === '' ? place.name : told.name;
  const email = told.email === '' ? place.email : told.email;
  await tx.agreementSigner.update({ where: { id: place.id }, data: { name, email } });
  await keepEvidenceOf(tx, visit, {
    agreementId,
    contactId: place.personId,
    action: 'corrected',
    at: visit.now,
    detail: { by: 'DocuSign', from: place.name, to: name, ...(email !== null && { email }) },
  });
}

interface Noted {
  readonly agreementId: string;
  readonly place: Signer;
  readonly action: EvidenceAction;
  readonly detail: Readonly<Record<string, string>>;
  readonly told: SignerNews;
}

/** Says whether it was new. */
async function noteOnce(
  tx: Tx,
  { agreementId, place, action, detail, told }: Noted,
  visit: Visit,
): Promise<boolean> {
  const before = await tx.signingEvidence.findFirst({
    where: { agreementId, action, contactId: place.personId, detail: { equals: { ...detail } } },
  });
  if (before !== null) return false;
  await keepEvidenceOf(tx, visit, {
    agreementId,
    contactId: place.personId,
    action,
    at: told.at ?? visit.now,
    origin: { ip: told.ip, userAgent: null },
    detail,
  });
  return true;
}
