import { Temporal } from 'temporal-polyfill';
import type { Closed, Sent, Signed } from '../../agreements/agreement.ts';
import { declinerOf } from '../../agreements/evidence.ts';
import { isOver } from '../../agreements/expire-agreement.ts';
import { lastSigned, typedNames } from '../../agreements/signing/say-signers.ts';
import { plain } from '../../kernel/format.ts';
import { list } from '../../kernel/phrase.ts';
import { declinePage } from '../../pages/decline-page.ts';
import { type SignPage, signPage } from '../../pages/sign-page.ts';
import { agencysConsentStatement, consentStatement, intentStatement } from '../../pages/sign-page-words.ts';
import { declinedPage, signedPage } from '../../pages/signed-page.ts';
import type { Answer } from './answer.ts';
import { codeStep } from './code-step.ts';
import { delegationStep } from './delegation-step.ts';
import { isTheirTurn, notNow } from './not-now.ts';
import { reviewStep } from './review-step.ts';
import { type Parts, problem, type Visitor } from './visitor.ts';

/** Sent along with the form: which bytes the person had before them. */
export const SEEN_FIELD = 'document_sha256';

const COPY_LASTS = Temporal.Duration.from({ minutes: 30 });

export type Entered = Pick<SignPage, 'entered' | 'errors'>;
type Shown = Entered & Pick<SignPage, 'code' | 'delegation' | 'review'>;

/** What the link shows now: the page to sign while it can be signed, afterwards how it was decided. */
export async function showPage(parts: Parts, visitor: Visitor, entered: Entered = {}): Promise<Answer> {
  const { agreement, visit } = visitor;
  switch (agreement.status) {
    case 'sent':
      if (isOver(agreement.expiresAt, visit.now)) return problem(parts, 'expired');
      if (!isTheirTurn(visitor)) return { status: 200, html: notNow(visitor) };
      return {
        status: entered.errors === undefined ? 200 : 422,
        html: toSign(visitor, agreement, { ...entered, ...(await steps(parts, visitor, agreement)) }),
      };
    case 'signed':
      return { status: 200, html: afterSigning(parts, visitor, agreement) };
    case 'declined':
      return { status: 200, html: await afterDeclining(parts, visitor, agreement) };
    case 'expired':
      return problem(parts, 'expired');
    case 'voided':
      return problem(parts, 'revoked');
    default:
      return problem(parts, 'wrong');
  }
}

const steps = async (parts: Parts, visitor: Visitor, agreement: Sent) => ({
  ...(await codeStep(parts, visitor, agreement)),
  ...(await delegationStep(parts, visitor)),
  ...(await reviewStep(parts, visitor)),
});

function toSign(visitor: Visitor, agreement: Sent, entered: Shown): string {
  const { facts, person, token } = visitor;
  const { locale, title, version, body, id, document } = agreement;
  const { agency, client, engagement } = facts;
  const address = (text: string) => (text === '' ? {} : { address: text });
  return signPage({
    locale,
    title,
    version,
    body,
    agency: agency.name,
    reference: id,
    parties: [
      { role: 'client', name: client.name, ...address(client.address) },
      { role: 'agency', name: agency.name, ...address(agency.address) },
    ],
    pdf: { url: `/sign/${token}/document.pdf`, sha256: document.sha256 },
    signer: { name: person.name, role: person.kind === 'member' ? 'agency' : 'client' },
    openUntil: agreement.expiresAt,
    timeZone: engagement.timeZone,
    ...formsOf(visitor, document.sha256),
    ...entered,
  });
}

/** Where the page's forms go, and what goes along with them. */
const formsOf = ({ token }: Visitor, sha256: string) => ({
  signUrl: `/sign/${token}`,
  declineUrl: `/sign/${token}/decline`,
  hidden: { [SEEN_FIELD]: sha256 },
});

/** Asks once more before a no, which can't be taken back. */
export function askIfDeclined(visitor: Visitor, agreement: Sent, reason: string): Answer {
  const { facts } = visitor;
  const { locale, title, expiresAt, document } = agreement;
  const html = declinePage({
    locale,
    title,
    reason,
    agency: facts.agency.name,
    openUntil: expiresAt,
    timeZone: facts.engagement.timeZone,
    ...formsOf(visitor, document.sha256),
  });
  return { status: 200, html };
}

/** The two sentences on the page, as they are kept with the signature. */
export function sentencesShown({ agreement, facts, person }: Visitor) {
  const { locale } = agreement;
  const consent = person.kind === 'member' ? agencysConsentStatement : consentStatement;
  return {
    intent: plain(intentStatement({ name: person.name }), locale),
    consent: plain(consent({ agency: facts.agency.name }), locale),
  };
}

function afterSigning(
  { links }: Parts,
  { visit, person, facts, signers }: Visitor,
  agreement: Signed,
): string {
  const { signature, id, title, locale } = agreement;
  const until = visit.now.add(COPY_LASTS);
  const downloadUrl = links.to('document', { subject: id, contactId: person.id, until });
  const names = typedNames(signers);
  return signedPage({
    locale,
    title,
    agency: facts.agency.name,
    name: names.length > 1 ? list(names) : signature.typedName,
    at: lastSigned(agreement, signers),
    timeZone: facts.engagement.timeZone,
    sha256: signature.documentSha256,
    ...(agreement.signedDocumentId !== null && { downloadUrl }),
  });
}

async function afterDeclining({ prisma }: Parts, { facts }: Visitor, agreement: Closed): Promise<string> {
  const { id, title, locale, closedAt, reason } = agreement;
  return declinedPage({
    locale,
    title,
    reason,
    agency: facts.agency.name,
    name: await declinerOf(prisma, id, facts.client.name),
    at: closedAt,
    timeZone: facts.engagement.timeZone,
  });
}
