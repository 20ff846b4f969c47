import { expect, test, vi } from 'vitest';
import type { BotLife, Ending, Orders } from '../../src/local-house/bot-life.ts';
import { BotRefused } from '../../src/local-house/bot-life.ts';
import { keepBot } from '../../src/local-house/keep-bot.ts';
import { gate } from '../support/gate.ts';

/** A life that a test lets begin and end. */
function life(starts: (orders: Orders) => Promise<void> = async () => undefined, name = 'prc_some') {
  let end: (how: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((resolve) => {
    end = resolve;
  });
  const signals: string[] = [];
  const born = {
    start: vi.fn(starts),
    tick: async () => undefined,
    dieAfterNextCall: vi.fn(),
    signal(signal: NodeJS.Signals) {
      signals.push(signal);
      end(signal === 'SIGTERM' ? 0 : signal);
    },
    ended,
    processIds: [name],
  } satisfies BotLife;
  return { ...born, signals, end };
}

function kept(...lives: ReturnType<typeof life>[]) {
  return keptWith(undefined, lives);
}

function keptWith(first: BotLife | undefined, lives: ReturnType<typeof life>[] = []) {
  const begun: BotLife[] = [];
  const pauses: { ms: number; end: () => void }[] = [];
  const warn = vi.fn();
  const bot = keepBot({
    begin() {
      const next = lives[begun.length] ?? life();
      begun.push(next);
      return next;
    },
    orders: () => ({ environment: {}, offsetMs: 0, furniture: { issuer: {}, people: [] } }),
    onChange: () => undefined,
    log: { warn },
    pause(ms) {
      const { opened, open } = gate();
      pauses.push({ ms, end: open });
      return opened;
    },
    ...(first && { first }),
  });
  const state = () => bot.look().state;
  /** It is between two lives, and the next one may come. */
  const pauseEnds = async (nth: number): Promise<void> => {
    await expect.poll(() => pauses.length).toBe(nth);
    pauses[nth - 1]?.end();
  };
  return { bot, begun, warn, state, pauses, pauseEnds };
}
/** Whatever followed from what has happened so far has followed. */
const turn = () => new Promise((resolve) => void setImmediate(resolve));
const waitsOf = (pauses: readonly { readonly ms: number }[]): number[] => pauses.map(({ ms }) => ms);
const refuses = (words: string) => life(() => Promise.reject(new BotRefused(words)));

test('one that has begun already is the one that is started', async () => {
  const { bot, begun, state } = keptWith(life());
  expect(state()).toBe('stopped');
  await bot.start();
  await bot.start();
  expect([state(), begun.length]).toEqual(['running', 0]);
});

test('one that dies by itself is started again, as often as it takes', async () => {
  const first = life();
  const { bot, begun, warn, state, pauses, pauseEnds } = kept(first, refuses('no'), refuses('no'), life());
  await bot.start();
  first.end('SIGSEGV');
  for (const nth of [1, 2, 3]) {
    await pauseEnds(nth);
    if (nth < 3) expect(state()).toBe('starting');
  }
  await expect.poll(state).toBe('running');
  expect(begun).toHaveLength(4);
  expect(waitsOf(pauses)).toEqual([500, 1_000, 2_000]);
  expect(warn).toHaveBeenCalledTimes(3);
  expect(bot.look().kills).toBe(0);
});

test('one that was killed stays down, and is counted', async () => {
  const first = life();
  const { bot, begun, state, pauses } = kept(first);
  await bot.start();
  await bot.kill('now');
  expect(first.signals).toEqual(['SIGKILL']);
  expect(bot.look()).toEqual({ state: 'stopped', kills: 1, diesAfterNextCall: false });
  await turn();
  expect([begun.length, pauses]).toEqual([1, []]);
  await bot.start();
  expect([state(), begun.length]).toEqual(['running', 2]);
  bot.forgetKills();
  expect(bot.look().kills).toBe(0);
});

test('each is told who has died before it, so that it need not wait until they are missed', async () => {
  const [first, second, third] = [
    life(undefined, 'prc_1'),
    life(undefined, 'prc_2'),
    life(undefined, 'prc_3'),
  ];
  const { bot, pauseEnds, state } = kept(first, second, third);
  await bot.start();
  await bot.kill('now');
  await bot.start();
  second.end('SIGSEGV');
  await pauseEnds(1);
  await expect.poll(state).toBe('running');
  const told = [first, second, third].map(({ start }) => start.mock.calls[0]?.[0].knownDead);
  expect(told).toEqual([[], ['prc_1'], ['prc_1', 'prc_2']]);
});

test('one that is to die after its next call stays down when it has; when it ends otherwise it comes back', async () => {
  const first = life();
  const { bot, state } = kept(first);
  await bot.start();
  await bot.kill('after-next-call');
  expect(first.dieAfterNextCall).toHaveBeenCalledOnce();
  expect(bot.look()).toEqual({ state: 'running', kills: 0, diesAfterNextCall: true });
  first.end('SIGKILL');
  await expect.poll(state).toBe('stopped');
  expect(bot.look()).toEqual({ state: 'stopped', kills: 1, diesAfterNextCall: false });

  const second = life();
  const other = kept(second);
  await other.bot.start();
  await other.bot.kill('after-next-call');
  second.end(1);
  await other.pauseEnds(1);
  await expect.poll(() => other.begun.length).toBe(2);
  await expect.poll(other.state).toBe('running');
});

test('a first start that fails is told, and not tried again', async () => {
  const first = refuses('PORT: taken');
  const { bot, begun, state } = kept(first);
  await expect(bot.start()).rejects.toThrow('PORT: taken');
  expect([state(), begun.length]).toEqual(['stopped', 1]);
  await expect(bot.tick(0)).rejects.toThrow(BotRefused);
});

test('stopped while it waits for its next life, it has none', async () => {
  const first = life();
  const { bot, begun, state, pauseEnds } = kept(first);
  await bot.start();
  first.end(1);
  await expect.poll(state).toBe('starting');
  await bot.stop();
  await pauseEnds(1);
  await turn();
  expect([state(), begun.length]).toEqual(['stopped', 1]);
});

test('stopped before its first order, one that has begun is not left behind; closed, none is started', async () => {
  const first = life();
  const { bot, begun } = keptWith(first);
  await bot.close();
  expect(first.signals).toEqual(['SIGTERM']);
  await expect(bot.start()).rejects.toThrow('closing');
  expect(begun).toHaveLength(0);
});
