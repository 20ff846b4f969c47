import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { endOfNight, fireDue } from '../../../src/adapters/worker/ticks.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const noon = Temporal.Instant.from('2026-11-23T03:00:00Z');
const dueRow = (kind: string, subject: string, day: string, hour: number) => ({
  id: newId('due'),
  scope: 'agency',
  kind,
  subject,
  localDay: new Date(day),
  dueAt: new Date(`${day}T0${hour}:00:00Z`),
  payload: { subject },
});

describe('what is due', () => {
  it('becomes one effect in its order, and only once, whoever looks and however often', async () => {
    await room.prisma.due.createMany({
      data: [
        dueRow('late', 'a', '2026-11-22', 2),
        dueRow('early', 'a', '2026-11-22', 1),
        dueRow('future', 'a', '2026-11-24', 1),
      ],
    });
    await Promise.all([fireDue(room.prisma, noon, []), fireDue(room.prisma, noon, [])]);
    await fireDue(room.prisma, noon, []);
    expect((await room.effects()).map(({ kind }) => kind)).toEqual(['early', 'late']);
    const future = await room.prisma.due.findFirstOrThrow({ where: { kind: 'future' } });
    expect(future.state).toBe('waiting');
  });

  it('missed several times happens once, as its latest', async () => {
    const rows = [
      dueRow('remind', 'inv', '2026-11-20', 1),
      dueRow('remind', 'inv', '2026-11-21', 1),
      dueRow('remind', 'other', '2026-11-20', 1),
    ];
    await room.prisma.due.createMany({ data: rows });
    await fireDue(room.prisma, noon, []);
    const fired = await room.effects('remind');
    expect(fired.map(({ cause }) => cause).sort()).toEqual([rows[1]?.id, rows[2]?.id].sort());
    const states = await room.prisma.due.findMany({
      where: { kind: 'remind', subject: 'inv' },
      orderBy: { localDay: 'asc' },
    });
    expect(states.map(({ state }) => state)).toEqual(['dropped', 'fired']);
  });

  it('happens once when the clock is set forward by a day, back, and runs over the same hours again', async () => {
    await room.prisma.due.createMany({
      data: [dueRow('stepped', 'now', '2026-11-23', 3), dueRow('stepped', 'tomorrow', '2026-11-24', 3)],
    });
    const clocks = [
      noon,
      noon.add({ hours: 24 }),
      noon.subtract({ hours: 5 }),
      noon,
      noon.add({ hours: 24 }),
    ];
    for (const clock of clocks) await fireDue(room.prisma, clock, []);
    const fired = await room.effects('stepped');
    expect(fired.map(({ payload }) => payload)).toEqual([{ subject: 'now' }, { subject: 'tomorrow' }]);
  });

  it('leaves a kind that is taken in batches to its act', async () => {
    await room.prisma.due.createMany({ data: [dueRow('digest.weekly', 'x', '2026-11-20', 1)] });
    await fireDue(room.prisma, noon, ['digest.weekly']);
    expect(await room.effects('digest.weekly')).toEqual([]);
  });
});

it('the morning calls who waited for it, by the business’s clock, and nobody else', async () => {
  const held = (id: string, until: string, state = 'waiting') => ({
    ...{ id, key: id, kind: 'slack.post', payload: {}, cause: 'x', state, inLine: state === 'waiting' },
    ...{
      lineHour: new Date(0),
      lineClient: 'a',
      lineTurn: 1,
      createdAt: new Date(),
      heldUntil: new Date(until),
    },
    nextTryAt: new Date('2100-01-01T00:00:00Z'),
  });
  const data = [
    held('eff_morning', '2026-11-23T03:00:00Z'),
    held('eff_later', '2026-11-23T03:01:00Z'),
    held('eff_done', '2026-11-23T03:00:00Z', 'done'),
  ];
  await room.prisma.effect.createMany({ data });
  expect(await endOfNight(room.prisma, noon)).toBe(1);
  const rows = await room.prisma.effect.findMany({ where: { id: { in: data.map(({ id }) => id) } } });
  const called = rows.filter(({ nextTryAt }) => nextTryAt.getTime() <= Date.now());
  expect(called).toMatchObject([{ id: 'eff_morning', heldUntil: null, inLine: true }]);
});
