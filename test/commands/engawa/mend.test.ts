import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drop, dropped, park, replay } from '../../../commands/engawa/mend.ts';
import { reactions } from '../../../src/effects/reactions.ts';
import { seedStuck } from '../../engagements/seed-waiting.ts';
import { aoi, mio, openRoom, type Room } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, standAt } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const stateOf = async (id: string) => (await room.prisma.effect.findUniqueOrThrow({ where: { id } })).state;

describe('Replay, Park, Drop', () => {
  it('from the list the next one is shown, from the card nothing: it is redrawn', async () => {
    const { desk, press } = standAt(room);
    const one = { effectId: await seedStuck(room, 'refused'), on: 'list' } as const;
    expect(await replay.answer(press(one, aoi), desk)).toMatchObject({ kind: 'say' });
    expect(await stateOf(one.effectId)).toBe('waiting');
    const two = { effectId: await seedStuck(room, 'refused'), on: 'card' } as const;
    expect(await park.answer(press(two, aoi), desk)).toEqual({ kind: 'done' });
    expect(await stateOf(two.effectId)).toBe('parked');
  });

  it('Drop asks why', async () => {
    const { desk, press, call } = standAt(room);
    const value = { effectId: await seedStuck(room, 'refused'), on: 'card' } as const;
    const { view } = modalOf(await drop.answer(press(value, aoi), desk));
    expect(await stateOf(value.effectId)).toBe('refused');
    expect(await send(dropped, fill(view, {}), call(aoi))).toMatchObject({ kind: 'invalid' });
    await send(dropped, fill(view, { Why: 'Paid in cash' }), call(aoi));
    expect(await stateOf(value.effectId)).toBe('dropped');
  });

  it('who may not is told before the form opens', async () => {
    const { desk, press } = standAt(room);
    const value = { effectId: await seedStuck(room, 'refused'), on: 'card' } as const;
    await expect(drop.answer(press(value, mio), desk)).rejects.toMatchObject({ code: 'effect.ownersOnly' });
  });
});
