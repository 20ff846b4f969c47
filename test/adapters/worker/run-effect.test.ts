import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tryAgain } from '../../../src/adapters/postgres/effect-ledger.ts';
import { MOST_ATTEMPTS } from '../../../src/adapters/worker/back-off.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../../src/kernel/effect.ts';
import { NotYourTurn } from '../../../src/kernel/posting-line.ts';
import { gate } from '../../support/gate.ts';
import { type Engine, freshDatabase, openEngine, stuck } from './engine.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let engine: Engine;
const calls: string[] = [];
let behave: () => Promise<void> = async () => undefined;
let found: { rung: string } | undefined;
let look: () => Promise<void> = async () => undefined;
let looks = 0;

beforeAll(async () => {
  database = await freshDatabase();
  engine = await openEngine(database.url, {
    async carry({ bell }) {
      calls.push(bell);
      await behave();
      return { rung: bell };
    },
    async look() {
      looks += 1;
      await look();
      return found;
    },
  });
});
afterAll(async () => {
  await engine.close();
  await database.drop();
});

const callsOf = (bell: string): number => calls.filter((one) => one === bell).length;
const failing = (error: Error) => () => Promise.reject(error);

describe('an outside effect', () => {
  it('is carried out once, and keeps its receipt', async () => {
    await engine.promised('once');
    expect(await engine.run('once')).toMatchObject({ state: 'done', receipt: { rung: 'once' }, attempts: 1 });
    await engine.run('once');
    expect(callsOf('once')).toBe(1);
  });

  it('started by two workers at the same moment is carried out by one', async () => {
    await engine.promised('raced');
    // Under way until the others have come by.
    const others = gate();
    behave = () => others.opened;
    let back = 0;
    const comesBack = (): void => {
      back += 1;
      if (back === 2) others.open();
    };
    await Promise.all(['one', 'two', 'three'].map(() => engine.run('raced').then(comesBack)));
    behave = async () => undefined;
    expect(callsOf('raced')).toBe(1);
  });

  it('waits as long as the other side asks, knowing that nothing happened', async () => {
    await engine.promised('later');
    behave = failing(new TryLater(60_000, 'slow down'));
    const before = Date.now();
    const waiting = await engine.run('later');
    behave = async () => undefined;
    expect(waiting).toMatchObject({ state: 'waiting', inDoubt: false });
    expect(waiting.nextTryAt.getTime() - before).toBeGreaterThanOrEqual(60_000);
    await engine.run('later');
    expect(callsOf('later'), 'not before its time').toBe(1);
  });

  it('spreads its tries over hours, however soon it is told to come back each time', async () => {
    const { id } = await engine.promised('outage');
    await engine.prisma.effect.update({ where: { id }, data: { attempts: 14 } });
    behave = failing(new TryLater(30_000, 'nobody listens'));
    const before = Date.now();
    const { nextTryAt } = await engine.run('outage');
    behave = async () => undefined;
    expect(nextTryAt.getTime() - before).toBeGreaterThanOrEqual(250_000);
  });

  it('after an answer was lost, is looked for first and not repeated when it is found', async () => {
    await engine.promised('lost');
    behave = failing(new InDoubt('no answer'));
    expect(await engine.run('lost')).toMatchObject({ state: 'waiting', inDoubt: true });
    behave = async () => undefined;
    found = { rung: 'found' };
    await engine.prisma.effect.updateMany({ where: { state: 'waiting' }, data: { nextTryAt: new Date() } });
    expect(await engine.run('lost')).toMatchObject({ state: 'done', receipt: { rung: 'found' } });
    expect([callsOf('lost'), looks]).toEqual([1, 1]);
    found = undefined;
  });

  it('whose look was put off is still in doubt: it is not repeated blind', async () => {
    await engine.promised('put-off');
    behave = failing(new InDoubt('no answer'));
    await engine.run('put-off');
    behave = async () => undefined;
    look = failing(new TryLater(0, 'history is rate limited'));
    const { id } = await engine.effect('put-off');
    await engine.prisma.effect.update({ where: { id }, data: { nextTryAt: new Date() } });
    expect(await engine.run('put-off')).toMatchObject({ state: 'waiting', inDoubt: true });
    look = async () => undefined;
    expect(callsOf('put-off')).toBe(1);
  });

  it('that was not found is repeated', async () => {
    await engine.promised('unfound');
    behave = failing(new Error('socket hang up'));
    expect(await engine.run('unfound')).toMatchObject({ state: 'waiting', inDoubt: true });
    behave = async () => undefined;
    const { id } = await engine.effect('unfound');
    await engine.prisma.effect.update({ where: { id }, data: { nextTryAt: new Date() } });
    expect(await engine.run('unfound')).toMatchObject({ state: 'done' });
    expect(callsOf('unfound')).toBe(2);
  });

  it('to which the other side said no goes to a person, with its words', async () => {
    await engine.promised('refused');
    behave = failing(new NeedsAHuman('channel_not_found'));
    const refused = await engine.run('refused');
    behave = async () => undefined;
    expect(refused).toMatchObject({ state: 'refused' });
    expect(refused.problem).toContain('channel_not_found');
    expect(stuck).toContain(refused.id);
  });

  it.each([
    ['given-up', new TryLater(1, 'again')],
    ['unknown', new InDoubt('again')],
  ])('that used up its tries is %s', async (state, error) => {
    const { id } = await engine.promised(state);
    await engine.prisma.effect.update({ where: { id }, data: { attempts: MOST_ATTEMPTS - 1 } });
    behave = failing(error);
    expect(await engine.run(state)).toMatchObject({ state });
    behave = async () => undefined;
  });

  it('is not finished by a process from which another has taken it over', async () => {
    const { id } = await engine.promised('thawed');
    behave = async () => {
      await engine.prisma.effect.update({ where: { id }, data: { attempts: 7, processId: 'another' } });
    };
    const after = await engine.run('thawed');
    behave = async () => undefined;
    expect(after).toMatchObject({ state: 'trying', attempts: 7, receipt: null });
    await tryAgain(
      engine.prisma,
      { ...after, in_doubt: false, has_turn: false, created_at: after.createdAt, due_at: null, attempts: 1 },
      { afterMs: 0, problem: '', inDoubt: false },
    );
    expect(await engine.effect('thawed'), 'nor given back by it').toMatchObject({ state: 'trying' });
  });

  it('of a kind that nobody knows goes to a person instead of vanishing', async () => {
    const { id } = await engine.promised('strange');
    await engine.prisma.effect.update({ where: { id }, data: { kind: 'from.the.future' } });
    await engine.runEffect.run({ effectId: id, queue: null });
    expect(await engine.effect('strange')).toMatchObject({ state: 'refused' });
  });
});

describe('effects of one queue', () => {
  it('happen in the order in which they were promised, whichever job comes first', async () => {
    const bells = ['first', 'second', 'third'];
    for (const bell of bells) await engine.promised(bell, 'street');
    await Promise.all([engine.run('third'), engine.run('second'), engine.run('first')]);
    expect(calls.filter((bell) => bells.includes(bell))).toEqual(bells);
  });

  it('wait behind a first one that has to be tried again', async () => {
    behave = failing(new TryLater(60_000, 'busy'));
    await engine.promised('head', 'lane');
    await engine.run('head');
    behave = async () => undefined;
    await engine.promised('tail', 'lane');
    await engine.run('tail');
    expect(callsOf('tail')).toBe(0);
    await engine.prisma.effect.updateMany({ where: { queue: 'lane' }, data: { nextTryAt: new Date() } });
    await engine.run('tail');
    expect(calls.filter((bell) => bell === 'head' || bell === 'tail')).toEqual(['head', 'head', 'tail']);
  });
});

describe('an effect without a turn', () => {
  it('stands in line, is not carried out and counts no try; called, it goes', async () => {
    const fresh = await freshDatabase();
    let asked = 0;
    const rung: string[] = [];
    const lined = await openEngine(fresh.url, {
      async carry({ bell }) {
        rung.push(bell);
        return { rung: bell };
      },
      line: {
        async pass({ has_turn: hasTurn }) {
          asked += 1;
          if (!hasTurn) throw new NotYourTurn(0, 'it stands in line');
        },
      },
    });
    await lined.promised('bell');
    for (let n = 0; n < 3; n += 1)
      expect(await lined.run('bell')).toMatchObject({ state: 'waiting', attempts: 0 });
    expect({ asked, rung }).toEqual({ asked: 1, rung: [] });
    await lined.prisma.$queryRaw`select engawa_admit(1, 5, null)`;
    expect(await lined.run('bell')).toMatchObject({ state: 'done', attempts: 1 });
    expect({ asked, rung }).toEqual({ asked: 2, rung: ['bell'] });
    await lined.close();
    await fresh.drop();
  });
});

describe('an inside effect', () => {
  it('and its mark commit together: what fails leaves neither', async () => {
    const fresh = await freshDatabase();
    let fail = true;
    const note = act({
      name: 'test.ring',
      input: z.object({ bell: z.string() }),
      async run(tx, { bell }) {
        await tx.slackPace.create({ data: { channelId: bell, nextAt: new Date() } });
        if (fail) throw new Error('after the write');
        return outcome([]);
      },
    });
    const inside = await openEngine(fresh.url, {
      carry: () => Promise.reject(new Error('never')),
      acts: [note],
    });
    await inside.promised('note');
    expect(await inside.run('note')).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(await inside.prisma.slackPace.count()).toBe(0);
    fail = false;
    await inside.prisma.effect.updateMany({ data: { nextTryAt: new Date() } });
    expect(await inside.run('note')).toMatchObject({ state: 'done', attempts: 2 });
    await inside.run('note');
    expect(await inside.prisma.slackPace.count()).toBe(1);
    await inside.close();
    await fresh.drop();
  });
});
