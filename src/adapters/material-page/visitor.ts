import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import type { Visit } from '../../kernel/visit.ts';
import { type LinkProblem, linkProblemPage } from '../../pages/link-problem-page.ts';
import type { Answer, Parts } from './web.ts';

/** Somebody of the client with a link that opens, at which one `now`. */
export interface Visitor {
  readonly token: string;
  readonly engagement: EngagementFacts;
  readonly agency: string;
  readonly visit: Visit;
}

/** Lets them in, or answers why not. */
export async function meet({ prisma, links, now, newId }: Parts, token: string): Promise<Visitor | Answer> {
  const at = now();
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  const problem = (what: LinkProblem, status: number): Answer => ({
    status,
    html: linkProblemPage({
      locale: Locale.catch('en').parse(agency.locale),
      agency: agency.name,
      problem: what,
    }),
  });
  const read = links.read(token, 'material', at);
  if (read.kind === 'expired') return problem('expired', 410);
  if (read.kind === 'forged') return problem('wrong', 404);
  const contact = await prisma.contact.findUnique({ where: { id: read.contactId } });
  const row = await prisma.engagement.findUnique({ where: { id: read.subject } });
  if (contact === null || row === null || contact.clientId !== row.clientId) return problem('wrong', 404);
  const engagement = await engagementFacts(prisma, row.id);
  const { id, name, slackUserId, slackTeamId, clientId } = contact;
  const person = { kind: 'contact', id, name, slackUserId, slackTeamId, clientId } as const;
  return {
    token,
    engagement,
    agency: agency.name,
    visit: { person, locale: engagement.locale, now: at, newId },
  };
}
