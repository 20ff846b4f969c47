import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import { type ChangeMade, changeClause } from '../clauses/change-clause.ts';
import type { SecondText } from '../clauses/clause-change.ts';
import { newestAgreement } from '../load-agreement.ts';
import { mustRun } from '../may-run.ts';
import { decide } from './answer-comment.ts';
import { takeComment } from './load-review.ts';
import { refuse } from './refusals.ts';

/**
 * The reader's wording becomes this engagement's clause, as it stands: it comes from outside, so it is never read as a
 * template. A locked clause still waits for a second person; what is signed is changed by an addendum alone.
 */
export const takeProposal = act({
  name: 'review.take-proposal',
  input: z.object({
    commentId: z.string(),
    reason: z.string().trim().min(1).max(500),
    answer: z.string().trim().max(2000).default(''),
    /** The same wording in the second language, where the agreement is set in two. */
    second: z.string().trim().default(''),
  }),
  async run(tx, { commentId, reason, answer, second }, visit) {
    mustRun(visit.person);
    const { comment, link } = await takeComment(tx, commentId);
    if (comment.proposal === null) throw refuse.noProposal();
    const beside = await secondOf(tx, link.engagementId, comment.clauseKey, second);
    const taken = await decide(tx, { comment, link }, 'taken', answer, visit);
    const change = await changeClause.run(
      tx,
      changeClause.input.parse({
        engagementId: link.engagementId,
        clauseKey: comment.clauseKey,
        text: comment.proposal,
        literal: true,
        reason,
        second: beside,
      }),
      visit,
    );
    return outcome<Happening, ChangeMade>([taken, ...change.events], change.answer);
  },
});

/** Both columns have to say the same: a wording that is in one alone would leave the other as it was. */
async function secondOf(
  tx: Tx,
  engagementId: string,
  clauseKey: string,
  text: string,
): Promise<SecondText | null> {
  const newest = await newestAgreement(tx, engagementId);
  if (newest === undefined || newest.secondLocale === null) return null;
  if (text === '') throw refuse.secondMissing(undefined, 'second');
  const clause = newest.clauses.find(({ key }) => key === clauseKey);
  return { heading: clause?.second?.heading ?? clause?.heading ?? '', text };
}
