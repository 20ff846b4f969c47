import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { actorToColumn, StoredActor } from '../kernel/actor.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { actorOf } from '../kernel/visit.ts';
import type { ChangeClosed, ChangeEvent } from './events.ts';
import { loadChange } from './load-change.ts';
import { putInForce } from './put-in-force.ts';

const Agreed = z.object({ agreedBy: StoredActor });

/** All have signed: the changes that the addendum holds are agreed in the transaction of the signature. */
export const agreeSigned = act({
  name: 'change.agree-signed',
  input: z.object({ agreementId: z.string() }),
  async run(tx, { agreementId }, visit) {
    const events: ChangeEvent[] = [];
    for (const { id } of await waitingFor(tx, agreementId)) {
      const { change, facts } = await loadChange(tx, id);
      if (change.status !== 'signing') continue;
      const row = await tx.changeRequest.findUniqueOrThrow({ where: { id } });
      const decided = {
        decidedBy: actorToColumn(Agreed.parse(row.decision).agreedBy),
        decidedAt: instantToColumn(visit.now),
      };
      events.push(await putInForce(tx, change, facts, change.assessment, decided, visit, events.length));
    }
    return outcome(events);
  },
});

/** The addendum came to nothing, so its changes do: the original plan stands. */
export const closeUnsigned = act({
  name: 'change.close-unsigned',
  input: z.object({ agreementId: z.string(), how: z.enum(['declined', 'expired']) }),
  async run(tx, { agreementId, how }, visit) {
    const events: ChangeClosed[] = [];
    for (const { id } of await waitingFor(tx, agreementId)) {
      const { change, facts } = await loadChange(tx, id);
      if (change.status !== 'signing') continue;
      const by = { decidedBy: actorToColumn(actorOf(visit.person)), decidedAt: instantToColumn(visit.now) };
      await tx.changeRequest.update({
        where: { id },
        data: { status: how, ...(how === 'declined' && by) },
      });
      const type = how === 'declined' ? 'change.declined' : 'change.expired';
      events.push({ type, engagementId: facts.id, changeId: id, number: change.number, unsigned: true });
    }
    return outcome(events);
  },
});

const waitingFor = (tx: Parameters<typeof loadChange>[0], addendumId: string) =>
  tx.changeRequest.findMany({
    where: { addendumId, status: 'signing' },
    orderBy: { number: 'asc' },
    select: { id: true },
  });
