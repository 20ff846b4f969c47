import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropEffect } from '../../src/effects/drop-effect.ts';
import { reactions } from '../../src/effects/reactions.ts';
import { seedStuck } from '../engagements/seed-waiting.ts';
import { aoi, openRoom, type Room, sora } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const drop = (effectId: string, reason: string, person = aoi) =>
  room.perform(dropEffect, { effectId, reason }, room.visit(person));

describe('dropping', () => {
  it.each(['refused', 'unknown', 'given-up', 'parked'])(
    'gives %s up for good, with its reason on record',
    async (state) => {
      const effectId = await seedStuck(room, state);
      await drop(effectId, ' The client\0 paid in cash ');
      expect(await room.prisma.effect.findUniqueOrThrow({ where: { id: effectId } })).toMatchObject({
        state: 'dropped',
      });
      const last = (await room.audits('agency')).at(-1);
      expect(JSON.parse(last?.body ?? '')).toMatchObject({
        type: 'effect.dropped',
        effectId,
        reason: 'The client paid in cash',
      });
    },
  );

  it('not without a reason', async () => {
    const effectId = await seedStuck(room, 'refused');
    await expect(drop(effectId, ' \u200b ')).rejects.toMatchObject({ name: 'ZodError' });
  });

  it('not what was done meanwhile', async () => {
    await expect(drop(await seedStuck(room, 'done'), 'No')).rejects.toMatchObject({
      code: 'effect.notStuck',
    });
  });

  it('only owners may', async () => {
    await expect(drop(await seedStuck(room, 'refused'), 'No', sora)).rejects.toMatchObject({
      code: 'effect.ownersOnly',
    });
  });
});
