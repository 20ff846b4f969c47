import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { visibleText } from '../../kernel/markup.ts';
import { newestAgreement } from '../load-agreement.ts';
import { mustRun } from '../may-run.ts';
import { ChosenTerms, termChanges } from './addendum.ts';
import { clausesThatFollow } from './follow-terms.ts';
import { mustBeInForce, putAddendum } from './put-addendum.ts';

const words = (most: number) =>
  z
    .string()
    .transform((raw) => visibleText(raw).replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().max(most));

/**
 * Begins an addendum, or gives the one that is being drafted another title, reason or other terms. What was entered
 * about clauses stays, as far as the clauses are still there.
 */
export const draftAddendum = act({
  name: 'addendum.draft',
  input: z.object({
    engagementId: z.string(),
    subject: words(100).pipe(z.string().min(1)),
    why: words(1000),
    ...ChosenTerms.shape,
  }),
  async run(tx, { engagementId, subject, why, ...chosen }, visit) {
    mustRun(visit.person);
    await lockEngagement(tx, engagementId);
    const inForce = await mustBeInForce(tx, engagementId);
    const newest = await newestAgreement(tx, engagementId);
    const isOpen = newest?.status === 'draft' || newest?.status === 'approving';
    const changes = isOpen ? (newest.addendum?.changes ?? []) : [];
    const known = new Set(inForce.clauses.map(({ key }) => key));
    const own = (isOpen ? (newest.addendum?.edits ?? []) : []).filter(
      ({ key, kind, follows }) => follows === undefined && (kind === 'added' || known.has(key)),
    );
    const terms = termChanges(inForce.engagement.terms, ChosenTerms.parse(chosen));
    const following = await clausesThatFollow(tx, inForce, terms, visit.person.id);
    const edits = [...own, ...following.filter(({ key }) => own.every((edit) => edit.key !== key))];
    const { agreementId, events } = await putAddendum(
      tx,
      inForce,
      {
        subject,
        why,
        edits,
        terms,
        ...(changes.length > 0 && { changes }),
      },
      visit,
    );
    return outcome(events, { agreementId });
  },
});
