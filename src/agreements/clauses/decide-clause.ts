import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { list } from '../../kernel/phrase.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { mustRun } from '../may-run.ts';
import { type ClauseChange, isWaiting } from './clause-change.ts';
import { mustBeOpenToChange, othersWhoMayDecide } from './clause-rules.ts';
import type { ClauseChangeApproved, ClauseChangeSentBack } from './events.ts';
import { takeChange } from './load-change.ts';
import { refuse } from './refusals.ts';
import { type Remade, remakeDraft } from './remake-draft.ts';

/** A second person lets a locked clause be changed for this engagement; the draft is made again with it. */
export const approveClause = act({
  name: 'clause.approve',
  input: z.object({ changeId: z.string() }),
  async run(tx, { changeId }, visit) {
    const change = await decidable(tx, changeId, visit);
    const { engagementId, clauseKey } = change;
    await tx.clauseChange.updateMany({
      where: { engagementId, clauseKey, endedAt: null, id: { not: changeId } },
      data: { endedAt: instantToColumn(visit.now) },
    });
    await decide(tx, change, { decision: 'approved' }, visit);
    const approved: ClauseChangeApproved = { type: 'clause.change-approved', ...about(change) };
    const { events, remade } = await remakeDraft(tx, engagementId, visit);
    return outcome<typeof approved | (typeof events)[number], { remade: Remade }>([approved, ...events], {
      remade,
    });
  },
});

/** A second person says no. What held before goes on. */
export const sendBackClause = act({
  name: 'clause.send-back',
  input: z.object({ changeId: z.string(), reason: z.string() }),
  async run(tx, { changeId, reason }, visit) {
    if (reason.trim() === '') throw refuse.noReason(undefined, 'reason');
    const change = await decidable(tx, changeId, visit);
    await decide(
      tx,
      change,
      { decision: 'refused', decisionReason: reason.trim(), endedAt: instantToColumn(visit.now) },
      visit,
    );
    const sentBack: ClauseChangeSentBack = {
      type: 'clause.change-sent-back',
      ...about(change),
      reason: reason.trim(),
    };
    return outcome([sentBack]);
  },
});

async function decidable(tx: Tx, changeId: string, visit: Visit): Promise<ClauseChange> {
  mustRun(visit.person);
  const change = await takeChange(tx, changeId);
  if (change.decidedBy !== null) throw refuse.decidedAlready({ who: change.decidedBy.name });
  if (!isWaiting(change)) throw refuse.overtaken();
  await mustBeOpenToChange(tx, change.engagementId);
  if (change.askedBy.id === visit.person.id) {
    const others = await othersWhoMayDecide(tx, visit.person.id);
    throw others.length === 0
      ? refuse.nobodyElse()
      : refuse.ownChange({ who: list(others.map(({ name }) => name)) });
  }
  return change;
}

async function decide(
  tx: Tx,
  { id }: ClauseChange,
  data: { decision: 'approved' | 'refused'; decisionReason?: string; endedAt?: Date },
  visit: Visit,
): Promise<void> {
  const decidedBy = actorToColumn(actorOf(visit.person));
  await tx.clauseChange.update({
    where: { id },
    data: { ...data, decidedBy, decidedAt: instantToColumn(visit.now) },
  });
}

const about = ({ engagementId, id, clauseKey, kind, heading, askedBy }: ClauseChange) => ({
  askerSlackUserId: askedBy.slackUserId ?? null,
  engagementId,
  changeId: id,
  clauseKey,
  kind,
  heading,
});
