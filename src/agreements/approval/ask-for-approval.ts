import type { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Money } from '../../kernel/money.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { Draft } from '../agreement.ts';
import type { Sending } from './approval.ts';
import type { ApprovalAsked } from './events.ts';
import { type ApprovalPolicy, approvalPolicy, needsApproval } from './policy.ts';
import { scheduleReminder } from './remind-of-approval.ts';
import { whoApproves } from './who-approves.ts';
import { whoIsThere } from './who-is-there.ts';

type Needed = Exclude<ApprovalPolicy, { when: 'never' }>;

/** The policy, where a second person has to approve a fee like this. */
export async function approvalNeeded(
  read: Parameters<typeof approvalPolicy>[0],
  fee: Money,
): Promise<Needed | undefined> {
  const policy = await approvalPolicy(read);
  return policy.when !== 'never' && needsApproval(policy, fee) ? policy : undefined;
}

/** Puts a draft before a second person. Nothing goes out until they have said yes. */
export async function askForApproval(
  tx: Tx,
  { id: agreementId, engagementId, version, title, fee }: Draft,
  { approverId, standInId }: Needed,
  choices: z.output<typeof Sending>['choices'],
  visit: Visit,
): Promise<ApprovalAsked> {
  const askedBy = actorOf(visit.person);
  const who = await whoApproves(tx, { approverId, standInId, askedBy });
  const approvalId = visit.newId('apr');
  const sending = {
    choices,
    version,
    title,
    fee: { minor: fee.minor.toString(), currency: fee.currency },
  };
  await tx.agreementApproval.create({
    data: {
      id: approvalId,
      agreementId,
      engagementId,
      approverId,
      standInId,
      sending,
      status: 'open',
      askedBy: actorToColumn(askedBy),
      askedAt: instantToColumn(visit.now),
    },
  });
  await tx.agreement.update({ where: { id: agreementId }, data: { status: 'approving' } });
  const [reached = who.first] = await whoIsThere(tx, [who.first], { askedBy }, visit.now);
  await scheduleReminder(tx, { id: approvalId, engagementId, askedAt: visit.now }, who, visit);
  return {
    type: 'approval.asked',
    engagementId,
    agreementId,
    approvalId,
    version,
    fee,
    approverId: who.first.id,
    approverSlackUserId: reached.slackUserId,
    alone: who.alone,
  };
}
