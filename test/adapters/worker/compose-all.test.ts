import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Busy } from '../../../src/adapters/postgres/perform.ts';
import { composeAll, FEWER } from '../../../src/adapters/worker/compose-all.ts';
import { type Act, act, outcome } from '../../../src/kernel/act.ts';
import { house, type Visit } from '../../../src/kernel/visit.ts';
import { batches } from '../../../src/rooms.ts';
import { NOW, openRoom } from '../../support/room.ts';

const visit = (): Visit => ({
  person: house,
  locale: 'en',
  now: Temporal.Instant.from(NOW),
  newId: (prefix) => `${prefix}_1`,
});
const Most = z.object({ most: z.number().default(5_000) });

/** A house in which `due` rows wait, and a transaction that takes more than `bearable` of them runs out of time. */
function slowHouse(due: number, bearable: number) {
  let left = due;
  const steps: number[] = [];
  const compose = act({
    name: 'test.compose',
    input: Most,
    run: async (_tx, { most }) => {
      const composed = Math.min(most, left);
      if (composed > bearable) throw new Busy('out of time');
      left -= composed;
      steps.push(composed);
      return outcome([], { composed });
    },
  });
  return { compose, steps };
}

it('takes all in large steps, and in smaller ones where time has run out', async () => {
  const room = await openRoom();
  try {
    const quick = slowHouse(7_000, 10_000);
    await composeAll(room.perform, quick.compose, visit);
    expect(quick.steps).toEqual([5_000, 2_000, 0]);
    const slow = slowHouse(1_200, 800);
    await composeAll(room.perform, slow.compose, visit);
    expect(slow.steps).toEqual([FEWER, FEWER, 200, 0]);
    const hopeless = slowHouse(1_200, 100);
    await expect(composeAll(room.perform, hopeless.compose, visit)).rejects.toBeInstanceOf(Busy);
  } finally {
    await room.close();
  }
});

it.each(batches.map(({ kind, act: one }) => [kind, one] as const))(
  '%s can be asked for fewer',
  (_kind, one: Act) => {
    expect(one.input.parse({ most: FEWER })).toMatchObject({ most: FEWER });
  },
);
