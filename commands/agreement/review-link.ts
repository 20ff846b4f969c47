import { z } from 'zod';
import { mustRun } from '../../src/agreements/may-run.ts';
import { findReviewLink, openLinks, versionsFor } from '../../src/agreements/review/load-review.ts';
import { makeReviewLink } from '../../src/agreements/review/make-review-link.ts';
import { refuse } from '../../src/agreements/review/refusals.ts';
import { revokeReviewLink } from '../../src/agreements/review/revoke-review-link.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { Call } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { reviewForm } from './review-form.ts';
import { reviewText as text } from './review-text.ts';
import { linkCard, linksCard } from './say-review-links.ts';

const USUAL_DAYS = 14;

/** The links there are; where there is none, the form to make one. */
export const reviewing = engagementWord('review', text.does(), async (call, { id }) => {
  mustRun(call.visit.person);
  const links = await openLinks(call.desk.read, id, call.visit.now);
  if (links.length === 0) return openReviewForm(call, id);
  return reply.say(await linksCard(call.desk, id, links));
});

export const anotherLink = button('review.another', z.object({ engagementId: z.string() }), async (press) => {
  mustRun(press.visit.person);
  return openReviewForm(press, press.value.engagementId);
});

async function openReviewForm({ visit, desk, channelId }: Call, engagementId: string): Promise<Reply> {
  const { locale } = await engagementFacts(desk.read, engagementId);
  return reply.open(
    openForm(reviewForm, {
      locale: visit.locale,
      context: { engagementId },
      channelId,
      intro: [text.intro()],
      initial: { locale, days: USUAL_DAYS, download: 'no', draft: 'no' },
    }),
  );
}

export const reviewSubmitted = onSubmit(reviewForm, async ({ context, values, visit }, desk) => {
  const { name, email = null, locale, days, download, draft, networks = [] } = values;
  const input = {
    ...context,
    name,
    email,
    locale,
    days,
    networks: [...networks],
    mayDownload: download === 'yes',
    showsDraft: draft === 'yes',
  };
  const { linkId } = await desk.perform(makeReviewLink, input, visit);
  const link = await findReviewLink(desk.read, linkId);
  if (link === undefined) throw refuse.unknownLink();
  const isEmpty = (await versionsFor(desk.read, link)).length === 0;
  return reply.say(await linkCard(desk, link, isEmpty));
});

export const revokeLink = button(
  'review.revoke',
  z.object({ linkId: z.string() }),
  async ({ value, visit }, desk) => {
    await desk.perform(revokeReviewLink, value, visit);
    const link = await findReviewLink(desk.read, value.linkId);
    return reply.say({ title: text.revoked({ reader: link?.name ?? '' }) });
  },
);
