import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { agencyCalendar } from '../../kernel/agency-calendar.ts';
import { atHour, dayIn, instantToColumn, type WorkingDays } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { waitsUntil } from '../../kernel/reading-hours.ts';
import { reminder } from '../../kernel/reminder.ts';
import type { Visit } from '../../kernel/visit.ts';
import { type Approval, takeApproval } from './approval.ts';
import type { ApprovalReminded } from './events.ts';
import { nextReminderDay, OWNERS_FROM, REMINDS_AT, STAND_IN_FROM } from './reminder-days.ts';
import { type Approver, type WhoApproves, whoApproves } from './who-approves.ts';
import { whoIsThere } from './who-is-there.ts';

/**
 * Reminds those who may decide, unless it has been decided meanwhile: the approver, then also the stand-in, then also
 * the owners. Each time the next one is promised, so that no approval is ever forgotten. Whoever has put it off hears of
 * it when they wanted, and keeps nobody else from hearing of it.
 */
export const remindOfApproval = reminder({
  name: 'approval.remind',
  input: z.object({ approvalId: z.string() }),
  async load(tx, { approvalId }, visit) {
    const approval = await takeApproval(tx, approvalId);
    if (approval.status !== 'open') return undefined;
    const { days } = await agencyCalendar(tx);
    const who = await whoApproves(tx, approval);
    const waited = daysWaited(approval, who, days, visit);
    const reached = await whoIsThere(tx, toRemind(who, waited), approval, visit.now);
    const putOff = await whoPutOff(tx, approvalId, visit);
    return { approval, who, days, waited, readers: reached.filter(({ id }) => !putOff.has(id)) };
  },
  turn({ approval: { id: subject, engagementId }, who, days, readers }) {
    const { timeZone } = who.first;
    const reachesOthers = readers.length > 0;
    return { engagementId, subject, audience: 'team', reader: { timeZone, days }, reachesOthers };
  },
  async give(tx, { approval, who, days, waited, readers }, visit) {
    await scheduleReminder(tx, approval, who, visit);
    const { id: approvalId, engagementId, agreementId, version } = approval;
    const reminded: ApprovalReminded = {
      type: 'approval.reminded',
      engagementId,
      agreementId,
      approvalId,
      version,
      waited,
      slackUserIds: readers.map(({ slackUserId }) => slackUserId),
      mornings: Object.fromEntries(readers.flatMap((reader) => morningOf(reader, days, visit))),
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

const daysWaited = (
  { askedAt }: Open,
  { first: { timeZone } }: WhoApproves,
  days: WorkingDays,
  { now }: Visit,
): number => days.between(dayIn(askedAt, timeZone), dayIn(now, timeZone));

/** By the approver's hour it may be night for the others. */
function morningOf(
  { slackUserId, timeZone }: Approver,
  days: WorkingDays,
  { now }: Visit,
): readonly (readonly [string, string])[] {
  const day = waitsUntil(now, timeZone, days);
  return day === undefined ? [] : [[slackUserId, atHour(day, REMINDS_AT, timeZone).toString()]];
}

/** Their ids. */
async function whoPutOff(tx: Tx, subject: string, { now }: Visit): Promise<ReadonlySet<string>> {
  const open = await tx.snooze.findMany({
    where: { kind: remindOfApproval.name, subject, endedAt: null, until: { gt: instantToColumn(now) } },
  });
  return new Set(open.map(({ by }) => StoredActor.parse(by).id));
}
