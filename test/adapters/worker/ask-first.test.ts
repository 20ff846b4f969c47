import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeOver } from '../../../src/adapters/worker/reconcile.ts';
import type { Try } from '../../../src/kernel/carrier.ts';
import { InDoubt, TryLater } from '../../../src/kernel/effect.ts';
import { sendMail } from '../../../src/kernel/mail.ts';
import { type Engine, freshDatabase, openEngine, stuck } from './engine.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let engine: Engine;
const calls: string[] = [];
let behave: (attempt: Try) => Promise<void>;
let claimed: () => Promise<void>;

beforeAll(async () => {
  database = await freshDatabase();
  engine = await openEngine(database.url, {
    blind: true,
    checkpoint: (step) => (step.endsWith(':claimed') ? claimed() : undefined),
    async carry({ bell }, attempt) {
      calls.push(bell);
      await behave(attempt);
      return { rung: bell };
    },
  });
});
afterAll(async () => {
  await engine.close();
  await database.drop();
});
beforeEach(() => {
  behave = async () => undefined;
  claimed = async () => undefined;
});

const callsOf = (bell: string): number => calls.filter((one) => one === bell).length;
const sweep = () =>
  takeOver(engine.prisma, { processId: engine.lease.processId(), active: new Set<string>() });
const again = async (bell: string) => {
  await engine.prisma.effect.updateMany({ where: { state: 'waiting' }, data: { nextTryAt: new Date(0) } });
  return engine.run(bell);
};

describe('an effect that nobody can look for', () => {
  it('has its doubt written down before the call, and none left when it is done', async () => {
    const { id } = await engine.promised('doubted');
    let doubt: boolean | undefined;
    behave = async (attempt) => {
      expect((await engine.effect('doubted')).inDoubt).toBe(false);
      await attempt.beginDoubt();
      doubt = (await engine.prisma.effect.findUniqueOrThrow({ where: { id } })).inDoubt;
    };
    expect(await engine.run('doubted')).toMatchObject({ state: 'done', inDoubt: false });
    expect(doubt).toBe(true);
  });

  it('goes to a person at once when its answer was lost, and is not repeated', async () => {
    await engine.promised('lost');
    behave = () => Promise.reject(new InDoubt('no answer'));
    const lost = await engine.run('lost');
    expect(lost).toMatchObject({ state: 'unknown', attempts: 1 });
    expect(lost.problem).toContain('no answer');
    expect(stuck).toContain(lost.id);
    await again('lost');
    expect(callsOf('lost')).toBe(1);
  });

  it('is repeated when it certainly was not done, though doubt had begun', async () => {
    await engine.promised('certain');
    behave = async (attempt) => {
      await attempt.beginDoubt();
      throw new TryLater(0, 'the server said: not now');
    };
    expect(await engine.run('certain')).toMatchObject({ state: 'waiting', inDoubt: false });
    behave = async () => undefined;
    expect(await again('certain')).toMatchObject({ state: 'done' });
  });

  it('stays in doubt when its receipt could not be stored, and then goes to a person', async () => {
    await engine.promised('unstored');
    behave = async (attempt) => {
      await attempt.beginDoubt();
      throw new Error('the database is away');
    };
    expect(await engine.run('unstored')).toMatchObject({ state: 'waiting', inDoubt: true });
    behave = async () => undefined;
    expect(await again('unstored')).toMatchObject({ state: 'unknown' });
    expect(callsOf('unstored')).toBe(1);
  });

  it('cannot begin its doubt once another process has taken it over', async () => {
    const { id } = await engine.promised('thawed');
    behave = async (attempt) => {
      await engine.prisma.effect.update({ where: { id }, data: { attempts: 7, processId: 'another' } });
      await attempt.beginDoubt();
    };
    expect(await engine.run('thawed')).toMatchObject({ state: 'trying', attempts: 7, inDoubt: false });
  });

  it('waits, without doubt, when its process lost its lease before the call', async () => {
    await engine.promised('stale');
    claimed = async () => {
      await engine.prisma.process.deleteMany();
      await engine.lease.beat();
    };
    expect(await engine.run('stale')).toMatchObject({ state: 'waiting', inDoubt: false });
    expect(callsOf('stale')).toBe(0);
  });
});

describe('e-mails that a dead process was trying', () => {
  it.each([
    ['before doubt had begun', false],
    ['after it', true],
  ])('%s are given back as they were', async (when, inDoubt) => {
    const { id } = await engine.promised(when);
    const tried = { state: 'trying', attempts: 1, processId: 'dead', triedAt: new Date(0) };
    await engine.prisma.effect.update({ where: { id }, data: { ...tried, inDoubt, kind: sendMail.kind } });
    await sweep();
    expect(await engine.effect(when)).toMatchObject({ state: 'waiting', inDoubt });
  });
});
