import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { UntilMorning } from '../../../src/kernel/posting-line.ts';
import { freshDatabase, openEngine } from './engine.ts';

it('what would come at night waits for the morning without having been tried, and knows when it was due', async () => {
  const database = await freshDatabase();
  const now = Temporal.Now.instant();
  const morning = now.add({ hours: 9 });
  const dues: (number | undefined)[] = [];
  const engine = await openEngine(database.url, {
    async carry({ bell }, { due }) {
      dues.push(due?.epochMilliseconds);
      if (dues.length === 1) throw new UntilMorning(morning, now);
      return { rung: bell };
    },
  });
  const { id, dueAt } = await engine.promised('night');
  const waiting = await engine.run('night');
  expect(waiting).toMatchObject({ state: 'waiting', attempts: 0, inLine: true, inDoubt: false });
  expect(waiting.heldUntil?.getTime()).toBe(morning.epochMilliseconds);
  expect(waiting.nextTryAt.getTime()).toBeGreaterThan(now.add({ hours: 8 }).epochMilliseconds);
  await engine.prisma.effect.update({ where: { id }, data: { inLine: false, nextTryAt: new Date(0) } });
  expect(await engine.run('night')).toMatchObject({ state: 'done', attempts: 1 });
  expect(dues).toEqual([dueAt?.getTime(), dueAt?.getTime()]);
  await engine.close();
  await database.drop();
});
