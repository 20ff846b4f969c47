import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessChange } from '../../src/changes/assess-change.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { aoi, haru, mio, sora, tomo } from '../support/room.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

describe('asking', () => {
  it('anybody may; changes are numbered in their order, both sides are told, and nothing else happens', async () => {
    const { engagementId } = await room.engagement();
    const both = await Promise.all([room.ask(engagementId, tomo), room.ask(engagementId, aoi)]);
    expect(both.map(({ number }) => number).sort()).toEqual([1, 2]);
    await room.workOff();
    const [first] = both;
    expect(room.noticesAbout(first.changeId)).toEqual(['change.asked']);
    expect(room.noticesAbout(`${first.changeId}:received`)).toEqual(['change.received']);
    expect(
      (await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).agreementVersion,
    ).toBe(1);
  });

  it('is refused before the signature, when milestones can be edited still', async () => {
    expect(await refusalOf(room.ask(await room.seedEngagement()))).toBe('change.notAgreedYet');
  });
});

describe('assessing', () => {
  it('is valid for the agreed business days and reaches the client', async () => {
    const { changeId } = await room.assessed();
    expect(await room.row(changeId)).toMatchObject({
      status: 'assessed',
      priceDelta: 50_000n,
      validUntil: new Date('2026-11-30T09:00:00Z'),
      assessedBy: { id: aoi.id },
    });
    await room.workOff();
    expect(room.noticesAbout(changeId)).toEqual(['change.asked', 'change.proposal']);
  });

  it.each([
    ['a difference that is none', { difference: 'cheap' }, 'change.difference', 'difference'],
    ['decimals that yen do not have', { difference: '0.5' }, 'change.difference', 'difference'],
    ['more off than it costs', { difference: '-200,001' }, 'change.belowZero', 'difference'],
    ['a day that has passed', { newDueOn: '2026-11-20' }, 'change.dueInThePast', 'newDueOn'],
    ['a Sunday', { newDueOn: '2026-12-06' }, 'change.notABusinessDay', 'newDueOn'],
    ['a year that is a slip of the hand', { newDueOn: '9999-12-27' }, 'change.dueTooFar', 'newDueOn'],
    ['a milestone that is not there', { milestoneId: 'mil_none' }, 'change.unknownMilestone', 'milestoneId'],
  ])('refuses %s, under its field', async (_what, values, code, field) => {
    const { engagementId, milestoneId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    const attempt = room.assess(changeId, { milestoneId, ...values });
    await expect(attempt).rejects.toMatchObject({ code, field });
    expect(await refusalOf(attempt)).toBe(code);
    expect((await room.row(changeId)).status).toBe('asked');
  });

  it('what adds a milestone costs nothing or more', async () => {
    const { engagementId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    await expect(room.assess(changeId, { difference: '-1' })).rejects.toMatchObject({
      code: 'change.addsNothing',
      field: 'difference',
    });
    await room.assess(changeId, { difference: '0' });
  });

  it('lowers the price by what is not billed yet at most, and says so before the client reads it', async () => {
    const { engagementId, milestoneId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    const planned = { engagementId, status: 'planned' };
    await room.prisma.billingPlanItem.updateMany({
      where: { ...planned, subject: { not: milestoneId } },
      data: { status: 'billed' },
    });
    await room.prisma.billingPlanItem.updateMany({
      where: { ...planned, subject: milestoneId },
      data: { amount: 150_000n },
    });
    const by = (difference: string, alternatives: string[] = []) =>
      room.assess(changeId, { milestoneId, difference, alternatives });
    const refused = { code: 'change.tooLittleOpen', said: { values: { open: { minor: 150_000n } } } };
    await expect(by('-150,001')).rejects.toMatchObject({ ...refused, field: 'difference' });
    await room.prisma.billingPlanItem.updateMany({
      where: { ...planned, subject: milestoneId },
      data: { status: 'billed' },
    });
    await expect(by('1')).rejects.toMatchObject({ code: 'change.billedAlready', field: 'milestoneId' });
    expect((await room.row(changeId)).status).toBe('asked');
  });

  it.each(['delivered', 'accepted', 'replaced'])('refuses a milestone that is %s', async (status) => {
    const { engagementId, milestoneId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    await room.prisma.milestone.update({ where: { id: milestoneId }, data: { status } });
    await expect(room.assess(changeId, { milestoneId })).rejects.toMatchObject({
      code: 'change.milestoneClosed',
      field: 'milestoneId',
    });
  });

  it.each([
    ['2', '2026-12-03'],
    ['0', '2026-12-01'],
  ])('takes the day from the plan: %s business days after the milestone’s', async (extra, due) => {
    const { engagementId, milestoneId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    const values = { changeId, milestoneId, impact: 'x', difference: '1', alternatives: [] };
    const noDay = room.perform(assessChange, values, room.visit(aoi));
    await expect(noDay).rejects.toMatchObject({ code: 'change.dayMissing', field: 'newDueOn' });
    await room.perform(assessChange, { ...values, extraDays: Number(extra) }, room.visit(aoi));
    expect((await room.row(changeId)).newDueOn).toEqual(new Date(due));
  });

  it('counts from today where a milestone is added, or its day has passed', async () => {
    const { engagementId, milestoneId } = await room.engagement();
    await room.prisma.milestone.update({
      where: { id: milestoneId },
      data: { dueOn: new Date('2026-11-02') },
    });
    for (const touched of [{}, { milestoneId }]) {
      const { changeId } = await room.ask(engagementId);
      const values = { changeId, impact: 'x', difference: '1', extraDays: 3, alternatives: [], ...touched };
      await room.perform(assessChange, values, room.visit(aoi));
      expect((await room.row(changeId)).newDueOn).toEqual(new Date('2026-11-27'));
    }
  });

  it('says what it does to the quality, where there is something to say', async () => {
    const { changeId } = await room.assessed({ quality: 'Photos in lower resolution' });
    expect((await room.row(changeId)).quality).toBe('Photos in lower resolution');
  });

  it('is for owners and leads; others are told so', async () => {
    const { engagementId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    for (const by of [sora, mio, haru])
      expect(await refusalOf(room.assess(changeId, {}, by))).toBe('change.notTheTeam');
    expect(await refusalOf(room.assess('chg_none'))).toBe('change.unknown');
  });

  it('does not alter a proposal under the client’s eyes, nor a decision', async () => {
    const { changeId } = await room.assessed();
    expect(await refusalOf(room.assess(changeId, { difference: '800,000' }))).toBe('change.assessedAlready');
    await room.decline(changeId);
    expect(await refusalOf(room.assess(changeId))).toBe('change.alreadyDecided');
  });
});
