import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startWorker, type Worker, type WorkerOptions } from '../../../src/adapters/worker/worker.ts';
import { type Act, act, outcome } from '../../../src/kernel/act.ts';
import { freshDatabase } from '../../support/database.ts';
import { gate } from '../../support/gate.ts';
import { openEngine, visit } from './engine.ts';

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function working(options: Partial<WorkerOptions> & { carries?: Promise<void> } = {}) {
  const database = await freshDatabase();
  open.push(() => database.drop());
  const rung: string[] = [];
  const { carries, ...rest } = options;
  const engine = await openEngine(database.url, {
    async carry({ bell }) {
      await carries;
      rung.push(bell);
      return { rung: bell };
    },
  });
  open.push(() => engine.close());
  const { prisma, pool, perform, lease, runEffect } = engine;
  let worker: Worker | undefined = await startWorker({
    prisma,
    pool,
    perform,
    lease,
    runEffect,
    visit,
    concurrency: 2,
    handleInbound: async (inboxId) => void rung.push(inboxId),
    planners: [],
    batches: [],
    log: { info: () => undefined, warn: () => undefined },
    ...rest,
  });
  const stop = async () => {
    await worker?.stop();
    worker = undefined;
  };
  open.push(stop);
  const tick = () => worker?.tick();
  const ready = () => worker?.ready();
  return { ...engine, rung, stop, tick, ready };
}

describe('the worker', () => {
  it('does what was promised and what came in, as soon as it is there', async () => {
    const { promised, rung, prisma, ready } = await working();
    expect(ready()).toBe(true);
    await promised('a');
    await prisma.$executeRaw`select graphile_worker.add_job('handle-inbound', '{"inboxId": "inb_1"}')`;
    await expect.poll(() => rung.length).toBe(2);
    expect(rung.sort()).toEqual(['a', 'inb_1']);
  });

  it('stopped, finishes what is under way, takes nothing more, and leaves nothing locked and no row', async () => {
    const outside = gate();
    const { promised, rung, stop, effect, prisma } = await working({ carries: outside.opened });
    await promised('slow');
    await expect.poll(async () => (await effect('slow')).state).toBe('trying');
    const stopping = stop();
    outside.open();
    await stopping;
    expect([rung, (await effect('slow')).state]).toEqual([['slow'], 'done']);
    await promised('late');
    await pause(200);
    expect((await effect('late')).state).toBe('waiting');
    expect(await prisma.process.count()).toBe(0);
    const locked = await prisma.$queryRaw<
      unknown[]
    >`select 1 as one from graphile_worker._private_jobs where locked_at is not null`;
    expect(locked).toEqual([]);
  });

  it('calls those who stand in line by itself, as long as there are turns, and rests when that fails', async () => {
    let called = 0;
    const warnings: string[] = [];
    await working({
      line: {
        async admit() {
          called += 1;
          if (called > 3) throw new Error('the database is away');
          return called === 1 ? 5 : 0;
        },
      },
      log: { info: () => undefined, warn: (_details, text) => void warnings.push(text) },
    });
    const failures = () => warnings.filter((text) => text === 'the line failed; the next one tries again');
    await expect.poll(() => failures().length, { timeout: 5_000 }).toBe(1);
    expect(called).toBeGreaterThanOrEqual(4);
    await pause(600);
    expect(failures()).toHaveLength(1);
  });

  it('begins with what a dead process had left behind', async () => {
    const database = await freshDatabase();
    open.push(() => database.drop());
    const rung: string[] = [];
    const engine = await openEngine(database.url, {
      carry: async ({ bell }) => {
        rung.push(bell);
        return { rung: bell };
      },
    });
    open.push(() => engine.close());
    const left = { dead: new Date(0), killed: new Date() };
    for (const [processId, triedAt] of Object.entries(left)) {
      const { id } = await engine.promised(`by ${processId}`);
      await engine.prisma.effect.update({
        where: { id },
        data: { state: 'trying', attempts: 1, processId, triedAt },
      });
    }
    await engine.prisma.$executeRaw`delete from graphile_worker._private_jobs`;
    // It was alive until a moment ago, and somebody saw it end.
    const beatAt = left.killed;
    await engine.prisma.process.create({ data: { id: 'killed', workerIds: [], startedAt: beatAt, beatAt } });
    const { prisma, pool, perform, lease, runEffect } = engine;
    const log = { info: () => undefined, warn: () => undefined };
    const handleInbound = async () => undefined;
    const worker = await startWorker({
      prisma,
      pool,
      perform,
      lease,
      runEffect,
      visit,
      concurrency: 1,
      handleInbound,
      planners: [],
      batches: [],
      knownDead: ['killed'],
      log,
    });
    expect(await prisma.process.count({ where: { id: 'killed' } })).toBe(0);
    await expect.poll(() => rung.toSorted()).toEqual(['by dead', 'by killed']);
    await worker.stop();
  });
});

describe('a tick', () => {
  it('calls those whose reader’s morning has come', async () => {
    const { tick, prisma } = await working();
    const created = new Date(0);
    const times = { nextTryAt: new Date('2100-01-01'), heldUntil: created, createdAt: created };
    const place = { inLine: true, lineHour: created, lineClient: 'a', lineTurn: 1 };
    const data = { id: 'eff', key: 'k', kind: 'slack.post', payload: {}, cause: 'x', ...times, ...place };
    await prisma.effect.create({ data });
    await tick();
    expect(await prisma.effect.findUniqueOrThrow({ where: { id: 'eff' } })).toMatchObject({
      heldUntil: null,
    });
  });

  it('plans first, takes batches until none is left, and then fires what is due', async () => {
    const order: string[] = [];
    let left = 3;
    const planner: Act = act({
      name: 'test.plan',
      input: z.object({}),
      async run(tx) {
        order.push('plan');
        const due = (kind: string) => ({
          id: `due_${kind}`,
          scope: 'x',
          kind,
          subject: 'x',
          localDay: new Date(0),
          dueAt: new Date(0),
          payload: {},
        });
        await tx.due.createMany({ data: [due('test.single'), due('test.batched')], skipDuplicates: true });
        return outcome([]);
      },
    });
    const batch = act({
      name: 'test.batch',
      input: z.object({}),
      async run() {
        order.push(`batch ${left}`);
        left -= 1;
        return outcome([], { composed: left });
      },
    });
    const { tick, prisma } = await working({
      planners: [planner],
      batches: [{ kind: 'test.batched', act: batch }],
    });
    await tick();
    expect(order).toEqual(['plan', 'batch 3', 'batch 2', 'batch 1']);
    const dues = await prisma.due.findMany({ orderBy: { kind: 'asc' } });
    // What its act takes in batches is not fired one by one.
    expect(dues.map(({ kind, state }) => [kind, state])).toEqual([
      ['test.batched', 'waiting'],
      ['test.single', 'fired'],
    ]);
  });

  it('is also a job, which the alarm clock of any process queues', async () => {
    let ticks = 0;
    const planner = act({
      name: 'test.count',
      input: z.object({}),
      async run() {
        ticks += 1;
        return outcome([]);
      },
    });
    const { prisma } = await working({ planners: [planner] });
    await prisma.$executeRaw`select graphile_worker.add_job('tick')`;
    await expect.poll(() => ticks).toBeGreaterThan(0);
  });
});
