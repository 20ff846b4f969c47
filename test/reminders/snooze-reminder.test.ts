import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { snoozeReminder } from '../../src/reminders/snooze-reminder.ts';
import { type NudgeRoom, openNudgeRoom, type Spoken } from '../kernel/nudge-room.ts';
import { aoi, haru, sora } from '../support/room.ts';

let room: NudgeRoom;
let engagementId: string;
beforeAll(async () => {
  room = await openNudgeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  engagementId = await room.startOver();
});

const eleven = '2026-11-24T02:00:00Z';
const later = '2026-12-10T00:00:00Z';
const reminded = async (kind: 'invoice.remind' | 'approval.remind' = 'invoice.remind'): Promise<Spoken> => {
  await room.set(engagementId, kind, '2026-11-24', `${engagementId}-a`);
  await room.pass(room.start, eleven);
  return room.spoken[0] ?? expect.fail('nothing was said');
};
const open = () => room.prisma.snooze.findMany({ where: { engagementId, endedAt: null } });

describe('a reminder that somebody puts off', () => {
  it('is on record with who did it, and comes back once', async () => {
    const one = await reminded();
    await room.putOff(one, eleven, 'next-business-day');
    expect(await open()).toMatchObject([{ by: { name: 'Haru' }, until: new Date('2026-11-25T01:00:00Z') }]);
    const [snoozed] = await room.audits(engagementId);
    expect([snoozed?.type, snoozed?.actor]).toEqual(['reminder.snoozed', haru.id]);
    await room.pass(eleven, later);
    expect(room.spoken.map(({ again }) => again)).toEqual([false, true]);
    expect(await open()).toEqual([]);
  });

  it('once more means the new moment alone', async () => {
    const one = await reminded();
    await room.putOff(one, eleven, 'two-hours');
    await room.putOff(one, eleven, 'tomorrow');
    expect(await open()).toHaveLength(1);
    await room.pass(eleven, later);
    expect(room.told().slice(1)).toEqual([`2026-11-25 11:00 invoice.remind ${one.subject}`]);
  });

  it('stays away when it is no longer true', async () => {
    const one = await reminded();
    await room.putOff(one, eleven, 'tomorrow');
    room.done.add(one.subject);
    await room.pass(eleven, later);
    expect(room.spoken).toHaveLength(1);
  });
});

describe('what somebody reads alone', () => {
  it('is put off for them alone', async () => {
    const one = await reminded('approval.remind');
    await room.putOff(one, eleven, 'two-hours', aoi);
    await room.putOff(one, eleven, 'tomorrow', sora);
    expect((await open()).map(({ by }) => by)).toMatchObject([{ name: 'Aoi' }, { name: 'Sora' }]);
    await room.pass(eleven, later);
    expect(room.told().slice(1)).toEqual([
      `2026-11-24 13:00 approval.remind ${one.subject}`,
      `2026-11-25 11:00 approval.remind ${one.subject}`,
    ]);
  });
});

it('a deadline of which the next warning comes then is not said twice', async () => {
  await room.set(engagementId, 'milestone.warn-of-window', '2026-11-24', `${engagementId}-a`, true);
  await room.set(engagementId, 'milestone.warn-of-window', '2026-11-25', `${engagementId}-a`, true);
  await room.pass(room.start, eleven);
  const one = room.spoken[0] ?? expect.fail('nothing was said');
  const until = await room.putOff(one, '2026-11-24T01:30:00Z', 'tomorrow');
  expect(until.toString()).toBe('2026-11-25T01:00:00Z');
  await room.pass(eleven, later);
  expect(room.told().slice(1)).toEqual([`2026-11-25 10:00 milestone.warn-of-window ${one.subject}`]);
});

describe('it is refused', () => {
  const asked = (one: Spoken) => ({
    ...{ engagementId, kind: one.kind, subject: one.subject },
    ...{ notice: 'test.reminder', channelId: null, choice: 'tomorrow' as const },
  });

  it('to whoever is of neither side, and to the client for what the team reads', async () => {
    const one = await reminded();
    await room.putOff(one, eleven, 'tomorrow');
    const stranger = { ...haru, clientId: 'cli_other' };
    await expect(
      room.perform(snoozeReminder, asked(one), room.visit(stranger, eleven)),
    ).rejects.toMatchObject({ code: 'reminder.notYours' });
    engagementId = await room.startOver();
    const ours = await reminded('approval.remind');
    await room.putOff(ours, eleven, 'tomorrow');
    await expect(room.perform(snoozeReminder, asked(ours), room.visit(haru, eleven))).rejects.toMatchObject({
      code: 'reminder.notTheTeam',
    });
  });

  it('while the project is paused, and the reminder with it', async () => {
    const one = await reminded();
    await room.prisma.engagement.update({
      where: { id: engagementId },
      data: { status: 'paused', paused: { why: 'x' } },
    });
    await expect(room.putOff(one, eleven, 'tomorrow')).rejects.toMatchObject({ code: 'reminder.rests' });
  });

  it('to a moment at which it is over', async () => {
    const one = await reminded();
    await room.putOff(one, eleven, 'two-hours');
    const asks = (endsAt: string) =>
      room.perform(snoozeReminder, { ...asked(one), endsAt }, room.visit(aoi, eleven));
    await expect(asks('2026-11-25T02:00:00Z')).rejects.toMatchObject({ code: 'reminder.tooLate' });
    await asks('2026-11-25T02:01:00Z');
  });

  it('when it has come back three times within a week', async () => {
    const one = await reminded();
    let now = eleven;
    for (const next of ['2026-11-25T02:00:00Z', '2026-11-26T02:00:00Z', '2026-11-27T02:00:00Z']) {
      // Another choice at once is no second one.
      await room.putOff(one, now, 'two-hours');
      await room.putOff(one, now, 'tomorrow');
      await room.pass(now, next);
      now = next;
    }
    await expect(room.putOff(one, now, 'tomorrow')).rejects.toMatchObject({ code: 'reminder.oftenEnough' });
    await room.putOff(one, '2026-12-02T02:00:00Z', 'tomorrow');
  });

  it('when there is no such card', async () => {
    const one = { ...(await reminded()), subject: 'nothing' };
    await expect(room.perform(snoozeReminder, asked(one), room.visit(aoi, eleven))).rejects.toMatchObject({
      code: 'reminder.gone',
    });
  });
});
