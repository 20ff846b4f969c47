import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorOf } from '../../kernel/visit.ts';
import { takeAsked } from './answer-change.ts';
import { refuse } from './refusals.ts';
import { withdraw } from './withdraw-change.ts';

/** Whoever has asked for a change does not want it any more: a slip must not have to wait for somebody's no. */
export const takeBackChange = act({
  name: 'billing.take-back-details',
  input: z.object({ changeId: z.string() }),
  async run(tx, { changeId }, visit) {
    const { askedBy } = await takeAsked(tx, changeId);
    if (actorOf(visit.person).id !== askedBy.id) throw refuse.notAsker({ who: askedBy.name });
    return outcome([await withdraw(tx, changeId, 'taken-back', visit)]);
  },
});
