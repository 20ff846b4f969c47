import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Milestone as Row } from '../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { oneLine } from '../kernel/shorten.ts';
import { MOST_MILESTONES } from './add-milestone.ts';
import { dependentsOf } from './dependents.ts';
import { Criterion, type MilestoneReplaced, type Moved } from './milestone.ts';
import { refuse } from './refusals.ts';

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
    const { changeId, newMilestoneId } = input;
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
        dueOn: dayToColumn(input.newDueOn),
        dependsOnId: old?.dependsOnId ?? null,
        // What was sent back is under way again: the changed outcome has its rounds before it.
        status: old?.status === 'changes-requested' ? 'started' : (old?.status ?? 'planned'),
        round: 0,
        addedInVersion: input.version,
        startedAt: old?.startedAt ?? null,
        createdAt: instantToColumn(visit.now),
      },
    });
    const moved = old === null ? [] : await moveDependents(tx, facts, old, newMilestoneId, input.newDueOn);
    if (old !== null)
      await tx.milestone.update({
        where: { id: old.id },
        data: { status: 'replaced', replacedByChange: changeId },
      });
    const replaced: MilestoneReplaced = {
      type: 'milestone.replaced',
      engagementId: facts.id,
      changeId,
      oldMilestoneId: old?.id ?? null,
      newMilestoneId,
      moved,
    };
    return outcome([replaced]);
  },
});

function criteriaWith(old: Row | null, what: string): Criterion[] {
  const kept = old === null ? [] : z.array(Criterion).parse(old.criteria);
  return [...kept, { id: `c${kept.length + 1}`, text: oneLine(what, 300) }];
}

/** The dependents get the new milestone to wait for, and as many business days more or less as it has moved. */
async function moveDependents(
  tx: Tx,
  facts: EngagementFacts,
  old: Row,
  newId: string,
  newDueOn: Day,
): Promise<Moved[]> {
  const by = facts.days.between(dayFromColumn(old.dueOn), newDueOn);
  await tx.milestone.updateMany({ where: { dependsOnId: old.id }, data: { dependsOnId: newId } });
  const open = await tx.milestone.findMany({
    where: { engagementId: facts.id, status: { in: ['planned', 'started', 'changes-requested'] } },
  });
  const moved: Moved[] = [];
  for (const { id, title, dueOn } of by === 0 ? [] : dependentsOf(newId, open)) {
    const from = dayFromColumn(dueOn);
    const to = later(facts.days.add(facts.days.add(from, by), 0), newDueOn);
    await tx.milestone.update({ where: { id }, data: { dueOn: dayToColumn(to) } });
    moved.push({ milestoneId: id, title, from: from.toString(), to: to.toString() });
  }
  return moved;
}

async function mustHaveRoom(tx: Tx, engagementId: string): Promise<void> {
  const count = await tx.milestone.count({ where: { engagementId, status: { not: 'replaced' } } });
  if (count >= MOST_MILESTONES) throw refuse.tooMany({ most: MOST_MILESTONES });
}

const later = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? b : a);
