import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Agreement } from '../../agreements/agreement.ts';
import { type DraftFacts, draftFacts } from '../../agreements/draft-facts.ts';
import { loadAgreement } from '../../agreements/load-agreement.ts';
import type { SignatureProvider } from '../../agreements/signature-provider.ts';
import type { Signer } from '../../agreements/signer.ts';
import { signersOf } from '../../agreements/signers-asked.ts';
import { placeOf } from '../../agreements/signing/whose-place.ts';
import type { CodeMaker } from '../../agreements/signing-code.ts';
import type { Perform } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Documents } from '../../kernel/documents.ts';
import { mayDecide } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { Role } from '../../kernel/role.ts';
import type { ContactPerson, MemberPerson, Visit } from '../../kernel/visit.ts';
import { type LinkProblem, linkProblemPage } from '../../pages/link-problem-page.ts';
import { signsInsteadPage } from '../../pages/signing-turn-page.ts';
import type { LinkReader, Links } from '../../surface/links.ts';
import type { Answer } from './answer.ts';

/** What the pages work with. */
export interface Parts {
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly links: Links & LinkReader;
  readonly codes: CodeMaker;
  readonly documents: Documents;
  /** Everybody by whom agreements are signed: some have pages of their own. */
  readonly providers: readonly SignatureProvider[];
  readonly mailIsSetUp: boolean;
  readonly now: () => Instant;
  readonly newId: Visit['newId'];
  readonly publicUrl: string;
}

/** Somebody with a good link: who they are, at which one `now`, and what they came for. */
export interface Visitor {
  readonly token: string;
  readonly person: ContactPerson | MemberPerson;
  readonly visit: Visit;
  readonly agreement: Agreement;
  readonly signers: readonly Signer[];
  /** Where this person signs, or has signed. */
  readonly place: Signer | undefined;
  readonly facts: DraftFacts;
  /** How the link reached them, where that was not in Slack. */
  readonly via?: 'e-mail' | undefined;
}

/** Reads the link. A page with the reason when it opens nothing: the link alone never says more than it was made for. */
export async function meet(parts: Parts, token: string): Promise<Visitor | Answer> {
  const { links, prisma, newId } = parts;
  const now = parts.now();
  const link = links.read(token, 'sign', now);
  if (link.kind !== 'ok') return problem(parts, link.kind === 'expired' ? 'expired' : 'wrong');
  const agreement = await known(loadAgreement(prisma, link.subject));
  const person = await somebody(parts, link.contactId);
  if (agreement === undefined || person === undefined) return problem(parts, 'wrong');
  if (await wentAstray(parts, link)) return problem(parts, 'revoked');
  const facts = await draftFacts(prisma, agreement.engagementId);
  const signers = await signersOf(prisma, agreement.id);
  const place = placeOf(person, agreement, signers, facts.engagement);
  // Somebody else may have been named since the link was made.
  if (place === undefined && (signers.length > 0 || !mayDecide(person, facts.engagement)))
    return (await signsInstead(parts, agreement, person, facts)) ?? problem(parts, 'revoked');
  // A stand-in whose own place went to somebody else is told that, not what was signed in the place of another.
  if (place?.status === 'signed' && ![place.personId, place.signature.contactId].includes(person.id)) {
    const instead = await signsInstead(parts, agreement, person, facts);
    if (instead !== undefined) return instead;
  }
  const visit = { person, locale: agreement.locale, now, newId };
  return { token, person, visit, agreement, facts, signers, place, via: link.via };
}

/** The address it was mailed to was corrected since: who reads there may be a stranger. */
async function wentAstray(
  { prisma, links }: Parts,
  { contactId, mailedTo }: { readonly contactId: string; readonly mailedTo?: string | undefined },
): Promise<boolean> {
  if (mailedTo === undefined) return false;
  const contact = await prisma.contact.findUnique({ where: { id: contactId }, select: { email: true } });
  return contact !== null && (contact.email === null || links.markOf(contact.email) !== mailedTo);
}

/** A contact signs for the client, a member for the agency. */
async function somebody({ prisma }: Parts, id: string): Promise<ContactPerson | MemberPerson | undefined> {
  const contact = await prisma.contact.findUnique({ where: { id } });
  if (contact !== null) {
    const { name, slackUserId, slackTeamId, clientId } = contact;
    return { kind: 'contact', id, name, slackUserId, slackTeamId, clientId };
  }
  const member = await prisma.member.findUnique({ where: { id } });
  if (member === null) return undefined;
  const { name, slackUserId, slackTeamId, role } = member;
  return { kind: 'member', id, name, slackUserId, slackTeamId, role: Role.parse(role) };
}

/** The link of somebody in whose stead another signs says so, to them. */
async function signsInstead(
  { prisma }: Parts,
  { id, title, locale }: Agreement,
  { id: contactId, name }: ContactPerson | MemberPerson,
  { agency }: DraftFacts,
): Promise<Answer | undefined> {
  const changed = await prisma.signingEvidence.findFirst({
    where: { agreementId: id, contactId, action: { in: ['delegated', 'corrected'] } },
    orderBy: { at: 'desc' },
  });
  if (changed === null) return undefined;
  const { to } = z.object({ to: z.string() }).parse(changed.detail);
  const html = signsInsteadPage({ locale, title, agency: agency.name, name, to });
  return { status: statuses.revoked, html };
}

async function known<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const statuses: Record<LinkProblem, number> = { wrong: 404, expired: 410, used: 409, revoked: 403 };

/** In the agency's language, because a link that opens nothing says of nobody which one is theirs. */
export async function problem({ prisma }: Pick<Parts, 'prisma'>, what: LinkProblem): Promise<Answer> {
  const agency = await prisma.agency.findUnique({ where: { id: 1 } });
  const locale = Locale.catch('en').parse(agency?.locale);
  return {
    status: statuses[what],
    html: linkProblemPage({ locale, agency: agency?.name ?? 'Engawa', problem: what }),
  };
}
