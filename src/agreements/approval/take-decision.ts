import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { moment } from '../../kernel/phrase.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { type Approval, takeApproval } from './approval.ts';
import type { PolicyReader } from './policy.ts';
import { refuse } from './refusals.ts';
import { everybody, mustApprove, whoApproves } from './who-approves.ts';
import { type PresenceReader, whoIsThere } from './who-is-there.ts';

interface Decision {
  readonly approval: Approval;
  /** Who decides is who asked, because there is nobody else. */
  readonly alone: boolean;
}

export async function takeDecision(tx: Tx, approvalId: string, visit: Visit): Promise<Decision> {
  return mustDecide(tx, await takeApproval(tx, approvalId), visit);
}

/** Throws unless it is open and this person may decide on it. */
export async function mustDecide(
  read: PresenceReader & PolicyReader,
  approval: Approval,
  { person, now }: Visit,
): Promise<Decision> {
  if (approval.status !== 'open') throw await decidedBefore(read, approval);
  const who = await whoApproves(read, approval);
  mustApprove(person, who, approval, await whoIsThere(read, everybody(who), approval, now));
  return { approval, alone: who.alone };
}

async function decidedBefore(read: PolicyReader, approval: Exclude<Approval, { status: 'open' }>) {
  if (approval.status === 'withdrawn') return refuse.withdrawnBefore();
  const { timeZone } = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const by = { who: approval.by.name, at: moment(approval.at, timeZone) };
  return approval.status === 'approved' ? refuse.approvedBefore(by) : refuse.sentBackBefore(by);
}

interface Closing {
  readonly status: Exclude<Approval['status'], 'open'>;
  readonly reason?: string;
}

/** Sets down how it ended; nobody is reminded any more. */
export async function closeApproval(tx: Tx, id: string, closing: Closing, visit: Visit): Promise<void> {
  await tx.agreementApproval.update({
    where: { id },
    data: {
      ...closing,
      decidedBy: actorToColumn(actorOf(visit.person)),
      decidedAt: instantToColumn(visit.now),
    },
  });
  await dropDue(tx, id);
}
