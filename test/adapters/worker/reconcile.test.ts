import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeOver } from '../../../src/adapters/worker/reconcile.ts';
import { type Engine, freshDatabase, openEngine } from './engine.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let engine: Engine;
beforeAll(async () => {
  database = await freshDatabase();
  engine = await openEngine(database.url, {
    carry: async ({ bell }) => ({ rung: bell }),
    look: async () => undefined,
  });
});
afterAll(async () => {
  await engine.close();
  await database.drop();
});

const sweep = () =>
  takeOver(engine.prisma, { processId: engine.lease.processId(), active: new Set<string>() });
const triedBy = async (bell: string, processId: string) => {
  const { id } = await engine.promised(bell);
  await engine.prisma.effect.update({
    where: { id },
    data: { state: 'trying', attempts: 1, processId, triedAt: new Date(Date.now() - 60_000) },
  });
  return id;
};

describe('taking over from the dead', () => {
  it('gives back what a dead process was trying, as in doubt, with a job', async () => {
    await engine.prisma.process.create({
      data: {
        id: 'dead',
        workerIds: ['worker-dead'],
        startedAt: new Date(0),
        beatAt: new Date(Date.now() - 60_000),
      },
    });
    const id = await triedBy('orphan', 'dead');
    await engine.prisma.$executeRaw`delete from graphile_worker._private_jobs`;
    expect(await sweep()).toEqual({ processes: 1, effects: 1 });
    expect(await engine.effect('orphan')).toMatchObject({ state: 'waiting', inDoubt: true });
    const jobs = await engine.prisma.$queryRaw<
      { id: string }[]
    >`select payload->>'effectId' as id from graphile_worker._private_jobs`;
    expect(jobs).toEqual([{ id }]);
  });

  it('leaves its turn to what was called to be posted', async () => {
    const id = await triedBy('called', 'dead before it posted');
    await engine.prisma.effect.update({ where: { id }, data: { hasTurn: true } });
    await sweep();
    expect(await engine.effect('called')).toMatchObject({ state: 'waiting', hasTurn: true, inLine: false });
  });

  it('does not wait until one is missed that is known to be dead, nor for what it tried a moment ago', async () => {
    const beatAt = new Date();
    for (const id of ['killed', 'running'])
      await engine.prisma.process.create({
        data: { id, workerIds: [`worker-${id}`], startedAt: beatAt, beatAt },
      });
    for (const name of ['killed', 'running']) {
      await triedBy(`by ${name}`, name);
      await engine.prisma.$executeRaw`
        update effect set tried_at = now() where payload->>'bell' = ${`by ${name}`}`;
      await engine.prisma.$executeRaw`
        update graphile_worker._private_jobs set locked_by = ${`worker-${name}`}, locked_at = now()
         where payload->>'effectId' = (select id from effect where payload->>'bell' = ${`by ${name}`})`;
    }
    const own = { processId: engine.lease.processId(), active: new Set<string>() };
    expect(await takeOver(engine.prisma, own, ['killed', 'never-heard-of'])).toEqual({
      processes: 1,
      effects: 1,
    });
    expect(await engine.effect('by killed')).toMatchObject({ state: 'waiting', inDoubt: true });
    expect(await engine.effect('by running')).toMatchObject({ state: 'trying' });
    const locked = await engine.prisma.$queryRaw<{ name: string }[]>`
      select locked_by as name from graphile_worker._private_jobs where locked_by is not null`;
    expect(locked).toEqual([{ name: 'worker-running' }]);
  });

  it('leaves alone what a living process is trying', async () => {
    await engine.prisma.process.create({
      data: { id: 'alive', workerIds: [], startedAt: new Date(), beatAt: new Date() },
    });
    await triedBy('held', 'alive');
    await sweep();
    expect(await engine.effect('held')).toMatchObject({ state: 'trying' });
  });

  it('gives back what this process let go of while the database was away, but not what it is trying', async () => {
    const own = engine.lease.processId();
    const dropped = await triedBy('dropped', own);
    const active = await triedBy('active', own);
    await takeOver(engine.prisma, { processId: own, active: new Set([active]) });
    expect(await engine.effect('dropped')).toMatchObject({ id: dropped, state: 'waiting' });
    expect(await engine.effect('active')).toMatchObject({ id: active, state: 'trying' });
  });

  it('unlocks the jobs of the dead at once', async () => {
    await engine.prisma.process.create({
      data: {
        id: 'dead2',
        workerIds: ['worker-dead2'],
        startedAt: new Date(0),
        beatAt: new Date(Date.now() - 60_000),
      },
    });
    await engine.promised('locked');
    await engine.prisma
      .$executeRaw`update graphile_worker._private_jobs set locked_by = 'worker-dead2', locked_at = now()`;
    await sweep();
    const [locked] = await engine.prisma.$queryRaw<{ count: number }[]>`
      select count(*)::int from graphile_worker._private_jobs where locked_by = 'worker-dead2'`;
    expect(locked?.count).toBe(0);
  });

  it('unlocks the jobs that nobody living claims to hold, once they would have said so', async () => {
    await engine.prisma.process.create({
      data: { id: 'living', workerIds: ['pool-living'], startedAt: new Date(), beatAt: new Date() },
    });
    const names = ['pool-nobody', 'pool-living', 'pool-too-new'];
    for (const name of names) await engine.promised(`held by ${name}`);
    for (const name of names)
      await engine.prisma.$executeRaw`
        update graphile_worker._private_jobs set locked_by = ${name},
               locked_at = case when ${name} = 'pool-too-new' then now() else now() - interval '1 minute' end
         where payload->>'effectId' = (select id from effect where payload->>'bell' = ${`held by ${name}`})`;
    await sweep();
    const locked = await engine.prisma.$queryRaw<{ name: string }[]>`
      select locked_by as name from graphile_worker._private_jobs where locked_by like 'pool-%' order by 1`;
    expect(locked.map(({ name }) => name)).toEqual(['pool-living', 'pool-too-new']);
  });

  it('finds a waiting effect whose job is gone', async () => {
    const { id } = await engine.promised('forgotten');
    await engine.prisma.$executeRaw`delete from graphile_worker._private_jobs`;
    await engine.prisma.effect.update({ where: { id }, data: { nextTryAt: new Date(Date.now() - 120_000) } });
    await sweep();
    const jobs = await engine.prisma.$queryRaw<
      { id: string }[]
    >`select payload->>'effectId' as id from graphile_worker._private_jobs`;
    expect(jobs).toContainEqual({ id });
  });

  it('leaves one that stands in line to the line', async () => {
    const { id } = await engine.promised('in line');
    await engine.prisma.$executeRaw`delete from graphile_worker._private_jobs`;
    await engine.prisma.$executeRaw`
      update effect set in_line = true, line_hour = now(), line_client = 'c', line_turn = 1,
                        next_try_at = now() - interval '2 minutes'
       where id = ${id}`;
    await sweep();
    const jobs = await engine.prisma.$queryRaw<
      { id: string }[]
    >`select payload->>'effectId' as id from graphile_worker._private_jobs`;
    expect(jobs).toEqual([]);
  });
});
