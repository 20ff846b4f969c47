import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { dayToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Change } from './change.ts';
import { decidable, decidedNow } from './decide-change.ts';
import type { ChangeEvent } from './events.ts';
import { loadChange } from './load-change.ts';
import type { ChangeOption } from './option.ts';
import { refuse } from './refusals.ts';

/**
 * The client would rather have another option. One with a price takes the proposal's place, to be agreed to; one that
 * says no ends it; one without a price goes back to the team, which assesses it.
 */
export const chooseOption = act({
  name: 'change.choose-option',
  /** `option` counts from 0, the proposal itself. */
  input: z.object({ changeId: z.string(), proposal: z.string(), option: z.coerce.number().int().min(0) }),
  async run(tx, { changeId, proposal, option: index }, visit) {
    const { change, facts } = await loadChange(tx, changeId);
    const { options, chosen } = decidable(change, facts, visit, proposal);
    const option = options[index];
    if (option === undefined || index === chosen) throw refuse.noSuchOption(undefined, 'option');
    return outcome([await choose(tx, { change, facts, index, option }, visit)]);
  },
});

interface Choice {
  readonly change: Change;
  readonly facts: EngagementFacts;
  readonly index: number;
  readonly option: ChangeOption;
}

async function choose(tx: Tx, { change, facts, index, option }: Choice, visit: Visit): Promise<ChangeEvent> {
  const { id: changeId, number } = change;
  const about = { engagementId: facts.id, changeId, number };
  const { kind, words, terms, milestoneId } = option;
  const where = { id: changeId };
  if (terms !== null) {
    const { priceDelta, newDueOn } = terms;
    const now = { priceDelta: priceDelta.minor, newDueOn: dayToColumn(newDueOn), milestoneId };
    await tx.changeRequest.update({ where, data: { chosenOption: index, ...now } });
    return { type: 'change.option-taken', ...about, option: index, kind, words, priceDelta, newDueOn };
  }
  await dropDue(tx, changeId);
  const decided = decidedNow(visit);
  if (kind === 'no') {
    await tx.changeRequest.update({
      where,
      data: { status: 'declined', chosenOption: index, decision: { option: words }, ...decided },
    });
    return { type: 'change.declined', ...about };
  }
  const { decidedBy, decidedAt } = decided;
  await tx.changeRequest.update({
    where,
    data: { status: 'asked', decision: { option: words, by: decidedBy, at: decidedAt.toISOString() } },
  });
  return { type: 'change.option-chosen', ...about, option: words };
}
