import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { snoozeReminder } from '../../src/reminders/snooze-reminder.ts';
import { type NudgeRoom, openNudgeRoom, type Spoken } from '../kernel/nudge-room.ts';
import { aoi, haru } from '../support/room.ts';

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

  it('when there is no such card', async () => {
    const one = { ...(await reminded()), subject: 'nothing' };
    await expect(room.perform(snoozeReminder, asked(one), room.visit(aoi, eleven))).rejects.toMatchObject({
      code: 'reminder.gone',
    });
  });
});
