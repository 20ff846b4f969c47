import type { Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Sent } from '../agreement.ts';
import type { AgreementClosed } from '../events.ts';
import { keepEvidenceOf } from '../evidence.ts';
import { closeAgreement } from '../expire-agreement.ts';
import { type Origin, type Signature, signedAt } from '../signature.ts';
import { allSigned, type Signer } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import { askInTurn } from './ask-in-turn.ts';
import type { SignerSigned } from './events.ts';
import { remindFrom } from './schedule-nudges.ts';
import { whatIsSigned } from './signed-event.ts';

type Signing = SignerSigned | ReturnType<typeof whatIsSigned>;

/**
 * Sets down one person's signature in their place, whoever the provider is: with the last one the agreement is signed,
 * with any other it becomes the next one's turn. The caller holds the engagement (`takeAgreement`) and has checked that
 * the agreement is open and that this person may sign. A place that is signed stays as it is.
 */
export async function recordSignature(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  signature: Signature,
  visit: Visit,
): Promise<readonly Signing[]> {
  if (place.status === 'signed') return [];
  const { intent, typedName, documentSha256, contactId, ip, userAgent } = signature;
  const at = instantToColumn(signedAt(signature));
  await tx.agreementSigner.update({
    where: { id: place.id },
    data: { status: 'signed', signedAt: at, signature },
  });
  await keepEvidenceOf(tx, visit, {
    agreementId: agreement.id,
    contactId,
    action: 'signed',
    at: signedAt(signature),
    origin: { ip, userAgent },
    detail: { intent, typedName, documentSha256 },
  });
  const signers = await signersOf(tx, agreement.id);
  if (!allSigned(signers)) return [await passOn(tx, agreement, place, signature, visit)];
  const first = clientsSignature(signers) ?? signature;
  await tx.agreement.update({
    where: { id: agreement.id },
    data: { status: 'signed', closedAt: at, signature: first },
  });
  await dropDue(tx, agreement.id);
  return [whatIsSigned(agreement, first)];
}

/** The one under which the client is bound: whoever signs in the client's first place. */
function clientsSignature(signers: readonly Signer[]): Signature | undefined {
  const signed = signers.filter((signer) => signer.status === 'signed');
  return signed.find(({ role }) => role === 'client')?.signature;
}

async function passOn(
  tx: Tx,
  { id: agreementId, engagementId, version, expiresAt }: Sent,
  { id: signerId }: Signer,
  { typedName: signerName, documentSha256 }: Signature,
  visit: Visit,
): Promise<SignerSigned> {
  const asked = await askInTurn(tx, agreementId, visit);
  // Nobody is reminded on the next morning of what they were asked for today.
  if (asked.length > 0) await remindFrom(tx, { agreementId, engagementId, expiresAt }, visit);
  const about = { agreementId, engagementId, version, signerId };
  return { type: 'signer.signed', ...about, signerName, documentSha256, asked };
}

export interface SignerDeclined {
  readonly reason: string;
  /** Whoever said so: the person of the place, or somebody who may sign there. */
  readonly contactId: string;
  readonly at: Visit['now'];
  readonly origin: Origin;
}

/** One of them says no: then nobody signs this version any more. The caller has checked as for a signature. */
export async function recordDecline(
  tx: Tx,
  agreement: Sent,
  place: Signer,
  { reason, contactId, at, origin }: SignerDeclined,
  visit: Visit,
): Promise<AgreementClosed> {
  const { id: agreementId, document } = agreement;
  await tx.agreementSigner.update({ where: { id: place.id }, data: { status: 'declined' } });
  const detail = { reason, documentSha256: document.sha256 };
  await keepEvidenceOf(tx, visit, { agreementId, contactId, action: 'declined', at, origin, detail });
  return closeAgreement(tx, agreement, 'declined', reason, visit);
}
