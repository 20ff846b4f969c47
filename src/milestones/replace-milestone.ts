import { z } from 'zod';
import type { Milestone as Row } from '../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { oneLine } from '../kernel/shorten.ts';
import { MOST_MILESTONES } from './add-milestone.ts';
import { Criterion } from './criterion.ts';
import { datedMilestones } from './dated-milestones.ts';
import { bonusToColumn, earlyBonusFrom } from './early-bonus.ts';
import type { MilestoneReplaced } from './milestone.ts';
import { impactForEvent, saveMoved } from './move-milestones.ts';
import { refuse } from './refusals.ts';
import { endOf, type Impact, shift } from './shift.ts';
import { conditionToColumn, startConditionFrom } from './start-condition.ts';

/**
 * Puts an agreed change into the plan: a new milestone takes the place of the old one (or is added), and what depends
 * on it moves by the same number of business days. Runs inside the transaction in which the change is agreed.
 */
export const replaceMilestone = act({
  name: 'milestone.replace',
  input: z.object({
    engagementId: z.string(),
    changeId: z.string(),
    milestoneId: z.string().nullable(),
    newMilestoneId: z.string(),
    what: z.string(),
    /** Minor units of the engagement's currency, as text because effects are stored as JSON. */
    priceDelta: z.coerce.bigint(),
    newDueOn: LocalDay,
    /** The old one's day when the change was measured. */
    dueBefore: LocalDay.nullable().default(null),
    version: z.number().int(),
  }),
  async run(tx, input, visit) {
    const facts = await engagementFacts(tx, input.engagementId);
    const old =
      input.milestoneId === null
        ? null
        : await tx.milestone.findUniqueOrThrow({ where: { id: input.milestoneId } });
    const position = old?.position ?? (await tx.milestone.count({ where: { engagementId: facts.id } }));
    if (old === null) await mustHaveRoom(tx, facts.id);
    const { changeId, newMilestoneId, what } = input;
    const newDueOn = withDelay(input, old, facts);
    await tx.milestone.create({
      data: {
        id: newMilestoneId,
        engagementId: facts.id,
        position,
        title: old?.title ?? oneLine(input.what, 120),
        outcome: old === null ? input.what : `${old.outcome}\n${input.what}`,
        criteria: criteriaWith(old, input.what),
        amount: (old?.amount ?? 0n) + input.priceDelta,
        currency: facts.currency,
        dueOn: dayToColumn(newDueOn),
        dueKind: old?.dueKind ?? 'soft',
        workDays: old?.workDays ?? null,
        checkedHow: old?.checkedHow ?? '',
        riskNotes: old?.riskNotes ?? '',
        // Agreed with the old one, and not taken back by the change.
        startCondition: conditionToColumn(startConditionFrom(old?.startCondition ?? null)),
        earlyBonus: bonusToColumn(earlyBonusFrom(old?.earlyBonus ?? null, facts.currency)),
        // What was sent back is under way again: the changed outcome has its rounds before it.
        status: old?.status === 'changes-requested' ? 'started' : (old?.status ?? 'planned'),
        round: 0,
        addedInVersion: input.version,
        startedAt: old?.startedAt ?? null,
        replaces: old?.id ?? null,
        createdAt: instantToColumn(visit.now),
      },
    });
    const impact = await takePlace(tx, facts, old, newMilestoneId, newDueOn);
    const moved = await saveMoved(tx, impact);
    if (old !== null)
      await tx.milestone.update({
        where: { id: old.id },
        data: { status: 'replaced', replacedByChange: changeId },
      });
    const replaced: MilestoneReplaced = {
      type: 'milestone.replaced',
      engagementId: facts.id,
      changeId,
      what,
      oldMilestoneId: old?.id ?? null,
      newMilestoneId,
      ...impactForEvent(impact, moved),
    };
    return outcome([replaced]);
  },
});

/**
 * The agreed day, later by what the old one has been moved since the change was measured: while an addendum waits for
 * signature the client's delay goes on to count.
 */
function withDelay(
  { newDueOn, dueBefore }: { readonly newDueOn: Day; readonly dueBefore: Day | null },
  old: Row | null,
  { days }: EngagementFacts,
): Day {
  if (old === null || dueBefore === null) return newDueOn;
  const since = days.between(dueBefore, dayFromColumn(old.dueOn));
  return since <= 0 ? newDueOn : days.add(newDueOn, since);
}

function criteriaWith(old: Row | null, what: string): Criterion[] {
  const kept = old === null ? [] : z.array(Criterion).parse(old.criteria);
  return [...kept, { id: `c${kept.length + 1}`, text: oneLine(what, 300), kind: 'state' }];
}

/** What waited for the old one waits for the new one, and moves by as many business days as that has moved. */
async function takePlace(
  tx: Tx,
  { id: engagementId, days }: EngagementFacts,
  old: Row | null,
  newId: string,
  newDueOn: Day,
): Promise<Impact> {
  if (old !== null) {
    const { id: oldId } = old;
    await tx.milestoneDependency.updateMany({ where: { awaitedId: oldId }, data: { awaitedId: newId } });
    await tx.milestoneDependency.updateMany({ where: { milestoneId: oldId }, data: { milestoneId: newId } });
  }
  const plan = await datedMilestones(tx, engagementId);
  const others = plan.filter(({ id }) => id !== old?.id && id !== newId);
  if (old === null)
    return { moved: [], conflicts: [], endBefore: endOf(others, newDueOn), endAfter: endOf(plan, newDueOn) };
  const before = dayFromColumn(old.dueOn);
  const asItWas = plan
    .filter(({ id }) => id !== old.id)
    .map((one) => (one.id === newId ? { ...one, dueOn: before, movable: true } : one));
  return shift(asItWas, newId, days.between(before, newDueOn), days, newDueOn);
}

async function mustHaveRoom(tx: Tx, engagementId: string): Promise<void> {
  const count = await tx.milestone.count({ where: { engagementId, status: { not: 'replaced' } } });
  if (count >= MOST_MILESTONES) throw refuse.tooMany({ most: MOST_MILESTONES });
}
