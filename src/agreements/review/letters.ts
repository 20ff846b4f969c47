import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { type Addressee, type Letter, type LetterLink, letter } from '../../kernel/mail.ts';
import { moment } from '../../kernel/phrase.ts';
import { type CommentFacts, commentFacts, headingOf } from './comment-facts.ts';
import { findReviewLink } from './load-review.ts';
import { addressOf, type ReviewLink, stateOf } from './review-link.ts';
import { text } from './text.ts';

interface Facts {
  readonly link: ReviewLink;
  readonly engagement: EngagementFacts;
  readonly agency: string;
}

const readerOf = ({ link: { id, name, email } }: Pick<Facts, 'link'>): Addressee => ({ id, name, email });

function linkWords({ link, engagement }: Pick<Facts, 'link' | 'engagement'>): LetterLink {
  const { subject, until } = addressOf(link);
  const end = moment(link.expiresAt, engagement.timeZone);
  return {
    purpose: 'review',
    subject,
    until,
    label: text.open(),
    note: text.linkNote({ who: link.name, end }),
  };
}

/** To the reader, where an address was given: what it is, and the fixed link. */
export const reviewLetter = letter({
  name: 'review.link',
  params: z.object({ linkId: z.string() }),
  subject: ({ linkId }) => linkId,
  async load(tx: Tx, { linkId }): Promise<Facts | undefined> {
    const link = await findReviewLink(tx, linkId);
    if (link === undefined) return undefined;
    const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
    return { link, engagement: await engagementFacts(tx, link.engagementId), agency: agency.name };
  },
  to: (facts: Facts) => readerOf(facts),
  holds: ({ link }, now) => stateOf(link, now) === 'open',
  say: (facts) => ({
    locale: facts.link.locale,
    title: text.letterTitle({ project: facts.engagement.name }),
    lines: [
      text.greeting({ who: facts.link.name }),
      text.letterBody({
        by: facts.link.createdBy.name,
        agency: facts.agency,
        client: facts.engagement.client.name,
      }),
    ],
    link: linkWords(facts),
  }),
});

const answers = { answered: text.letterAnswered, declined: text.letterDeclined };
const takenWords = {
  holds: text.letterTaken,
  waits: text.letterTakenWaits,
  refused: text.letterDeclined,
};

/** To the reader: what the team says. Without an address they see it on the page. */
export const reviewAnswerLetter = letter({
  name: 'review.answered',
  params: z.object({ commentId: z.string() }),
  subject: ({ commentId }) => commentId,
  load: (tx: Tx, { commentId }) => commentFacts(tx, commentId),
  to: (facts: CommentFacts) => readerOf(facts),
  holds: ({ link, comment }, now) => comment.status !== 'open' && stateOf(link, now) === 'open',
  say(facts: CommentFacts) {
    const { comment, link, agency, taken } = facts;
    const lines = [text.greeting({ who: link.name })];
    if (comment.status !== 'open') {
      const { answer, status } = comment;
      const words = status === 'taken' ? takenWords[taken] : answers[status];
      lines.push(words({ who: comment.answeredBy.name, agency, answer }));
    }
    return {
      locale: link.locale,
      title: text.answeredTitle({ heading: headingOf(comment) }),
      lines,
      link: linkWords(facts),
    };
  },
});

export const letters: readonly Letter[] = [reviewLetter, reviewAnswerLetter];
