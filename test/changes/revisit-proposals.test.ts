import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeFacts } from '../../src/changes/change-facts.ts';
import { proposalNotice } from '../../src/changes/notices.ts';
import { moveMilestones } from '../../src/milestones/move-milestones.ts';
import { renderCard } from '../../src/surface/card.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.startOver();
  await room.prisma.agency.updateMany({ data: { addendumFromPercent: null } });
});

const iso = (day: Date | null) => day?.toISOString().slice(0, 10);
async function second(engagementId: string, values: Parameters<ChangeRoom['assess']>[1] = {}) {
  const { changeId } = await room.ask(engagementId);
  await room.assess(changeId, values);
  return changeId;
}
async function card(changeId: string): Promise<string> {
  const facts = await changeFacts(room.prisma, changeId);
  if (facts === undefined) throw new Error('no such change');
  return JSON.stringify(renderCard(proposalNotice.say(facts), 'en').blocks);
}
const late = (engagementId: string, milestoneId: string) =>
  room.perform(
    moveMilestones,
    { engagementId, milestoneId, businessDays: 2, because: { kind: 'material', what: 'Logo' } },
    room.visit(),
  );

describe('a proposal whose milestone is not what it was goes back to the team', () => {
  async function expectSentBack(changeId: string): Promise<void> {
    expect(await room.row(changeId)).toMatchObject({ status: 'asked', decidedAt: null });
    expect(await refusalOf(room.agree(changeId))).toBe('change.notAssessed');
    expect(await room.prisma.due.count({ where: { subject: changeId, state: 'waiting' } })).toBe(0);
    await room.workOff();
    expect(room.noticesAbout(`${changeId}:outdated`)).toEqual(['change.outdated']);
    const shown = await card(changeId);
    expect(shown).toContain('The plan has moved since our proposal');
    expect(shown).not.toContain('"type":"button"');
  }

  it('where another change took its place: two at once are never both agreed as they were', async () => {
    const { engagementId, milestoneId, changeId } = await room.assessed();
    const other = await second(engagementId, { milestoneId, difference: '70,000' });
    const both = await Promise.allSettled([room.agree(changeId), room.agree(other)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expectSentBack(both[0]?.status === 'fulfilled' ? other : changeId);
    const [open] = await room.prisma.milestone.findMany({
      where: { engagementId, title: 'Wireframes', status: { not: 'replaced' } },
    });
    const again = both[0]?.status === 'fulfilled' ? other : changeId;
    await room.assess(again, { milestoneId: open?.id ?? '', difference: '10,000', newDueOn: '2026-12-04' });
    await room.agree(again);
    expect((await room.row(again)).status).toBe('agreed');
  });

  it('where a change of what it waits for moved its day', async () => {
    const { engagementId, after, changeId } = await room.assessed();
    const other = await second(engagementId, { milestoneId: after, newDueOn: '2026-12-14' });
    await room.agree(changeId);
    await expectSentBack(other);
  });

  it('where something late moved its day', async () => {
    const { engagementId, milestoneId, changeId } = await room.assessed();
    await late(engagementId, milestoneId);
    await expectSentBack(changeId);
  });

  it('where it is accepted meanwhile; sent back by the client, it can still be agreed', async () => {
    const { milestoneId, changeId } = await room.assessed();
    const { deliveryId } = await room.redeliver(milestoneId);
    await room.workOff();
    expect(await refusalOf(room.agree(changeId))).toBe('change.deliveredMeanwhile');
    await room.accept({ milestoneId, deliveryId });
    await room.workOff();
    await expectSentBack(changeId);
  });

  it('where its day has passed: nobody agrees to a day that is gone', async () => {
    const { changeId, engagementId } = await room.assessed({ newDueOn: '2026-12-01' });
    await room.prisma.changeRequest.update({
      where: { id: changeId },
      data: { validUntil: new Date('2026-12-20') },
    });
    const { agreedTotal } = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    room.at('2026-12-02T03:00:00Z');
    await room.agree(changeId);
    await expectSentBack(changeId);
    expect(await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).toMatchObject({
      agreedTotal,
    });
  });
});

it('all others stay, with their days computed anew, and what they show is what then happens', async () => {
  const { engagementId, milestoneId, after, changeId } = await room.assessed();
  const other = await second(engagementId, { newDueOn: '2026-12-11' });
  expect(await card(other)).toContain('The project ends on Fri 11 Dec 2026 instead of Thu 10 Dec 2026');
  await room.agree(changeId);
  expect((await room.row(other)).status).toBe('assessed');
  expect(iso((await room.milestone(after)).dueOn)).toBe('2026-12-14');
  expect(await card(other)).toContain('The project still ends on Mon 14 Dec 2026');
  expect((await room.milestone(milestoneId)).status).toBe('replaced');
  await room.agree(other);
  expect((await room.row(other)).status).toBe('agreed');
});

it('what is told of an agreed change is the option that was chosen, and it is told once to each side', async () => {
  const { changeId, milestoneId } = await room.assessed({
    alternatives: ['Swap for a list | 20,000 | 2026-12-04'],
  });
  await room.choose(changeId, 1);
  await room.agree(changeId);
  const told = (await room.effects('slack.post')).filter(({ payload }) =>
    JSON.stringify(payload).includes(`\\"changeId\\":\\"${changeId}\\"`),
  );
  expect(told).toHaveLength(2);
  for (const { payload } of told) expect(JSON.stringify(payload)).toContain('Swap for a list');
  expect((await room.milestone(milestoneId)).status).toBe('replaced');
});
