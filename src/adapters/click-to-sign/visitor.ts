import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Agreement } from '../../agreements/agreement.ts';
import { type DraftFacts, draftFacts } from '../../agreements/draft-facts.ts';
import { loadAgreement } from '../../agreements/load-agreement.ts';
import type { CodeMaker } from '../../agreements/signing-code.ts';
import type { Perform } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { mayDecide } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { ContactPerson, Visit } from '../../kernel/visit.ts';
import { type LinkProblem, linkProblemPage } from '../../pages/link-problem-page.ts';
import type { LinkReader, Links } from '../../surface/links.ts';
import type { Answer } from './answer.ts';

/** What the pages work with. */
export interface Parts {
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly links: Links & LinkReader;
  readonly codes: CodeMaker;
  readonly mailIsSetUp: boolean;
  readonly now: () => Instant;
  readonly newId: Visit['newId'];
  readonly publicUrl: string;
}

/** Somebody with a good link: who they are, at which one `now`, and what they came for. */
export interface Visitor {
  readonly token: string;
  readonly person: ContactPerson;
  readonly visit: Visit;
  readonly agreement: Agreement;
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
  const contact = await prisma.contact.findUnique({ where: { id: link.contactId } });
  if (agreement === undefined || contact === null) return problem(parts, 'wrong');
  const facts = await draftFacts(prisma, agreement.engagementId);
  const { id, name, slackUserId, slackTeamId, clientId } = contact;
  const person: ContactPerson = { kind: 'contact', id, name, slackUserId, slackTeamId, clientId };
  // Somebody else may have been named since the link was made.
  if (!mayDecide(person, facts.engagement)) return problem(parts, 'revoked');
  const visit = { person, locale: agreement.locale, now, newId };
  return { token, person, visit, agreement, facts, via: link.via };
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
