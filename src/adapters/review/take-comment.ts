import { CLOSED, commentOnClause } from '../../agreements/review/comment-on-clause.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { clauseId, reviewFields } from '../../pages/review-clause.ts';
import type { Reader } from './reader.ts';
import { showReview } from './show-review.ts';
import type { Answer, Parts } from './web.ts';

/**
 * Sent: back to the clause, so that reloading sends nothing again. Refused: the page with why, and what was typed;
 * `undefined`: the link does not open any more.
 */
export async function takeComment(
  parts: Parts,
  reader: Reader,
  fields: URLSearchParams,
): Promise<Answer | undefined> {
  const given = (name: string): string => fields.get(name) ?? '';
  const clauseKey = given(reviewFields.clause);
  const text = given(reviewFields.text);
  const proposal = given(reviewFields.proposal).replaceAll('\r\n', '\n');
  const input = {
    linkId: reader.link.id,
    agreementId: given(reviewFields.agreement),
    clauseKey,
    text,
    proposal,
  };
  try {
    await parts.perform(commentOnClause, input, reader.visit);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === CLOSED) return undefined;
    const field = error.field === 'proposal' ? 'proposal' : 'text';
    const wrong = { clauseKey, text, proposal, field, said: error.said } as const;
    return showReview(parts, reader, { version: null, from: null }, false, wrong);
  }
  return { status: 303, location: `/review/${reader.token}#${clauseId(clauseKey)}` };
}
