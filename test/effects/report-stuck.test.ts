import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../src/effects/reactions.ts';
import { reportStuck } from '../../src/effects/report-stuck.ts';
import { seedStuck } from '../engagements/seed-waiting.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const told = async (effectId: string) =>
  (await room.effects('slack.post')).filter(({ payload }) => JSON.stringify(payload).includes(effectId));

describe('an effect that got stuck', () => {
  it('is on record, and the team is told once', async () => {
    const effectId = await seedStuck(room, 'given-up');
    await room.perform(reportStuck, { effectId }, room.visit());
    await room.perform(reportStuck, { effectId }, room.visit());
    expect(await told(effectId)).toMatchObject([
      { payload: { notice: 'effect.stuck', audience: { to: 'team' } } },
    ]);
    expect((await room.audits('agency')).at(-1)?.type).toBe('effect.stuck');
  });

  it('is told again when it got stuck again after another try', async () => {
    const effectId = await seedStuck(room, 'given-up');
    await room.perform(reportStuck, { effectId }, room.visit());
    await room.prisma.effect.update({ where: { id: effectId }, data: { attempts: 4 } });
    await room.perform(reportStuck, { effectId }, room.visit());
    expect(await told(effectId)).toHaveLength(2);
  });

  it.each([
    [
      'the card that tells of it',
      'slack.post',
      { notice: 'effect.stuck', params: { effectId: 'eff_1' }, audience: { to: 'team' } },
    ],
    ['the redrawing of that card', 'slack.redraw', { subject: 'eff_1' }],
  ])('%s is not told of: that would never end', async (_what, kind, payload) => {
    const effectId = await seedStuck(room, 'refused', kind, payload);
    await room.perform(reportStuck, { effectId }, room.visit());
    expect(await told(effectId)).toEqual([]);
    expect((await room.audits('agency')).at(-1)?.type).toBe('effect.stuck');
  });

  it('other cards are', async () => {
    const payload = {
      notice: 'milestone.delivered',
      params: { deliveryId: 'del_1' },
      audience: { to: 'team' },
    };
    const effectId = await seedStuck(room, 'refused', 'slack.post', payload);
    await room.perform(reportStuck, { effectId }, room.visit());
    expect(await told(effectId)).toHaveLength(1);
  });
});
