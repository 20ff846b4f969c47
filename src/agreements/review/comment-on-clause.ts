import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { visibleText } from '../../kernel/markup.ts';
import type { Visit } from '../../kernel/visit.ts';
import { clausesOf } from '../addenda/split-text.ts';
import type { Agreement } from '../agreement.ts';
import type { Clause } from '../clause.ts';
import { checkedText } from '../clauses/clause-words.ts';
import type { ReviewCommented } from './events.ts';
import { takeReviewLink, versionsFor } from './load-review.ts';
import { refuse } from './refusals.ts';
import { LONGEST_COMMENT, LONGEST_PROPOSAL, WHOLE } from './review-comment.ts';
import { type ReviewLink, stateOf } from './review-link.ts';

/** An hour of a fast reader. */
export const MOST_AN_HOUR = 30;

/** The code of the refusal of whoever comes with a link that does not open any more. */
export const CLOSED = refuse.closed().code;

/** The version that is spoken about: the newest, as long as nobody has signed it. */
export const isCommentable = (shown: Agreement, versions: readonly Agreement[]): boolean =>
  shown.status !== 'signed' && versions.at(-1)?.id === shown.id;

/** A longer clause cannot be proposed as a whole: it has no room in what a form may post, nor on a card. */
export const isProposable = ({ text }: Pick<Clause, 'text'>): boolean =>
  [...visibleText(text).trim()].length <= LONGEST_PROPOSAL;

/** The reader says something about a clause, or how they would have it. It is in the house's name: they have no account. */
export const commentOnClause = act({
  name: 'review.comment',
  input: z.object({
    linkId: z.string(),
    agreementId: z.string(),
    clauseKey: z.string(),
    text: z.string(),
    proposal: z.string().nullable().default(null),
  }),
  async run(tx, input, visit) {
    const link = await takeReviewLink(tx, input.linkId);
    if (stateOf(link, visit.now) !== 'open') throw refuse.closed();
    const agreement = await shownAgreement(tx, link, input.agreementId);
    const clause = clauseOf(agreement, input.clauseKey);
    const words = wordsOf(input, clause);
    const { engagementId, name: reader } = link;
    const about = {
      linkId: link.id,
      agreementId: agreement.id,
      version: agreement.version,
      clauseKey: input.clauseKey,
    };
    const before = await saidBefore(tx, { ...about, ...words }, visit);
    if (before !== undefined)
      return outcome<ReviewCommented, { commentId: string }>([], { commentId: before });
    await mustNotFlood(tx, link, visit);
    const commentId = visit.newId('rvc');
    await tx.reviewComment.create({
      data: {
        ...about,
        ...words,
        id: commentId,
        heading: clause?.heading ?? '',
        at: instantToColumn(visit.now),
        status: 'open',
      },
    });
    const proposes = words.proposal !== null;
    const said: ReviewCommented = {
      type: 'review.commented',
      engagementId,
      reader,
      commentId,
      ...about,
      proposes,
    };
    return outcome<ReviewCommented, { commentId: string }>([said], { commentId });
  },
});

async function shownAgreement(tx: Tx, link: ReviewLink, agreementId: string): Promise<Agreement> {
  const versions = await versionsFor(tx, link);
  const agreement = versions.find(({ id }) => id === agreementId);
  if (agreement === undefined) throw refuse.otherVersion();
  if (agreement.status === 'signed') throw refuse.signedBefore();
  if (!isCommentable(agreement, versions)) throw refuse.otherVersion();
  return agreement;
}

function clauseOf(agreement: Agreement, key: string): Clause | undefined {
  if (key === WHOLE) return undefined;
  const clause = clausesOf(agreement).find((one) => one.key === key);
  if (clause === undefined) throw refuse.unknownClause();
  return clause;
}

/** What was said, and the proposal where it differs from what the clause says already. */
function wordsOf(
  given: { readonly text: string; readonly proposal: string | null },
  clause: Clause | undefined,
): { readonly text: string; readonly proposal: string | null } {
  const text = visibleText(given.text).trim();
  const typed = clause === undefined || !isProposable(clause) ? '' : visibleText(given.proposal ?? '').trim();
  const proposal = typed === '' || typed === visibleText(clause?.text ?? '').trim() ? null : typed;
  const count = [...text].length;
  if (count > LONGEST_COMMENT) throw refuse.longComment({ most: LONGEST_COMMENT, count }, 'text');
  const length = [...(proposal ?? '')].length;
  if (length > LONGEST_PROPOSAL)
    throw refuse.longProposal({ most: LONGEST_PROPOSAL, count: length }, 'proposal');
  if (text === '' && proposal === null) throw refuse.empty(undefined, 'text');
  // What could not be taken over is said to whoever can mend it.
  return { text, proposal: proposal === null ? null : checkedText(proposal, 'proposal') };
}

/** A form that is sent twice is one comment. */
async function saidBefore(
  tx: Tx,
  same: Readonly<Record<'linkId' | 'agreementId' | 'clauseKey' | 'text', string>> & {
    readonly proposal: string | null;
  },
  { now }: Visit,
): Promise<string | undefined> {
  const since = instantToColumn(now.subtract({ minutes: 2 }));
  const { linkId, agreementId, clauseKey, text, proposal } = same;
  const found = await tx.reviewComment.findFirst({
    where: { linkId, agreementId, clauseKey, text, proposal, at: { gt: since } },
    select: { id: true },
  });
  return found?.id;
}

async function mustNotFlood(tx: Tx, { id: linkId }: ReviewLink, { now }: Visit): Promise<void> {
  const since = instantToColumn(now.subtract({ hours: 1 }));
  const count = await tx.reviewComment.count({ where: { linkId, at: { gt: since } } });
  if (count >= MOST_AN_HOUR) throw refuse.tooMany({ most: MOST_AN_HOUR });
}
