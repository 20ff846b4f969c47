import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { dropDue } from '../kernel/due.ts';
import { decidable, decidedNow } from './decide-change.ts';
import type { OptionChosen } from './events.ts';
import { loadChange } from './load-change.ts';
import { refuse } from './refusals.ts';

/** The client would rather have another option: it goes back to the team, which assesses that one. */
export const chooseOption = act({
  name: 'change.choose-option',
  input: z.object({ changeId: z.string(), proposal: z.string(), option: z.coerce.number().int().min(0) }),
  async run(tx, { changeId, proposal, option }, visit) {
    const { change, facts } = await loadChange(tx, changeId);
    const words = decidable(change, facts, visit, proposal).alternatives[option];
    if (words === undefined) throw refuse.noSuchOption();
    await tx.changeRequest.update({
      where: { id: changeId },
      data: { status: 'asked', decision: { option: words, ...pick(decidedNow(visit)) } },
    });
    await dropDue(tx, changeId);
    const { number } = change;
    const chosen: OptionChosen = {
      type: 'change.option-chosen',
      engagementId: facts.id,
      changeId,
      number,
      option: words,
    };
    return outcome([chosen]);
  },
});

const pick = ({ decidedBy, decidedAt }: ReturnType<typeof decidedNow>) => ({
  by: decidedBy,
  at: decidedAt.toISOString(),
});
