import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { mustApproveMoney } from '../money-right.ts';
import { type DetailChange, loadChange, takeChange } from './detail-change.ts';
import type { DetailsRefused } from './events.ts';
import { lockForAnswer } from './lock-details.ts';
import { openInvoices } from './open-invoices.ts';
import { putInPlace } from './put-in-place.ts';
import { refuse } from './refusals.ts';
import { states } from './states.ts';
import { isOneOf, moneyPeople, namesOf, whoConfirms } from './who-confirms.ts';

const About = z.object({ changeId: z.string() });

/** The contact from before, or for an account a second person of the agency: it is right. */
export const confirmChange = act({
  name: 'billing.confirm-details',
  input: About,
  async run(tx, { changeId }, visit) {
    const change = await takeTheirs(tx, changeId, visit);
    return outcome([await putInPlace(tx, change, visit)]);
  },
});

/** The same people: it is not right. Everything stays as it was, and owners and finance are warned. */
export const refuseChange = act({
  name: 'billing.refuse-details',
  input: About,
  async run(tx, { changeId }, visit) {
    const change = await takeTheirs(tx, changeId, visit);
    await dropDue(tx, changeId);
    await tx.billingDetailChange.update({
      where: { id: changeId },
      data: {
        status: 'refused',
        decidedBy: actorToColumn(actorOf(visit.person)),
        decidedAt: instantToColumn(visit.now),
      },
    });
    const { engagementId, kind, before, after } = change;
    const refused: DetailsRefused = {
      type: 'billing.details-refused',
      engagementId,
      changeId,
      kind,
      before,
      after,
      invoiceIds: await openInvoices(tx, change),
      slackUserIds: (await moneyPeople(tx)).map(({ slackUserId }) => slackUserId),
    };
    return outcome([refused]);
  },
});

async function takeTheirs(tx: Tx, changeId: string, visit: Visit): Promise<DetailChange> {
  const change = await takeAsked(tx, changeId);
  await mustBeTheirs(tx, change, visit);
  return change;
}

/** The change as long as nobody has answered, with all that an answer touches. */
export async function takeAsked(tx: Tx, changeId: string): Promise<DetailChange> {
  await lockForAnswer(tx, await loadChange(tx, changeId));
  const change = await takeChange(tx, changeId);
  if (change.status !== 'asked') throw refuse.answered({ state: states[change.status]() });
  return change;
}

/** Throws unless this person may answer; says who may. */
async function mustBeTheirs(tx: Tx, change: DetailChange, { person }: Visit): Promise<void> {
  if (change.kind === 'bank') await mustApproveMoney(tx, person);
  const confirmers = await whoConfirms(tx, change);
  if (isOneOf(person, confirmers)) return;
  if (confirmers.length === 0) throw change.kind === 'bank' ? refuse.nobodyElse() : refuse.nobodyConfirms();
  const who = namesOf(confirmers);
  throw change.kind === 'bank' ? refuse.ownQuestion({ who }) : refuse.notTheirs({ who });
}
