import { readStatusSubject } from '../../engagements/status-link.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import { type LinkProblem, linkProblemPage } from '../../pages/link-problem-page.ts';
import type { Answer, Parts } from './web.ts';

/** Somebody with a link that opens, at which one `now`. */
export interface Visitor {
  readonly token: string;
  readonly engagement: EngagementFacts;
  readonly agency: string;
  readonly person: { readonly id: string; readonly name: string; readonly isContact: boolean };
  readonly until: Instant;
  readonly now: Instant;
}

/**
 * Lets them in, or answers why not. A link opens for its project alone, for as long as its holder is known here and the
 * agency has not ended the links of its generation.
 */
export async function meet({ prisma, links, now }: Parts, token: string): Promise<Visitor | Answer> {
  const at = now();
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  const problem = (what: LinkProblem, status: number, tongue: string = agency.locale): Answer => ({
    status,
    html: linkProblemPage({ locale: Locale.catch('en').parse(tongue), agency: agency.name, problem: what }),
  });
  const read = links.read(token, 'status', at);
  if (read.kind === 'expired') return problem('expired', 410);
  const about = read.kind === 'ok' ? readStatusSubject(read.subject) : undefined;
  if (read.kind === 'forged' || about === undefined) return problem('wrong', 404);
  const row = await prisma.engagement.findUnique({
    where: { id: about.engagementId },
    select: { clientId: true, statusLinks: true, locale: true },
  });
  if (row === null) return problem('wrong', 404);
  if (row.statusLinks !== about.generation) return problem('revoked', 410, row.locale);
  const person = await holderOf(prisma, read.contactId, row.clientId);
  if (person === undefined) return problem('revoked', 410, row.locale);
  const engagement = await engagementFacts(prisma, about.engagementId);
  return { token, engagement, agency: agency.name, person, until: read.until, now: at };
}

/** Of this client, or of the agency. Who has gone from either sees nothing more. */
async function holderOf(
  prisma: Parts['prisma'],
  id: string,
  clientId: string,
): Promise<Visitor['person'] | undefined> {
  const contact = await prisma.contact.findFirst({ where: { id, clientId } });
  if (contact !== null) return { id, name: contact.name, isContact: true };
  const member = await prisma.member.findUnique({ where: { id } });
  return member === null ? undefined : { id, name: member.name, isContact: false };
}
