import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import { chooseOption } from '../../src/changes/choose-option.ts';
import { dailySummary, weeklyDigest, weeklySubject } from '../../src/digests/notices.ts';
import { reactions } from '../../src/digests/reactions.ts';
import { redrawNewest } from '../../src/kernel/notice.ts';
import { reacting } from '../../src/kernel/reacting.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { requestChanges } from '../../src/milestones/request-changes.ts';
import { aoi, haru } from '../support/room.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const usual = ['change.request', 'project.page', 'project.rhythm'];

describe('buttons under a digest', () => {
  const presses = async (digestId: string, engagementId: string) => {
    const facts = await weeklyDigest.load(room.prisma, { digestId, engagementId });
    return facts === undefined ? undefined : weeklyDigest.say(facts).buttons?.map(({ press }) => press);
  };
  const digestWith = async () => {
    const ids = await room.deliver();
    const { engagementId } = ids;
    const { changeId } = await room.perform(
      askChange,
      { engagementId, what: 'Six pages', why: 'x' },
      room.visit(haru),
    );
    const input = { changeId, impact: 'x', difference: '5', newDueOn: '2026-12-21', alternatives: ['Later'] };
    await room.perform(assessChange, input, room.visit(aoi));
    await room.post(engagementId);
    const { id: digestId } = await room.prisma.digest.findFirstOrThrow({ where: { scope: engagementId } });
    const proposal =
      (
        await room.prisma.changeRequest.findUniqueOrThrow({ where: { id: changeId } })
      ).assessedAt?.toISOString() ?? '';
    return { ...ids, changeId, digestId, proposal };
  };
  const redraws = async (engagementId: string) =>
    (await room.effects('slack.redraw')).filter(({ payload }) =>
      JSON.stringify(payload).includes(weeklySubject(engagementId)),
    ).length;

  it('disappear after the decision, and the card is drawn again for it', async () => {
    const { digestId, engagementId, changeId, proposal, ...ids } = await digestWith();
    expect(await presses(digestId, engagementId)).toEqual([
      'milestone.accept',
      'milestone.request-changes',
      'change.agree',
      'change.decline',
      'change.request',
      'project.page',
      'project.rhythm',
    ]);
    const before = await redraws(engagementId);
    await room.accept(ids);
    expect(await presses(digestId, engagementId)).toEqual([
      'change.agree',
      'change.decline',
      'change.request',
      'project.page',
      'project.rhythm',
    ]);
    await room.perform(agreeChange, { changeId, proposal }, room.visit(haru));
    expect(await presses(digestId, engagementId)).toEqual(usual);
    expect(await redraws(engagementId)).toBe(before + 2);
  });

  it('also after sending back and after another option, whatever is proposed next', async () => {
    const { digestId, engagementId, changeId, proposal, ...ids } = await digestWith();
    const before = await redraws(engagementId);
    await room.perform(requestChanges, { ...ids, criteria: ['c1'], wanted: 'x' }, room.visit(haru));
    await room.perform(chooseOption, { changeId, proposal, option: 1 }, room.visit(haru));
    expect(await redraws(engagementId)).toBe(before + 2);
    room.at('2026-11-24T01:00:00Z');
    const input = { changeId, impact: 'x', difference: '500', newDueOn: '2026-12-21', alternatives: [] };
    await room.perform(assessChange, input, room.visit(aoi));
    await room.redeliver(ids.milestoneId);
    expect(await presses(digestId, engagementId)).toEqual(usual);
  });

  it.each([
    'milestone.reopened',
    'change.outdated',
    'agreement.voided',
    'signer.signed',
    'invoice.remarked',
    'invoice.transfer-not-found',
    'invoice.voided',
    'payment.taken-back',
    'material.returned',
    'material.withdrawn',
    'risk.answered',
    'risk.closed',
  ])('are looked at again after %s', (type) => {
    const { id, at, by } = { id: 'evt_1', at: room.visit().now, by: actorOf(aoi) };
    expect(reacting([reactions])({ type, engagementId: 'eng_1', id, at, by })).toEqual([
      redrawNewest(weeklySubject('eng_1'), 26),
    ]);
  });

  it('a digest that does not exist is not told', async () => {
    expect(await presses('dig_0', 'eng_0')).toBeUndefined();
    expect(await dailySummary.load(room.prisma, { digestId: 'dig_0' })).toBeUndefined();
  });
});
