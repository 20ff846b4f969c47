import type { IncomingMessage } from 'node:http';
import type { ViewAction } from '../../agreements/review/events.ts';
import { findReviewLink } from '../../agreements/review/load-review.ts';
import { noteReviewView } from '../../agreements/review/note-review-view.ts';
import { type ReviewLink, stateOf } from '../../agreements/review/review-link.ts';
import type { Origin } from '../../agreements/signature.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import { moment } from '../../kernel/phrase.ts';
import { house, type Visit } from '../../kernel/visit.ts';
import { linkProblemPage } from '../../pages/link-problem-page.ts';
import { type ReviewProblem, reviewProblemPage, reviewTooLongPage } from '../../pages/review-problem-page.ts';
import { isWithin } from './networks.ts';
import type { Answer, Parts } from './web.ts';

/** Somebody with a link that opens, at which one `now`, and from where. */
export interface Reader {
  readonly token: string;
  readonly link: ReviewLink;
  readonly agency: string;
  readonly engagement: EngagementFacts;
  readonly visit: Visit;
  readonly origin: Origin;
}

/** Lets the reader in, or answers in their own words why not. A refusal is on record, as every view is. */
export async function meet(parts: Parts, token: string, request: IncomingMessage): Promise<Reader | Answer> {
  const { prisma, links, newId, web } = parts;
  const now = parts.now();
  const read = links.read(token, 'review', now);
  const link = read.kind === 'ok' ? await findReviewLink(prisma, read.subject) : undefined;
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  if (link === undefined) {
    const problem = read.kind === 'expired' ? 'expired' : 'wrong';
    const locale = Locale.catch('en').parse(agency.locale);
    return {
      status: read.kind === 'expired' ? 410 : 404,
      html: linkProblemPage({ locale, agency: agency.name, problem }),
    };
  }
  const engagement = await engagementFacts(prisma, link.engagementId);
  const origin = web.originOf(request, parts.publicUrl);
  const visit: Visit = { person: house, locale: link.locale, now, newId };
  const reader: Reader = { token, link, agency: agency.name, engagement, visit, origin };
  const problem = problemOf(reader);
  if (problem === undefined) return reader;
  if (!web.isLookingAhead(request)) await note(parts, reader, `refused-${problem}`, null);
  return refused(reader, problem);
}

function problemOf({ link, visit, origin }: Reader): ReviewProblem | undefined {
  const state = stateOf(link, visit.now);
  if (state !== 'open') return state;
  return isWithin(link.networks, origin.ip) ? undefined : 'network';
}

const statuses: Record<ReviewProblem, number> = { expired: 410, revoked: 410, network: 403 };

function refused({ link, agency, engagement, origin }: Reader, problem: ReviewProblem): Answer {
  const ended = problem === 'revoked' ? (link.revokedAt ?? link.expiresAt) : link.expiresAt;
  const html = reviewProblemPage({
    locale: link.locale,
    agency,
    problem,
    at: moment(ended, engagement.timeZone),
    address: origin.ip ?? '?',
  });
  return { status: statuses[problem], html };
}

/** More was posted than is read at all: an empty page would say nothing. What was typed is still there behind “back”. */
export function tooLong({ link, agency, token }: Reader, status: number): Answer {
  return { status, html: reviewTooLongPage({ locale: link.locale, agency, url: `/review/${token}` }) };
}

/** Keeps that the reader looked at something, or was not let in. */
export async function note(
  { perform }: Parts,
  { link, visit, origin }: Reader,
  action: ViewAction,
  agreementId: string | null,
): Promise<void> {
  await perform(noteReviewView, { linkId: link.id, agreementId, action, origin }, visit);
}
