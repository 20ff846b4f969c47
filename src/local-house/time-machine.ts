import type pg from 'pg';
import type { HouseClock } from './house-clock.ts';
import type { KeptBot } from './keep-bot.ts';
import { nextThing } from './next-thing.ts';
import { settle } from './settle.ts';

export interface TimeMachine {
  /** Moves business time to this moment through everything that is due in between. False: the bot fell on the way. */
  moveTo(at: number): Promise<boolean>;
  /** Lets the bot look at what is due and plan what will be, as it does each minute. */
  plan(): Promise<void>;
  /** Waits until the bot has nothing left to do now. */
  settles(): Promise<void>;
  movingTo(): number | undefined;
  /** What is under way where somebody waits for it, such as "slack.post ×2". */
  inFlight(): string | undefined;
}

export interface TimeMachineOptions {
  readonly pool: pg.Pool;
  readonly clock: HouseClock;
  readonly bot: Pick<KeptBot, 'look' | 'tick'>;
  readonly onChange: () => void;
  readonly log: { warn(details: object, text: string): void };
  readonly patienceMs?: number;
}

export function createTimeMachine(options: TimeMachineOptions): TimeMachine {
  const { pool, clock, bot, onChange, log, patienceMs } = options;
  let target: number | undefined;
  let inFlight: string | undefined;
  const runs = (): boolean => bot.look().state === 'running';
  const plan = (): Promise<void> => bot.tick(clock.offsetMs());
  const settles = async (): Promise<void> => {
    const left = await settle({
      pool,
      goesOn: runs,
      onWait(kinds) {
        if (kinds === inFlight) return;
        inFlight = kinds;
        onChange();
      },
      ...(patienceMs !== undefined && { patienceMs }),
    });
    if (left !== undefined && runs()) log.warn({ left }, 'time goes on while this is still in flight');
  };
  /** What has come is done, and what follows from it is planned: a digest's successor only after the digest. */
  const happen = async (): Promise<void> => {
    await plan();
    await settles();
    await plan();
    await settles();
  };
  const walk = async (at: number): Promise<void> => {
    await happen();
    for (;;) {
      const next = await nextThing(pool, clock.now());
      if (next === undefined || next.at > at) break;
      // The workspace first: whatever the bot posts at its new time must not be older than the channel's last message.
      await clock.moveTo(next.at);
      onChange();
      await happen();
    }
    await clock.moveTo(at);
    onChange();
    await happen();
  };
  return {
    async moveTo(at) {
      target = at;
      onChange();
      try {
        await walk(at);
        return true;
      } catch (error) {
        if (!runs()) return false;
        throw error;
      } finally {
        target = undefined;
        onChange();
      }
    },
    plan,
    settles,
    movingTo: () => target,
    inFlight: () => inFlight,
  };
}
