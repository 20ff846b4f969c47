import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { removeAbsence } from '../../src/calendar/remove-absence.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { plain } from '../../src/kernel/format.ts';
import type { MilestoneReplaced } from '../../src/milestones/milestone.ts';
import { awayNotice } from '../../src/risks/away-notice.ts';
import { closeRisk } from '../../src/risks/close-risk.ts';
import { aoi, sora } from '../support/room.ts';
import { openRiskRoom, type RiskRoom } from './risk-room.ts';

let room: RiskRoom;
beforeAll(async () => {
  room = await openRiskRoom();
});
afterAll(() => room.close());

const absent = async (id: string) => {
  const day = new Date('2026-12-01');
  const values = { id, memberId: sora.id, firstDay: day, lastDay: day, addedBy: {}, addedAt: day };
  await room.prisma.absence.create({ data: values });
  const card = async () => {
    const facts = await room.prisma.$transaction((tx) => awayNotice.load(tx, { absenceId: id }));
    if (facts === undefined) throw new Error('no such absence');
    return { holds: awayNotice.holds?.(facts, room.visit().now), words: awayNotice.say(facts) };
  };
  return card;
};

describe('somebody who will be away', () => {
  it('is announced to the clients that the team chooses, those they lead first, and each once', async () => {
    const card = await absent('abs_1');
    const { engagementId } = await room.begin();
    const led = await room.begin();
    await room.prisma.engagement.update({
      where: { id: led.engagementId },
      data: { leadMemberId: sora.id },
    });
    const sections = async () =>
      ((await card()).words.sections ?? []).map(({ lines, buttons = [] }) => [
        ...lines.map((line) => plain(line, 'en')),
        ...buttons.map(({ value }) => value['engagementId']),
      ]);
    expect(await sections()).toEqual([
      ['Leads it', led.engagementId],
      ['Led by somebody else', engagementId],
    ]);
    const values = { kind: 'absence', firstDay: '2026-12-01', lastDay: '2026-12-01' } as const;
    await room.raise(led.engagementId, { ...values, absenceId: 'abs_1' });
    expect(await sections()).toContainEqual(['Announced']);
    const again = room.raise(led.engagementId, { ...values, absenceId: 'abs_1' });
    await expect(again).rejects.toMatchObject({ code: 'risk.announcedAlready' });
  });

  it('who is there after all: wherever a client was told otherwise, the team is asked to say so', async () => {
    await absent('abs_3');
    const { engagementId } = await room.begin();
    const values = { kind: 'absence', firstDay: '2026-12-01', lastDay: '2026-12-01' } as const;
    const open = await room.raise(engagementId, { ...values, absenceId: 'abs_3' });
    const other = await room.begin();
    const closed = await room.raise(other.engagementId, { ...values, absenceId: 'abs_3' });
    await room.perform(closeRisk, { riskId: closed.riskId, outcome: 'Over' }, room.visit(aoi));
    await room.perform(removeAbsence, { absenceId: 'abs_3' }, room.visit(sora));
    expect(await room.told(open.riskId)).toContain('risk.absence-over team');
    expect(await room.told(closed.riskId)).not.toContain('risk.absence-over team');
  });

  it('who is not away after all is not announced, and the card says so', async () => {
    const card = await absent('abs_2');
    const { engagementId } = await room.begin();
    await room.prisma.absence.update({ where: { id: 'abs_2' }, data: { removedAt: new Date(0) } });
    const { holds, words } = await card();
    expect([holds, words.settled === undefined]).toEqual([false, false]);
    const values = { kind: 'absence', firstDay: '2026-12-01', lastDay: '2026-12-01' } as const;
    await expect(room.raise(engagementId, { ...values, absenceId: 'abs_2' })).rejects.toMatchObject({
      code: 'risk.unknownAbsence',
    });
  });
});

it('a milestone whose place a change has taken is followed', async () => {
  const { engagementId, milestoneId, laterId } = await room.begin();
  const needed = { needs: 'Which paper?', needsBy: '2026-11-26', milestoneIds: [milestoneId] };
  const { riskId } = await room.raise(engagementId, needed);
  const replaced: MilestoneReplaced = {
    ...{ type: 'milestone.replaced', engagementId, changeId: 'chg_1', what: 'Six pages' },
    ...{ oldMilestoneId: milestoneId, newMilestoneId: laterId, moved: [], conflicts: [] },
    ...{ endBefore: '2027-01-15', endAfter: '2027-01-15' },
  };
  const happens = act({ name: 'test.replaces', input: z.object({}), run: async () => outcome([replaced]) });
  await room.perform(happens, {}, room.visit(aoi));
  expect((await room.risk(riskId)).milestoneIds).toEqual([laterId]);
});
