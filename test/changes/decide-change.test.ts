import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { refusalOf } from '../milestones/whole-room.ts';
import { paused } from '../support/paused.ts';
import { haru } from '../support/room.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

describe('not agreeing', () => {
  it('declined, the original plan stands', async () => {
    const { engagementId, milestoneId, changeId } = await room.assessed();
    await room.decline(changeId);
    expect((await room.row(changeId)).status).toBe('declined');
    expect((await room.milestone(milestoneId)).status).toBe('started');
    expect(await refusalOf(room.agree(changeId))).toBe('change.alreadyDecided');
    expect(await room.events(engagementId)).toEqual([
      'change.asked',
      'change.assessed',
      'milestone.change-measured',
      'change.declined',
    ]);
  });

  it('another option goes back to the team, which proposes anew; the first card decides nothing any more', async () => {
    const { changeId } = await room.assessed();
    const first = await room.seen(changeId);
    await room.choose(changeId, 2);
    expect(await room.row(changeId)).toMatchObject({ status: 'asked', decision: { option: 'Later' } });
    expect(await refusalOf(room.agree(changeId))).toBe('change.notAssessed');
    await room.workOff();
    room.at('2026-11-24T01:00:00Z');
    await room.assess(changeId, { difference: '10,000' });
    expect(await refusalOf(room.perform(agreeChange, first, room.visit(haru)))).toBe('change.olderProposal');
    await room.agree(changeId);
    expect(await room.row(changeId)).toMatchObject({ status: 'agreed', priceDelta: 10_000n });
  });

  it('an option that is none is refused', async () => {
    const { changeId } = await room.assessed();
    expect(await refusalOf(room.choose(changeId, 3))).toBe('change.noSuchOption');
    expect(await refusalOf(room.choose(changeId, 0))).toBe('change.noSuchOption');
  });

  it('undecided, it expires at the promised hour and can no longer be agreed', async () => {
    const { changeId } = await room.assessed();
    await room.passTo('2026-11-30T08:59:00Z');
    expect((await room.row(changeId)).status).toBe('assessed');
    await room.passTo('2026-11-30T09:01:00Z');
    expect((await room.row(changeId)).status).toBe('expired');
    expect(room.noticesAbout(`${changeId}:decided`)).toEqual(['change.decided']);
    expect(await refusalOf(room.agree(changeId))).toBe('change.expired');
  });

  it('is too late at that hour, even when nothing has expired it yet', async () => {
    const { changeId } = await room.assessed();
    room.at('2026-11-30T09:00:00Z');
    for (const late of [room.agree, room.decline, (id: string) => room.choose(id, 1)])
      expect(await refusalOf(late(changeId))).toBe('change.expired');
  });

  it('is not too late while the project is paused: the time to decide stands still', async () => {
    const { changeId, engagementId } = await room.assessed();
    const data = { status: 'paused', paused };
    await room.prisma.engagement.update({ where: { id: engagementId }, data });
    room.at('2026-11-30T09:00:00Z');
    await room.agree(changeId);
    expect((await room.row(changeId)).status).toBe('agreed');
  });

  it('a decision leaves nothing to expire', async () => {
    const { changeId } = await room.assessed();
    await room.agree(changeId);
    await room.passTo('2026-12-01T09:01:00Z');
    expect((await room.row(changeId)).status).toBe('agreed');
  });
});
