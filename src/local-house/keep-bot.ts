import { setTimeout as pause } from 'node:timers/promises';
import type { OutsideView } from '../local-workspace/page-api/outside.ts';
import { type BotLife, BotRefused, type Orders } from './bot-life.ts';

/** How long an orderly stop may take before it becomes a kill. */
const PATIENCE_MS = 13_000;
const FIRST_AGAIN_MS = 500;
const LONGEST_AGAIN_MS = 30_000;
/** One that lived this long did not die of its start. */
const CALM_MS = 60_000;

export interface KeptBot {
  look(): OutsideView['bot'];
  /** Comes back when it is ready. Throws BotRefused; then it is stopped. */
  start(): Promise<void>;
  /** Lets it finish what is under way. It stays down until `start`. */
  stop(): Promise<void>;
  /** The same, for good: whoever is about to start it is refused. */
  close(): Promise<void>;
  /** Ends it where it stands, or after its next call to the outside. It stays down until `start`. */
  kill(when: 'now' | 'after-next-call'): Promise<void>;
  /** See BotLife. */
  tick(offsetMs: number): Promise<void>;
  /** "Start over" */
  forgetKills(): void;
}

export interface KeepBotOptions {
  /** One that has begun already and waits for its orders. */
  readonly first?: BotLife;
  readonly begin: () => BotLife;
  readonly orders: () => Omit<Orders, 'knownDead'>;
  readonly onChange: () => void;
  readonly log: { warn(details: object, text: string): void };
  readonly pause?: (ms: number) => Promise<void>;
}

/** What is known of the bot, and what every order changes. */
interface Keeping extends KeepBotOptions {
  state: OutsideView['bot']['state'];
  /** A process that has loaded the program and waits. */
  prepared: BotLife | undefined;
  life: BotLife | undefined;
  kills: number;
  armed: boolean;
  closed: boolean;
  /** The names of all lives that ended: the next one takes over from them at once. */
  readonly dead: string[];
  /** Counts the orders that were given: what was begun under an older one has nothing to say any more. */
  order: number;
}

function become(bot: Keeping, state: Keeping['state']): void {
  bot.state = state;
  bot.onChange();
}

/** Answers with the process that lives under the order before. */
function takeOrder(bot: Keeping): BotLife | undefined {
  const before = bot.life;
  bot.life = undefined;
  bot.armed = false;
  bot.order += 1;
  return before;
}

function fall(bot: Keeping): void {
  bot.life = undefined;
  bot.armed = false;
  bot.kills += 1;
  become(bot, 'stopped');
}

async function live(bot: Keeping, mine: number): Promise<BotLife> {
  const own = bot.prepared ?? bot.begin();
  bot.prepared = undefined;
  bot.life = own;
  void own.ended.then(() => bot.dead.push(...own.processIds));
  become(bot, 'starting');
  try {
    await own.start({ ...bot.orders(), knownDead: [...bot.dead] });
  } catch (error) {
    own.signal('SIGKILL');
    await own.ended;
    throw error;
  }
  if (mine !== bot.order) throw new BotRefused('Engawa was stopped while it started.');
  become(bot, 'running');
  return own;
}

async function liveAgain(bot: Keeping, mine: number, backOff: BackOff): Promise<BotLife | undefined> {
  for (;;) {
    await (bot.pause ?? pause)(backOff.next());
    if (mine !== bot.order) return undefined;
    try {
      return await live(bot, mine);
    } catch (error) {
      if (mine !== bot.order) return undefined;
      bot.log.warn({ err: error }, 'Engawa could not be started again; the next try follows');
    }
  }
}

/** Watches over one life after the other, until another order is given. */
async function keep(bot: Keeping, mine: number, first: BotLife): Promise<void> {
  const backOff = createBackOff();
  for (let own: BotLife | undefined = first; own !== undefined; ) {
    const calm = setTimeout(backOff.reset, CALM_MS);
    const how = await own.ended;
    clearTimeout(calm);
    if (mine !== bot.order) return;
    if (bot.armed && how === 'SIGKILL') return fall(bot);
    bot.life = undefined;
    bot.log.warn({ how }, 'Engawa ended by itself; it is started again');
    become(bot, 'starting');
    own = await liveAgain(bot, mine, backOff);
  }
}

async function start(bot: Keeping): Promise<void> {
  if (bot.closed) throw new BotRefused('Engawa is closing.');
  if (bot.state === 'running') return;
  takeOrder(bot);
  const mine = bot.order;
  try {
    void keep(bot, mine, await live(bot, mine));
  } catch (error) {
    if (mine === bot.order) {
      bot.life = undefined;
      become(bot, 'stopped');
    }
    throw error;
  }
}

async function stop(bot: Keeping): Promise<void> {
  const before = takeOrder(bot) ?? bot.prepared;
  bot.prepared = undefined;
  before?.signal('SIGTERM');
  const hurry = setTimeout(() => before?.signal('SIGKILL'), PATIENCE_MS);
  await before?.ended;
  clearTimeout(hurry);
  become(bot, 'stopped');
}

async function kill(bot: Keeping, when: 'now' | 'after-next-call'): Promise<void> {
  const { life } = bot;
  if (life === undefined) {
    // Between two lives: there is nothing to kill, but no other one is to follow.
    if (when === 'now') takeOrder(bot);
    return become(bot, when === 'now' ? 'stopped' : bot.state);
  }
  if (when === 'after-next-call') {
    bot.armed = true;
    life.dieAfterNextCall();
    return bot.onChange();
  }
  takeOrder(bot);
  life.signal('SIGKILL');
  await life.ended;
  fall(bot);
}

/** Keeps one bot alive: one that died by itself is started again, one that was killed on purpose is not. */
export function keepBot(options: KeepBotOptions): KeptBot {
  const bot: Keeping = {
    ...options,
    ...{
      state: 'stopped',
      prepared: options.first,
      life: undefined,
      kills: 0,
      armed: false,
      closed: false,
      dead: [],
      order: 0,
    },
  };
  return {
    look: () => ({ state: bot.state, kills: bot.kills, diesAfterNextCall: bot.armed }),
    start: () => start(bot),
    stop: () => stop(bot),
    close() {
      bot.closed = true;
      return stop(bot);
    },
    kill: (when) => kill(bot, when),
    async tick(offsetMs) {
      if (bot.life === undefined || bot.state !== 'running') throw new BotRefused('Engawa is not running.');
      await bot.life.tick(offsetMs);
    },
    forgetKills() {
      bot.kills = 0;
    },
  };
}

interface BackOff {
  next(): number;
  reset(): void;
}

function createBackOff(): BackOff {
  let afterMs = FIRST_AGAIN_MS;
  return {
    next() {
      const now = afterMs;
      afterMs = Math.min(2 * afterMs, LONGEST_AGAIN_MS);
      return now;
    },
    reset() {
      afterMs = FIRST_AGAIN_MS;
    },
  };
}
