import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { askAboutMaterial } from '../../src/materials/ask-about-material.ts';
import { delayInAll, delayLedger } from '../../src/materials/delay-ledger.ts';
import { withdrawMaterial } from '../../src/materials/withdraw-material.ts';
import { replaceMilestone } from '../../src/milestones/replace-milestone.ts';
import { aoi, haru } from '../support/room.ts';
import { type MaterialRoom, openMaterialRoom } from './material-room.ts';

let room: MaterialRoom;
beforeAll(async () => {
  room = await openMaterialRoom();
});
afterAll(() => room.close());

/** Ten in the morning in Tokyo. */
const on = (day: string): string => `${day}T01:00:00Z`;
const ledger = async (engagementId: string) =>
  (await delayLedger(room.prisma, engagementId)).map(({ what, businessDays, moved }) => [
    what,
    businessDays,
    moved.map(({ title, to }) => `${title} ${to}`),
  ]);

describe('what comes late', () => {
  it('in time: nothing moves, and the ledger stays empty', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    await room.provide(id, on('2026-11-30'));
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
    expect(await ledger(engagementId)).toEqual([]);
  });

  it('moves the milestone and what depends on it by as many business days, once, and enters the ledger', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    await room.provide(id, on('2026-12-07'));
    expect([await room.dueOn(milestoneId), await room.dueOn(laterId)]).toEqual(['2026-12-17', '2027-01-22']);
    expect(await ledger(engagementId)).toEqual([['Logo', 5, ['Wireframes 2026-12-17', 'Launch 2027-01-22']]]);
    const told = (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes('"milestone.moved"'),
    );
    expect(told.map(({ payload }) => payload)).toMatchObject([
      { audience: { to: 'client', engagementId } },
      { audience: { to: 'team' } },
    ]);
  });

  it('two items late on the same days cost the milestone these days once', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const first = await room.ask(engagementId, { milestoneId });
    const second = await room.ask(engagementId, { milestoneId, items: ['Texts'] });
    await room.provide(first, on('2026-12-03'));
    await room.provide(second, on('2026-12-07'));
    expect(await room.dueOn(milestoneId)).toBe('2026-12-17');
    expect((await ledger(engagementId)).map(([what, days]) => [what, days])).toEqual([
      ['Logo', 3],
      ['Texts', 5],
    ]);
    const lines = await delayLedger(room.prisma, engagementId);
    expect(delayInAll(lines, workingDays(['JP']))).toBe(5);
  });

  it('days on which a question waited for its answer are not the client’s', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    await room.perform(
      askAboutMaterial,
      { materialId: id, text: 'How?' },
      room.visit(haru, on('2026-12-01')),
    );
    await room.provide(id, on('2026-12-07'));
    expect(await ledger(engagementId)).toEqual([['Logo', 1, ['Wireframes 2026-12-11', 'Launch 2027-01-18']]]);
  });

  it('without a milestone it is noted, and nothing moves', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId);
    await room.provide(id, on('2026-12-01'));
    expect(await ledger(engagementId)).toEqual([['Logo', 1, []]]);
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
  });

  it('a milestone that a change has put in place has had the days of the one before', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const [first, second] = [
      await room.ask(engagementId, { milestoneId }),
      await room.ask(engagementId, { milestoneId, items: ['Texts'] }),
    ];
    await room.provide(first, on('2026-12-03'));
    const replacing = {
      ...{ engagementId, changeId: 'chg_1', milestoneId, newMilestoneId: 'mil_new' },
      ...{ what: 'In two colours', priceDelta: '0', newDueOn: '2026-12-18', version: 1 },
    };
    await room.perform(replaceMilestone, replacing, room.visit());
    await room.provide(second, on('2026-12-07'));
    // Three of its five days had been counted before the change.
    expect(await room.dueOn('mil_new')).toBe('2026-12-22');
  });

  it('once withdrawn, nothing is counted any more', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    const late = room.visit(aoi, on('2026-12-04'));
    await room.perform(withdrawMaterial, { materialId: id, reason: 'We found one' }, late);
    await expect(room.provide(id, on('2026-12-07'))).rejects.toMatchObject({ code: 'material.withdrawn' });
    expect(await ledger(engagementId)).toEqual([]);
    expect(await room.dueOn(milestoneId)).toBe('2026-12-10');
  });

  it('the ledger is written once', async () => {
    await expect(room.prisma.clientDelay.updateMany({ data: { businessDays: 9 } })).rejects.toThrow();
  });
});
