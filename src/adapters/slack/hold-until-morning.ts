import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { agencyCalendarFrom, calendarColumns } from '../../kernel/agency-calendar.ts';
import { dayIn } from '../../kernel/calendar.ts';
import type { Try } from '../../kernel/carrier.ts';
import type { Audience, Notice } from '../../kernel/notice.ts';
import { moveNudge, type Reader } from '../../kernel/nudge.ts';
import { UntilMorning } from '../../kernel/posting-line.ts';
import { HELD_UP, morningFor, REMINDS_AT } from '../../kernel/reading-hours.ts';
import { isDeadline } from '../../kernel/reminder-kinds.ts';
import type { Found } from './notice-words.ts';

/** What the act's clock has not caught, because Slack, or the way there, was away afterwards (calendar/hold-until-morning.ts). */
export async function holdUntilMorning(
  found: Found,
  audience: Audience,
  { due, visit }: Pick<Try, 'due' | 'visit'>,
  prisma: PrismaClient,
): Promise<void> {
  const { now } = visit;
  const time = hourOf(found.notice);
  if (time === undefined || due === undefined) return;
  if (now.epochMilliseconds <= due.add(HELD_UP).epochMilliseconds) return;
  const reader = await readingDaysOf(audience, prisma);
  if (reader === undefined) return;
  const morning = morningFor(now, reader, time);
  if (morning === undefined || (await isOverBy(morning.epochMilliseconds, found, prisma))) return;
  const { reminds } = found.notice;
  if (reminds !== undefined)
    await moveNudge(
      prisma,
      visit,
      { kind: reminds, subject: found.subject },
      dayIn(morning, reader.timeZone),
    );
  throw new UntilMorning(morning, now);
}

/** Undefined: nobody's clock says when it comes. */
const hourOf = ({ timed, reminds }: Notice): string | undefined =>
  timed ?? (reminds === undefined ? undefined : REMINDS_AT);

/** What has a legal effect is said at night before it is said too late. */
async function isOverBy(
  morningMs: number,
  { notice, params }: Found,
  prisma: PrismaClient,
): Promise<boolean> {
  if (notice.reminds === undefined || !isDeadline(notice.reminds)) return false;
  const facts = await notice.load(prisma, params);
  const endsAt = facts === undefined ? null : (notice.endsAt?.(facts) ?? null);
  return endsAt !== null && endsAt.epochMilliseconds <= morningMs;
}

/** When its readers work; undefined where nobody can tell. */
async function readingDaysOf(audience: Audience, prisma: PrismaClient): Promise<Reader | undefined> {
  const agency = await prisma.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
  if (agency === null) return undefined;
  const calendar = agencyCalendarFrom(agency);
  const place = { select: { country: true, timeZone: true } } as const;
  switch (audience.to) {
    case 'client': {
      const where = { id: audience.engagementId };
      const row = await prisma.engagement.findUnique({ where, ...place });
      return row === null ? undefined : { timeZone: row.timeZone, days: calendar.sharedWith(row.country) };
    }
    case 'person': {
      const where = { slackUserId: audience.slackUserId };
      const member = await prisma.member.findFirst({ where, select: { timeZone: true } });
      return { timeZone: member?.timeZone ?? calendar.timeZone, days: calendar.days };
    }
    case 'team':
    case 'channel':
      return calendar;
  }
}
