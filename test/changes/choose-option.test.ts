import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { changeFacts } from '../../src/changes/change-facts.ts';
import { proposalNotice } from '../../src/changes/notices.ts';
import { renderCard } from '../../src/surface/card.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { haru, tomo, yuki } from '../support/room.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const options = [
  'Swap for a list | -20,000 | 2026-12-01',
  'Later: after launch | 30,000 | 2027-01-15',
  'No: as it is',
];
const assessed = () => room.assessed({ alternatives: options });

async function shown(changeId: string): Promise<string> {
  const facts = await changeFacts(room.prisma, changeId);
  if (facts === undefined) throw new Error('no such change');
  return JSON.stringify(renderCard(proposalNotice.say(facts), 'en').blocks);
}

describe('an option with a price', () => {
  it('takes the proposal’s place on the card, to be agreed to', async () => {
    const { changeId } = await assessed();
    expect(await shown(changeId)).toContain('Swap for a list: JPY -20,000, due Tue 1 Dec 2026');
    await room.choose(changeId, 1);
    expect(await room.row(changeId)).toMatchObject({
      status: 'assessed',
      chosenOption: 1,
      priceDelta: -20_000n,
      decidedAt: null,
    });
    const card = await shown(changeId);
    for (const words of ['Swap for a list', 'JPY 380,000', 'Six pages: JPY 50,000', '"Agree"'])
      expect(card).toContain(words);
  });

  it('agreed, is what replaces the milestone, its day and what is billed', async () => {
    const { engagementId, milestoneId, changeId } = await assessed();
    await room.choose(changeId, 1);
    await room.agree(changeId);
    expect((await room.milestone(milestoneId)).status).toBe('replaced');
    const replacing = await room.prisma.milestone.findFirstOrThrow({
      where: { engagementId, addedInVersion: 2 },
    });
    expect(replacing).toMatchObject({
      amount: 180_000n,
      outcome: expect.stringContaining('Swap for a list'),
    });
    expect(
      (await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).agreedTotal,
    ).toBe(380_000n);
  });

  it('later, leaves the milestones as they are and adds one', async () => {
    const { engagementId, milestoneId, changeId } = await assessed();
    await room.choose(changeId, 2);
    await room.agree(changeId);
    expect((await room.milestone(milestoneId)).status).toBe('started');
    expect(
      await room.prisma.milestone.findFirstOrThrow({ where: { engagementId, addedInVersion: 2 } }),
    ).toMatchObject({
      title: 'Six pages',
      amount: 30_000n,
      status: 'planned',
      dueOn: new Date('2027-01-15'),
    });
  });

  it('can be changed for another, and back to the proposal', async () => {
    const { changeId } = await assessed();
    for (const [option, price] of [
      [1, -20_000n],
      [2, 30_000n],
      [0, 50_000n],
    ] as const) {
      await room.choose(changeId, option);
      expect((await room.row(changeId)).priceDelta).toBe(price);
    }
    expect((await room.row(changeId)).milestoneId).not.toBeNull();
  });
});

describe('what stands against it', () => {
  it('a press on a card from before decides nothing: neither agreeing nor choosing again', async () => {
    const { changeId } = await assessed();
    const before = await room.seen(changeId);
    await room.choose(changeId, 1);
    const stale = room.perform(agreeChange, before, room.visit(haru));
    expect(await refusalOf(stale)).toBe('change.olderProposal');
    expect((await room.row(changeId)).status).toBe('assessed');
  });

  it('one agrees while the other chooses: what is agreed is what that person saw', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { changeId } = await assessed();
      const [agreed, chosen] = await Promise.allSettled([
        room.agree(changeId),
        room.choose(changeId, 1, yuki),
      ]);
      const row = await room.row(changeId);
      if (agreed.status === 'fulfilled') {
        expect(chosen).toMatchObject({ reason: { code: 'change.alreadyDecided' } });
        expect(row).toMatchObject({ status: 'agreed', priceDelta: 50_000n });
      } else {
        expect(agreed.reason).toMatchObject({ code: 'change.olderProposal' });
        expect(row).toMatchObject({ status: 'assessed', priceDelta: -20_000n });
      }
    }
  });

  it('only who decides may choose', async () => {
    const { changeId } = await assessed();
    expect(await refusalOf(room.choose(changeId, 1, tomo))).toBe('change.notTheAcceptor');
  });
});

it('“no” ends it, and the original plan stands', async () => {
  const { changeId, milestoneId } = await assessed();
  await room.choose(changeId, 3);
  expect(await room.row(changeId)).toMatchObject({ status: 'declined', decidedBy: { id: haru.id } });
  expect((await room.milestone(milestoneId)).status).toBe('started');
});

describe('options are checked like the proposal', () => {
  it.each([
    ['a | b | c | d', 'change.alternative'],
    ['Less | cheap | 2026-12-04', 'change.alternative'],
    ['Less | -200,001 | 2026-12-04', 'change.belowZero'],
    ['Later | -1 | 2026-12-04', 'change.addsNothing'],
    ['Less | 1 | 2026-12-06', 'change.notABusinessDay'],
    ['Less | 1 | 2026-11-20', 'change.dueInThePast'],
    ['Less | 1 | 9999-12-27', 'change.dueTooFar'],
  ])('“%s” is refused under its field', async (line, code) => {
    const { engagementId, milestoneId } = await room.engagement();
    const { changeId } = await room.ask(engagementId);
    await expect(room.assess(changeId, { milestoneId, alternatives: [line] })).rejects.toMatchObject({
      code,
      field: 'alternatives',
    });
  });
});
