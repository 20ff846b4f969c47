import type { Tx } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Sent } from '../agreement.ts';
import type { AgreementOpened } from '../events.ts';
import { type EvidenceAction, keepEvidenceOf } from '../evidence.ts';
import type { ProviderNews } from '../signature-provider.ts';
import type { Signer } from '../signer.ts';
import type { SignerBounced } from '../signing/events.ts';
import type { SignerCheckFailed } from './events.ts';

export type SignerNews = ProviderNews['signers'][number];

/** What a provider says of one who has not signed yet: each thing is set down, and told, once. */
export async function mirrorSigner(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  told: SignerNews,
  visit: Visit,
): Promise<readonly Happening[]> {
  await mirrorAddress(tx, agreement, place, told, visit);
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
      if (!(await note('bounced', { to: address }))) return [];
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

/** The team can correct people at the provider, too. What it has is where the link went. */
async function mirrorAddress(
  tx: Tx,
  { id: agreementId }: Sent,
  place: Signer,
  told: SignerNews,
  visit: Visit,
): Promise<void> {
  const { name, email } = told;
  const isSame = email === '' || email.toLowerCase() === (place.email ?? '').toLowerCase();
  if (isSame) return;
  await tx.agreementSigner.update({
    where: { id: place.id },
    data: { email, ...(name !== '' && { name }) },
  });
  const detail = { signerId: place.id, from: place.email ?? '', to: email };
  await noteOnce(tx, { agreementId, place, action: 'corrected', detail, told }, visit);
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
