import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Busy } from '../../../src/adapters/postgres/perform.ts';
import { tickOnce } from '../../../src/adapters/worker/tick-once.ts';
import { type Act, act, outcome } from '../../../src/kernel/act.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
beforeEach(() => room.prisma.due.deleteMany());
afterAll(() => room.close());

const failing = (name: string, problem = new Error(`${name} is broken`)): Act =>
  act({ name, input: z.object({}), run: () => Promise.reject(problem) });

const plans: Act = act({
  name: 'test.plan',
  input: z.object({}),
  async run(tx) {
    const times = { localDay: new Date(0), dueAt: new Date(0) };
    const row = { id: 'due_1', scope: 'x', kind: 'test.single', subject: 'x', payload: {}, ...times };
    await tx.due.createMany({ data: [row], skipDuplicates: true });
    return outcome([]);
  },
});

const ticks = (options: Partial<Parameters<typeof tickOnce>[0]>): Promise<void> =>
  tickOnce({
    prisma: room.prisma,
    perform: room.perform,
    planners: [plans],
    batches: [],
    visit: () => room.visit(),
    ...options,
  });

const states = async () => (await room.prisma.due.findMany()).map(({ state }) => state);

describe('at a tick', () => {
  it('where one planner is broken the others plan, all else happens, and it is said', async () => {
    await expect(ticks({ planners: [failing('test.broken'), plans] })).rejects.toThrow(
      'test.broken is broken',
    );
    expect(await states()).toEqual(['fired']);
  });

  it('each of several that are broken is named', async () => {
    const both = ticks({ planners: [failing('test.one'), failing('test.two'), plans] });
    await expect(both).rejects.toMatchObject({
      errors: [{ message: 'test.one is broken' }, { message: 'test.two is broken' }],
    });
  });

  it('where it is not known what has to wait for the morning, nothing is fired', async () => {
    await expect(ticks({ holdBack: failing('test.hold') })).rejects.toThrow('test.hold is broken');
    expect(await states()).toEqual(['waiting']);
  });

  it('a database that has no time is asked for nothing more', async () => {
    const busy = failing('test.busy', new Busy('no time'));
    await expect(ticks({ planners: [busy, plans] })).rejects.toThrow('no time');
    expect(await states()).toEqual([]);
  });
});
