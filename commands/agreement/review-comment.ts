import { z } from 'zod';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustBelong, mustRun } from '../../src/agreements/may-run.ts';
import { answerComment, declineComment } from '../../src/agreements/review/answer-comment.ts';
import { findReviewLink } from '../../src/agreements/review/load-review.ts';
import { refuse } from '../../src/agreements/review/refusals.ts';
import { commentFrom, type ReviewComment } from '../../src/agreements/review/review-comment.ts';
import { takeProposal } from '../../src/agreements/review/take-proposal.ts';
import { plain } from '../../src/kernel/format.ts';
import { code, type Said, verbatim } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { longText, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { reviewText as text } from './review-text.ts';

const About = z.object({ commentId: z.string() });

export const answerForm = form('review.answer', {
  title: text.answerTitle(),
  submit: text.send(),
  context: About,
  fields: { answer: longText(text.answer(), 2000) },
});

export const declineForm = form('review.decline', {
  title: text.declineTitle(),
  submit: text.decline(),
  context: About,
  fields: { reason: longText(text.reason(), 2000) },
});

export const takeForm = form('review.take-over', {
  title: text.takeTitle(),
  submit: text.take(),
  context: About,
  fields: {
    reason: longText(text.reason(), 500),
    answer: optional(longText(text.answerOptional(), 2000)),
  },
});

/** Both columns of an agreement in two languages are changed at once. */
export const bilingualTakeForm = form('review.take-over-bilingual', {
  title: text.takeTitle(),
  submit: text.take(),
  context: About,
  fields: { second: longText(text.second(), 3000), ...takeForm.fields },
});

export const answerReview = button('review.answer', About, async ({ value, visit, channelId }, desk) => {
  mustBelong(visit.person);
  const { intro } = await open(desk.read, value.commentId);
  return reply.open(openForm(answerForm, { locale: visit.locale, context: value, channelId, intro }));
});

export const declineReview = button('review.decline', About, async ({ value, visit, channelId }, desk) => {
  mustRun(visit.person);
  const { intro } = await open(desk.read, value.commentId);
  return reply.open(openForm(declineForm, { locale: visit.locale, context: value, channelId, intro }));
});

export const takeReview = button('review.take-over', About, async ({ value, visit, channelId }, desk) => {
  mustRun(visit.person);
  const { comment, reader, engagementId } = await open(desk.read, value.commentId);
  const out = await newestAgreement(desk.read, engagementId);
  const intro = [
    text.takeIntro({ heading: comment.heading }),
    ...(out?.status === 'sent' ? [text.takeOut({ version: out.version })] : []),
    text.proposed({ text: comment.proposal ?? '' }),
  ];
  const initial = { reason: plain(text.becauseOf({ reader }), visit.locale) };
  const opening = { locale: visit.locale, context: value, channelId, intro, initial };
  const isBilingual = out !== undefined && out.secondLocale !== null;
  return reply.open(isBilingual ? openForm(bilingualTakeForm, opening) : openForm(takeForm, opening));
});

/** A comment that waits for an answer, with what was said. */
async function open(
  read: ReadDb,
  id: string,
): Promise<{ comment: ReviewComment; reader: string; engagementId: string; intro: Said[] }> {
  const row = await read.reviewComment.findUnique({ where: { id } });
  if (row === null) throw refuse.unknownComment();
  const comment = commentFrom(row);
  if (comment.status !== 'open') throw refuse.decidedBefore({ who: comment.answeredBy.name });
  const link = await findReviewLink(read, comment.linkId);
  if (link === undefined) throw refuse.unknownLink();
  const { name: reader, engagementId } = link;
  const said = comment.text === '' ? [] : [text.asked({ reader, text: comment.text })];
  const proposed = comment.proposal === null ? [] : [text.proposed({ text: comment.proposal })];
  const about = comment.heading === '' ? [] : [verbatim(comment.heading)];
  return { comment, reader, engagementId, intro: [...about, ...said, ...proposed] };
}

export const answerReviewSubmitted = onSubmit(answerForm, async ({ context, values, visit }, desk) => {
  await desk.perform(answerComment, { ...context, ...values }, visit);
  return reply.done();
});

export const declineReviewSubmitted = onSubmit(declineForm, async ({ context, values, visit }, desk) => {
  await desk.perform(declineComment, { ...context, ...values }, visit);
  return reply.done();
});

export const takeReviewSubmitted = onSubmit(takeForm, async ({ context, values, visit }, desk) => {
  const { reason, answer = '' } = values;
  return takenWords(await desk.perform(takeProposal, { ...context, reason, answer }, visit));
});

export const bilingualTakeSubmitted = onSubmit(
  bilingualTakeForm,
  async ({ context, values, visit }, desk) => {
    const { reason, answer = '', second } = values;
    return takenWords(await desk.perform(takeProposal, { ...context, reason, answer, second }, visit));
  },
);

const takenWords = ({ waits, remade }: { waits: boolean; remade: Parameters<typeof draftWords>[0] }) =>
  reply.say({ title: text.taken(), body: [waits ? text.takenWaits() : draftWords(remade)] });

function draftWords(remade: { draft: 'made' | 'none' } | { draft: 'kept'; why: Said }): Said {
  if (remade.draft === 'kept') return text.takenKept({ why: remade.why });
  if (remade.draft === 'made') return text.takenMade({ preview: code('/agreement preview') });
  return text.takenNone({ draft: code('/agreement draft') });
}
