import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Milestone as Row } from '../../prisma/generated/client.ts';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { Criterion, type MilestoneReplaced } from './milestone.ts';

/** As much of a change's words as fits a title or a criterion. */
const shorten = (text: string, most: number): string => {
  const points = [...text.replaceAll(/\s+/g, ' ').trim()];
  return points.length <= most ? points.join('') : `${points.slice(0, most - 1).join('')}…`;
};

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
    const old = input.milestoneId === null ? null : await tx.milestone.findUniqueOrThrow({ where: { id: input.milestoneId } });
    const position = old?.position ?? (await tx.milestone.count({ where: { engagementId: facts.id } }));
    const { changeId, newMilestoneId } = input;
    await tx.milestone.create({
      data: {
        id: newMilestoneId,
        engagementId: facts.id,
        position,
        title: old?.title ?? shorten(input.what, 120),
        outcome: old === null ? input.what : `${old.outcome}\n${input.what}`,
        criteria: criteriaWith(old, input.what),
        amount: (old?.amount ?? 0n) + input.priceDelta,
        currency: facts.currency,
        dueOn: dayToColumn(input.newDueOn),
        dependsOnId: old?.dependsOnId ?? null,
        status: old?.status ?? 'planned',
        round: 0,
        addedInVersion: input.version,
        startedAt: old?.startedAt ?? null,
        createdAt: instantToColumn(visit.now),
      },
    });
    if (old !== null) {
      await tx.milestone.update({ where: { id: old.id }, data: { status: 'replaced', replacedByChange: changeId } });
      await moveDependents(tx, facts, old, newMilestoneId, input.newDueOn);
    }
    const replaced: MilestoneReplaced = {
      type: 'milestone.replaced', engagementId: facts.id, changeId, oldMilestoneId: old?.id ?? null, newMilestoneId,
    };
    return outcome([replaced]);
  },
});

function criteriaWith(old: Row | null, what: string): Criterion[] {
  const kept = old === null ? [] : z.array(Criterion).parse(old.criteria);
  return [...kept, { id: `c${kept.length + 1}`, text: shorten(what, 300) }];
}

async function moveDependents(tx: Tx, facts: EngagementFacts, old: Row, newId: string, newDueOn: Day): Promise<void> {
  const moved = facts.days.between(dayFromColumn(old.dueOn), newDueOn);
  await tx.milestone.updateMany({ where: { dependsOnId: old.id }, data: { dependsOnId: newId } });
  const open = await tx.milestone.findMany({
    where: { engagementId: facts.id, status: { in: ['planned', 'started', 'changes-requested'] } },
  });
  for (const row of moved === 0 ? [] : dependentsOf(newId, open)) {
    const dueOn = later(facts.days.add(facts.days.add(dayFromColumn(row.dueOn), moved), 0), newDueOn);
    await tx.milestone.update({ where: { id: row.id }, data: { dueOn: dayToColumn(dueOn) } });
  }
}

const later = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? b : a);

/** Everything that depends on `id`, directly or through others, each once. */
export function dependentsOf<M extends { readonly id: string; readonly dependsOnId: string | null }>(
  id: string,
  among: readonly M[],
): readonly M[] {
  const found = new Map<string, M>();
  const visit = (on: string): void => {
    for (const one of among) {
      if (one.dependsOnId !== on || found.has(one.id)) continue;
      found.set(one.id, one);
      visit(one.id);
    }
  };
  visit(id);
  return [...found.values()];
}
