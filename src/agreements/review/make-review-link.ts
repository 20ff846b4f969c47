import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantFromColumn, instantToColumn } from '../../kernel/calendar.ts';
import { engagementFacts, lockEngagement, mayDecide } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { mayRun } from '../may-run.ts';
import { inOneLine } from '../render-text.ts';
import type { ReviewLinkMade } from './events.ts';
import { refuse } from './refusals.ts';
import { parseNetwork } from './review-link.ts';

/** Open at once for one engagement: enough for every firm that reads along, and no way to flood mailboxes. */
export const MOST_LINKS = 20;
export const MOST_NETWORKS = 20;
export const MOST_DAYS = 90;

/** Whom the link is for. */
export const ReaderName = z.string().trim().min(1).max(120);

/** The agency makes links, and whoever may sign for the client: for their own lawyer, without the draft. */
export const makeReviewLink = act({
  name: 'review.make-link',
  input: z.object({
    engagementId: z.string(),
    name: ReaderName,
    email: z.email().max(254).nullable(),
    locale: Locale,
    days: z.number().int().min(1).max(MOST_DAYS),
    mayDownload: z.boolean(),
    showsDraft: z.boolean().default(false),
    networks: z.array(z.string()).max(MOST_NETWORKS).default([]),
  }),
  async run(tx, { engagementId, ...wish }, visit) {
    const byClient = !mayRun(visit.person);
    if (byClient && !mayDecide(visit.person, await engagementFacts(tx, engagementId)))
      throw refuse.notYours();
    await lockEngagement(tx, engagementId);
    const networks = [...new Set(wish.networks.map(networkFrom))];
    const name = inOneLine(wish.name);
    const twin = await madeJustNow(tx, { engagementId, name }, visit);
    if (twin !== undefined) return outcome<ReviewLinkMade, { linkId: string }>([], { linkId: twin });
    const open = { engagementId, revokedAt: null, expiresAt: { gt: instantToColumn(visit.now) } };
    if ((await tx.reviewLink.count({ where: open })) >= MOST_LINKS)
      throw refuse.tooManyLinks({ most: MOST_LINKS });
    const linkId = visit.newId('rvl');
    const expiresAt = visit.now.add({ hours: wish.days * 24 });
    const { email, locale, mayDownload } = wish;
    const showsDraft = wish.showsDraft && !byClient;
    await tx.reviewLink.create({
      data: {
        id: linkId,
        engagementId,
        name,
        email,
        locale,
        mayDownload,
        showsDraft,
        networks,
        createdBy: actorToColumn(actorOf(visit.person)),
        createdAt: instantToColumn(visit.now),
        expiresAt: instantToColumn(expiresAt),
      },
    });
    const about = { engagementId, linkId, reader: name, email, mayDownload, showsDraft, networks, expiresAt };
    const made: ReviewLinkMade = { type: 'review.link-made', ...about, byClient };
    return outcome<ReviewLinkMade, { linkId: string }>([made], { linkId });
  },
});

function networkFrom(typed: string): string {
  const network = parseNetwork(typed);
  if (network === undefined) throw refuse.network({ network: typed }, 'networks');
  return network;
}

/** A form that is sent twice makes one link. */
async function madeJustNow(
  tx: Tx,
  { engagementId, name }: { readonly engagementId: string; readonly name: string },
  { person, now }: Visit,
): Promise<string | undefined> {
  const last = await tx.reviewLink.findFirst({
    where: { engagementId, name, revokedAt: null, createdBy: { path: ['id'], equals: person.id } },
    orderBy: { createdAt: 'desc' },
  });
  if (last === null || now.since(instantFromColumn(last.createdAt)).total('seconds') >= 30) return undefined;
  return last.id;
}
