import { type ChildProcess, fork } from 'node:child_process';
import { FromBot, type ToBot } from './bot-messages.ts';

/** The bot could not be started; the message is what it said about it. */
export class BotRefused extends Error {
  override readonly name = 'BotRefused';
}

/** How a life ended: by which signal, or with which exit code. */
export type Ending = NodeJS.Signals | number | null;

export type Orders = Omit<Extract<ToBot, { say: 'start' }>, 'say'>;

type Starts = Extract<FromBot, { say: 'ready' | 'failed' }>;

/** One process of the bot, from its birth to its end. */
export interface BotLife {
  /** Comes back when it is ready. Throws BotRefused. */
  start(orders: Orders): Promise<void>;
  /** Moves its clock and comes back when what is due then has been turned into effects. Throws when it ended. */
  tick(offsetMs: number): Promise<void>;
  dieAfterNextCall(): void;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ending>;
  /** Under which names it has tried effects, so that the next one need not wait until it is missed. */
  readonly processIds: readonly string[];
}

/** Begins a process that loads the program and waits for its orders. */
export function beginLife(program: string): BotLife {
  const child = fork(program, {
    env: {},
    // It does little most of the time, on a machine that somebody works on: memory counts for more than speed.
    execArgv: [...process.execArgv, '--max-semi-space-size=2'],
    // Its log is ours; what it would read belongs to the person in front of us.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = endOf(child);
  const say = (message: ToBot): void => void (child.connected && child.send(message, () => undefined));
  const ear = listen(child, ended);
  let ticks = 0;
  return {
    async start(orders) {
      say({ say: 'start', ...orders });
      const answer = await ear.hears((message) => (isStart(message) ? message : undefined));
      if (answer.say === 'failed') throw new BotRefused(answer.words);
    },
    async tick(offsetMs) {
      ticks += 1;
      const id = ticks;
      say({ say: 'move-clock', id, offsetMs });
      const answer = await ear.hears((message) =>
        message.say === 'ticked' && message.id === id ? message : undefined,
      );
      if (answer.problem !== undefined) throw new Error(`the bot could not tick: ${answer.problem}`);
    },
    dieAfterNextCall: () => say({ say: 'die-after-next-call' }),
    signal: (signal) => void child.kill(signal),
    ended,
    processIds: ear.processIds,
  };
}

const isStart = (message: FromBot): message is Starts => message.say === 'ready' || message.say === 'failed';

function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
    child.once('error', () => resolve(null));
  });
}

function listen(child: ChildProcess, ended: Promise<Ending>) {
  const listeners = new Set<(message: FromBot) => void>();
  const processIds: string[] = [];
  child.on('message', (raw) => {
    const message = FromBot.parse(raw);
    if (message.say === 'lives-as') processIds.push(message.processId);
    for (const listener of [...listeners]) listener(message);
  });
  return {
    processIds,
    hears<M>(wanted: (message: FromBot) => M | undefined): Promise<M> {
      return new Promise((resolve, reject) => {
        const listener = (message: FromBot): void => {
          const found = wanted(message);
          if (found === undefined) return;
          listeners.delete(listener);
          resolve(found);
        };
        listeners.add(listener);
        void ended.then((how) => {
          listeners.delete(listener);
          reject(
            new BotRefused(`The bot's process ended (${how ?? 'it could not be run'}) before it answered.`),
          );
        });
      });
    },
  };
}
