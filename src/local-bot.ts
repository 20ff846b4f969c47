// The bot of the local workspace, in a process of its own that can be killed. It is the product as it runs beside a
// real Slack; `src/local-house` starts it and tells it where everything is.
import { Temporal } from 'temporal-polyfill';
import { realMs } from './adapters/system/clock.ts';
import { createLog } from './adapters/system/log.ts';
import { createWorld } from './adapters/system/world.ts';
import { readConfig } from './config.ts';
import { type FromBot, ToBot } from './local-house/bot-messages.ts';
import { type OpenHouse, open } from './open.ts';
import { wordsOfFailure } from './words-of-failure.ts';

const PATIENCE_MS = 12_000;
/**
 * The local workspace takes posts at any pace, and its history never lags behind them. Whoever moves time, or starts
 * the bot again after a crash, waits for every one of them.
 */
const slackTimes = { postIntervalMs: 50, postsAMinute: 6_000, secondLookMs: 200 };

const at = (offsetMs: number) => Temporal.Instant.fromEpochMilliseconds(realMs() + offsetMs);

let opening: Promise<OpenHouse> | undefined;
let diesAfterNextCall = false;
let stopping = false;

function say(message: FromBot): void {
  // Who started us may be gone: then nobody listens, and we are about to end.
  if (process.connected) process.send?.(message, () => undefined);
}

function checkpoint(step: string): Promise<void> | undefined {
  if (!diesAfterNextCall || !step.endsWith(':called')) return undefined;
  process.kill(process.pid, 'SIGKILL');
  // Delivered before this process does anything else, if it waits.
  return new Promise<void>(() => undefined);
}

async function start({
  environment,
  offsetMs,
  furniture,
  knownDead,
}: Extract<ToBot, { say: 'start' }>): Promise<void> {
  try {
    const config = readConfig(environment);
    const world = createWorld(at(offsetMs));
    const newProcessId = (): string => {
      const processId = world.newId('prc');
      say({ say: 'lives-as', processId });
      return processId;
    };
    const brought = { world, furniture, checkpoint, slackTimes, lives: { newProcessId, knownDead } };
    const log = createLog(config.LOG_LEVEL);
    opening = open(config, log, brought);
    const { engawa } = await opening;
    say({ say: 'ready' });
    // Whoever looks at what will happen next should not have to wait for the first minute to end.
    engawa.worker.tick().catch((error: unknown) => log.warn({ err: error }, 'the first tick failed'));
  } catch (error) {
    say({ say: 'failed', words: wordsOfFailure(error) });
  }
}

async function moveClock({ id, offsetMs }: Extract<ToBot, { say: 'move-clock' }>): Promise<void> {
  try {
    const house = await opening;
    house?.world.clock.moveTo(at(offsetMs));
    await house?.engawa.worker.tick();
    say({ say: 'ticked', id });
  } catch (error) {
    say({ say: 'ticked', id, problem: String(error) });
  }
}

function hear(message: ToBot): void {
  if (message.say === 'start') void start(message);
  else if (message.say === 'move-clock') void moveClock(message);
  else diesAfterNextCall = true;
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  const closing = (opening ?? Promise.resolve(undefined)).then(
    (house) => house?.close(),
    () => undefined,
  );
  closing.then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

if (process.send === undefined) {
  console.error('This program belongs to the local workspace, which starts it: npm start.');
  process.exit(1);
}
process.on('message', (message) => hear(ToBot.parse(message)));
process.once('disconnect', stop);
process.on('SIGTERM', stop);
// The terminal's Ctrl-C reaches everybody in front of it; when the bot's turn has come, the house says so.
process.on('SIGINT', () => undefined);
