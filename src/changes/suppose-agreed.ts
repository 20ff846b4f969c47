import { z } from 'zod';
import { act } from '../kernel/act.ts';
import { deciders } from '../kernel/engagement-facts.ts';
import type { ContactPerson } from '../kernel/visit.ts';
import { agreeChange } from './agree-change.ts';
import { loadChange } from './load-change.ts';
import { refuse } from './refusals.ts';

/**
 * For a rehearsal alone: what follows when whoever may decide for the client agrees to a proposal at this moment. Nobody
 * has, so it is never promised, and its transaction is never committed.
 */
export const supposeAgreed = act({
  name: 'change.suppose-agreed',
  input: z.object({ changeId: z.string() }),
  async run(tx, { changeId }, visit) {
    const { change, facts } = await loadChange(tx, changeId);
    const [decider] = deciders(facts);
    if (decider === undefined) throw refuse.nobodyMayDecide();
    if (change.status !== 'assessed') throw refuse.notAssessed();
    const { id, name, slackUserId } = decider;
    const clientId = facts.client.id;
    const person: ContactPerson = { kind: 'contact', id, name, slackUserId, slackTeamId: null, clientId };
    const { proposal } = change.assessment;
    return agreeChange.run(tx, { changeId, proposal }, { ...visit, person });
  },
});
