import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { newId } from '../../src/adapters/system/ids.ts';
import { fireDue } from '../../src/adapters/worker/ticks.ts';
import type { Act } from '../../src/kernel/act.ts';
import { workingDays } from '../../src/kernel/calendar.ts';
import { scheduleAct } from '../../src/kernel/due.ts';
import type { Reactions } from '../../src/kernel/effect.ts';
import { reminder } from '../../src/kernel/reminder.ts';
import { type ReminderAudience, type ReminderKind, reminderKinds } from '../../src/kernel/reminder-kinds.ts';
import type { MemberPerson } from '../../src/kernel/visit.ts';
import type { ReminderReturned } from '../../src/reminders/events.ts';
import { remindAgain } from '../../src/reminders/remind-again.ts';
import { snoozeReminder } from '../../src/reminders/snooze-reminder.ts';
import type { SnoozeChoice } from '../../src/reminders/snooze-time.ts';
import { aoi, haru, NOW, openRoom } from '../support/room.ts';

export const tokyo = { timeZone: 'Asia/Tokyo', days: workingDays(['JP']) };

export interface Spoken {
  readonly engagementId: string;
  readonly kind: string;
  readonly subject: string;
  readonly audience: ReminderAudience;
  readonly legal: boolean;
  /** It came back after somebody had put it off. */
  readonly again: boolean;
  readonly at: Temporal.Instant;
}

const About = z.object({ engagementId: z.string(), subject: z.string(), legal: z.enum(['yes', 'no']) });

/** A room in which anything can be reminded of, in Tokyo, with a worker on one clock. */
export async function openNudgeRoom() {
  const spoken: Spoken[] = [];
  const done = new Set<string>();
  const audienceOf = (kind: string): ReminderAudience =>
    Object.entries(reminderKinds).find(([name]) => name === kind)?.[1].audience ?? 'client';
  const heard: Reactions<ReminderReturned> = {
    'reminder.returned': ({ engagementId, kind, subject, at }) => {
      // As a notice that does not hold any more is not posted.
      const audience = audienceOf(kind);
      if (!done.has(subject))
        spoken.push({ engagementId, kind, subject, audience, legal: false, again: true, at });
      return [];
    },
  };
  const room = await openRoom([heard]);
  const { prisma, perform } = room;

  const fake = (name: ReminderKind) =>
    reminder({
      name,
      input: About,
      load: async (_tx, about) => (done.has(about.subject) ? undefined : about),
      turn: ({ engagementId, subject, legal }) => ({
        engagementId,
        subject,
        audience: audienceOf(name),
        reader: tokyo,
        hasLegalEffect: legal === 'yes',
        isList: name === 'material.remind',
      }),
      async give(_tx, { engagementId, subject, legal }, { now: at }) {
        const said = { engagementId, kind: name, subject, audience: audienceOf(name) };
        spoken.push({ ...said, legal: legal === 'yes', again: false, at });
        return [];
      },
    });
  const kinds: readonly ReminderKind[] = [
    'milestone.warn-of-window',
    'invoice.remind',
    'material.remind',
    'agreement.remind',
    'dispute.remind',
    'approval.remind',
  ];
  const fakes = new Map(kinds.map((kind) => [kind, fake(kind)]));
  const acts: readonly Act[] = [...fakes.values(), remindAgain];
  const actOf = (kind: ReminderKind) => fakes.get(kind) ?? fake(kind);

  async function workOff(at: Temporal.Instant): Promise<void> {
    for (;;) {
      const next = await prisma.effect.findFirst({ where: { state: 'waiting' }, orderBy: { seq: 'asc' } });
      if (next === null) return;
      await prisma.effect.update({ where: { id: next.id }, data: { state: 'done' } });
      const act = acts.find(({ name }) => name === next.kind);
      if (act !== undefined) await perform(act, next.payload, room.visit(undefined, at.toString()));
    }
  }

  return {
    ...room,
    spoken,
    done,
    kinds,
    actOf,
    about: (engagementId: string, subject: string, legal = false) => ({
      engagementId,
      subject,
      legal: legal ? ('yes' as const) : ('no' as const),
    }),
    /** Sets a reminder for that day. */
    set: (
      engagementId: string,
      kind: ReminderKind,
      day: string,
      subject: string,
      legal = false,
      time = '10:00',
    ) =>
      prisma.$transaction((tx) =>
        scheduleAct(
          tx,
          room.visit(),
          actOf(kind),
          { engagementId, subject, legal: legal ? 'yes' : 'no' },
          {
            ...{ engagementId, subject, time, timeZone: tokyo.timeZone },
            day: Temporal.PlainDate.from(day),
          },
        ),
      ),
    /** Moves time from one moment to another; without a worker everything that was missed fires at the end. */
    async pass(from: string, to: string, isDown = false): Promise<void> {
      const target = Temporal.Instant.from(to);
      let now = Temporal.Instant.from(isDown ? to : from);
      for (;;) {
        await fireDue(prisma, now, []);
        await workOff(now);
        const due = await prisma.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
        if (due === null || due.dueAt.getTime() > target.epochMilliseconds) return;
        now = Temporal.Instant.fromEpochMilliseconds(Math.max(due.dueAt.getTime(), now.epochMilliseconds));
      }
    },
    /** Somebody who has read it presses "Remind me later". Gives until when. */
    async putOff(
      { engagementId, kind, subject, audience }: Spoken,
      at: string,
      choice: SnoozeChoice,
      by?: MemberPerson,
    ) {
      const team = by === undefined ? { to: 'team' } : { to: 'person', slackUserId: by.slackUserId };
      const told = audience === 'client' ? { to: 'client', engagementId } : team;
      const payload = { notice: 'test.reminder', params: { subject }, audience: told };
      const [id, postedAt] = [newId('eff'), new Date(at)];
      const kept = { kind: 'slack.post', state: 'done', cause: 'evt_test', nextTryAt: postedAt };
      await prisma.effect.create({ data: { id, key: id, payload, ...kept, createdAt: postedAt } });
      const card = { notice: 'test.reminder', subject, params: { subject }, channelId: 'CKAWA' };
      await prisma.card.create({ data: { effectId: id, ...card, ts: id, postedAt } });
      const person = audience === 'client' ? haru : (by ?? aoi);
      const asked = { engagementId, kind, subject, notice: 'test.reminder', channelId: 'CKAWA', choice };
      return (await perform(snoozeReminder, asked, room.visit(person, at))).at;
    },
    /** Nothing of earlier tests is left to do. */
    async startOver(): Promise<string> {
      await prisma.due.deleteMany({});
      await prisma.snooze.deleteMany({});
      await prisma.effect.updateMany({ where: { state: 'waiting' }, data: { state: 'done' } });
      spoken.length = 0;
      done.clear();
      return room.seedEngagement({ agreedTotal: 5n });
    },
    /** What was said, as `2026-11-24 10:00 invoice.remind a`. */
    told: (): readonly string[] =>
      spoken.map(({ at, kind, subject }) => {
        const local = at.toZonedDateTimeISO(tokyo.timeZone).toPlainDateTime();
        return `${local.toString({ smallestUnit: 'minute' }).replace('T', ' ')} ${kind} ${subject}`;
      }),
    start: NOW,
  };
}
export type NudgeRoom = Awaited<ReturnType<typeof openNudgeRoom>>;
