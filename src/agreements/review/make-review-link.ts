import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantFromColumn, instantToColumn } from '../../kernel/calendar.ts';
import { engagementFacts, lockEngagement, mayDecide } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import { actorOf, type Person, type Visit } from '../../kernel/visit.ts';
import { mayRun } from '../may-run.ts';
import { inOneLine } from '../render-text.ts';
import type { ReviewLinkMade } from './events.ts';
import { refuse } from './refusals.ts';
import { parseNetwork } from './review-link.ts';

/** Open at once for one engagement: enough for every firm that reads along, and no way to flood mailboxes. */
export const MOST_LINKS = 20;
/** Made within a day, those that were revoked as well: each may send a letter to any address. */
export const MOST_LINKS_A_DAY = 30;
export const MOST_NETWORKS = 20;
export const MOST_DAYS = 90;

/** Whom the link is for, as it is seen: it stands in the watermark, so nothing but invisible marks is no name. */
export const ReaderName = z.string().transform(inOneLine).pipe(z.string().min(1).max(120));

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
    if (byClient && !(await maySignFor(tx, engagementId, visit.person))) throw refuse.notYours();
    await lockEngagement(tx, engagementId);
    const showsDraft = wish.showsDraft && !byClient;
    const networks = [...new Set(wish.networks.map(networkFrom))];
    const twin = await madeJustNow(tx, { ...wish, engagementId, networks, showsDraft }, visit);
    if (twin !== undefined) return outcome<ReviewLinkMade, { linkId: string }>([], { linkId: twin });
    await mustNotFlood(tx, engagementId, visit);
    const linkId = visit.newId('rvl');
    const expiresAt = visit.now.add({ hours: wish.days * 24 });
    const { name, email, locale, mayDownload } = wish;
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

/** Whoever decides for the client, and whoever is asked to sign beside them. */
async function maySignFor(tx: Tx, engagementId: string, person: Person): Promise<boolean> {
  if (mayDecide(person, await engagementFacts(tx, engagementId))) return true;
  if (person.kind !== 'contact') return false;
  const out = { engagementId, status: 'sent' };
  const place = { personId: person.id, role: 'client', status: { not: 'replaced' }, agreement: out };
  return (await tx.agreementSigner.count({ where: place })) > 0;
}

async function mustNotFlood(tx: Tx, engagementId: string, { now }: Visit): Promise<void> {
  const open = { engagementId, revokedAt: null, expiresAt: { gt: instantToColumn(now) } };
  if ((await tx.reviewLink.count({ where: open })) >= MOST_LINKS)
    throw refuse.tooManyLinks({ most: MOST_LINKS });
  const today = { engagementId, createdAt: { gt: instantToColumn(now.subtract({ hours: 24 })) } };
  if ((await tx.reviewLink.count({ where: today })) >= MOST_LINKS_A_DAY)
    throw refuse.tooManyToday({ most: MOST_LINKS_A_DAY });
}

type Wish = z.output<typeof makeReviewLink.input>;

/** A form that is sent twice makes one link; one that differs in anything was mended and makes another. */
async function madeJustNow(tx: Tx, wish: Wish, { person, now }: Visit): Promise<string | undefined> {
  const { engagementId, name, days } = wish;
  const last = await tx.reviewLink.findFirst({
    where: { engagementId, name, revokedAt: null, createdBy: { path: ['id'], equals: person.id } },
    orderBy: { createdAt: 'desc' },
  });
  if (last === null || now.since(instantFromColumn(last.createdAt)).total('seconds') >= 30) return undefined;
  const asked = [wish.email, wish.locale, wish.mayDownload, wish.showsDraft, wish.networks.join(), days];
  const hours = instantFromColumn(last.expiresAt).since(instantFromColumn(last.createdAt)).total('hours');
  const kept = [last.email, last.locale, last.mayDownload, last.showsDraft, last.networks.join(), hours / 24];
  return asked.every((one, at) => one === kept[at]) ? last.id : undefined;
}
