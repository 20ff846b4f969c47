import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parkEffect } from '../../src/effects/park-effect.ts';
import { reactions } from '../../src/effects/reactions.ts';
import { seedStuck } from '../engagements/seed-waiting.ts';
import { aoi, openRoom, type Room, sora } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

describe('parking', () => {
  it.each(['refused', 'unknown', 'given-up'])('sets %s aside, and is on record', async (state) => {
    const effectId = await seedStuck(room, state);
    await room.perform(parkEffect, { effectId }, room.visit(aoi));
    expect(await room.prisma.effect.findUniqueOrThrow({ where: { id: effectId } })).toMatchObject({
      state: 'parked',
    });
    expect((await room.audits('agency')).at(-1)?.type).toBe('effect.parked');
  });

  it('what is parked already is not parked again', async () => {
    const effectId = await seedStuck(room, 'parked');
    const attempt = room.perform(parkEffect, { effectId }, room.visit(aoi));
    await expect(attempt).rejects.toMatchObject({ code: 'effect.notStuck' });
  });

  it('only owners may', async () => {
    const effectId = await seedStuck(room, 'refused');
    const attempt = room.perform(parkEffect, { effectId }, room.visit(sora));
    await expect(attempt).rejects.toMatchObject({ code: 'effect.ownersOnly' });
  });
});
