import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { agencyCalendar } from '../../kernel/agency-calendar.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { reminder } from '../../kernel/reminder.ts';
import type { Visit } from '../../kernel/visit.ts';
import { type Approval, takeApproval } from './approval.ts';
import type { ApprovalReminded } from './events.ts';
import { nextReminderDay, OWNERS_FROM, REMINDS_AT, STAND_IN_FROM } from './reminder-days.ts';
import { type Approver, type WhoApproves, whoApproves } from './who-approves.ts';
import { whoIsThere } from './who-is-there.ts';

/**
 * Reminds those who may decide, unless it has been decided meanwhile: the approver, then also the stand-in, then also
 * the owners. Each time the next one is promised, so that no approval is ever forgotten.
 */
export const remindOfApproval = reminder({
  name: 'approval.remind',
  input: z.object({ approvalId: z.string() }),
  async load(tx, { approvalId }) {
    const approval = await takeApproval(tx, approvalId);
    if (approval.status !== 'open') return undefined;
    const { days } = await agencyCalendar(tx);
    return { approval, who: await whoApproves(tx, approval), days };
  },
  turn({ approval: { id: subject, engagementId }, who, days }) {
    const { timeZone } = who.first;
    return { engagementId, subject, audience: 'team', reader: { timeZone, days } };
  },
  async give(tx, { approval, who }, visit) {
    await scheduleReminder(tx, approval, who, visit);
    const { id: approvalId, engagementId, agreementId, version } = approval;
    const waited = await daysWaited(tx, approval, who, visit);
    const reached = await whoIsThere(tx, toRemind(who, waited), approval, visit.now);
    const reminded: ApprovalReminded = {
      type: 'approval.reminded',
      engagementId,
      agreementId,
      approvalId,
      version,
      waited,
      slackUserIds: reached.map(({ slackUserId }) => slackUserId),
    };
    return [reminded];
  },
});

/** Who hears of it after so many business days. */
export function toRemind({ first, standIn, owners }: WhoApproves, waited: number): readonly Approver[] {
  return [
    first,
    ...(standIn !== undefined && waited >= STAND_IN_FROM ? [standIn] : []),
    ...(waited >= OWNERS_FROM ? owners : []),
  ];
}

type Open = Pick<Approval, 'id' | 'engagementId' | 'askedAt'>;

/** The next one, at the approver's hour, on a business day of the agency: it is the agency's own business. */
export async function scheduleReminder(
  tx: Tx,
  { id, engagementId, askedAt }: Open,
  { first: { timeZone } }: WhoApproves,
  visit: Visit,
): Promise<void> {
  const { days } = await agencyCalendar(tx);
  const day = nextReminderDay(dayIn(askedAt, timeZone), dayIn(visit.now, timeZone), days);
  const at = { engagementId, subject: id, day, time: REMINDS_AT, timeZone };
  await scheduleAct(tx, visit, remindOfApproval, { approvalId: id }, at);
}

async function daysWaited(tx: Tx, { askedAt }: Open, { first: { timeZone } }: WhoApproves, { now }: Visit) {
  const { days } = await agencyCalendar(tx);
  return days.between(dayIn(askedAt, timeZone), dayIn(now, timeZone));
}
