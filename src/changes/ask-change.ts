import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { actorOf } from '../kernel/visit.ts';
import type { ChangeAsked } from './events.ts';
import { refuse } from './refusals.ts';

/** Anybody in the channel may ask for a change; it binds nobody until both sides agree. */
export const askChange = act({
  name: 'change.ask',
  input: z.object({
    engagementId: z.string(),
    what: z.string().trim().min(1).max(2000),
    why: z.string().trim().min(1).max(2000),
  }),
  async run(tx, { engagementId, what, why }, visit) {
    await lockEngagement(tx, engagementId);
    const { agreementVersion } = await engagementFacts(tx, engagementId);
    if (agreementVersion === 0) throw refuse.notAgreedYet();
    const number = 1 + (await tx.changeRequest.count({ where: { engagementId } }));
    const changeId = visit.newId('chg');
    await tx.changeRequest.create({
      data: {
        id: changeId,
        engagementId,
        number,
        status: 'asked',
        what,
        why,
        askedBy: actorToColumn(actorOf(visit.person)),
        askedAt: instantToColumn(visit.now),
      },
    });
    const asked: ChangeAsked = { type: 'change.asked', engagementId, changeId, number, what };
    return outcome([asked], { changeId, number });
  },
});
