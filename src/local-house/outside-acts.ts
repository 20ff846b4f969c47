import type { Faults } from '../local-workspace/faults.ts';
import type { OutsideAct, OutsideAnswer, SlackWeather, Words } from '../local-workspace/page-api/outside.ts';
import type { HouseClock } from './house-clock.ts';
import { couldNotStart, why } from './house-words.ts';
import type { KeptBot } from './keep-bot.ts';
import { nextThing } from './next-thing.ts';
import type { PartNeeds } from './outside-parts.ts';
import type { TimeMachine } from './time-machine.ts';
import { type TimesOfDays, whereTimeLeads } from './where-time-leads.ts';

/** Slow, as people feel it; short of the bot's own patience with Slack. */
const SLOW_MS = 4_000;

export interface Acting extends Pick<PartNeeds, 'pool'> {
  readonly clock: HouseClock;
  readonly time: TimeMachine;
  readonly bot: KeptBot;
  readonly faults: Faults;
  readonly calendar: () => Promise<TimesOfDays>;
}

export const done: OutsideAnswer = { ok: true };
export const no = (words: Words): OutsideAnswer => ({ ok: false, why: words });

export function setWeather({ faults }: Pick<Acting, 'faults'>, weather: SlackWeather): OutsideAnswer {
  faults.none();
  if (weather === 'slow') faults.while({ kind: 'delay', ms: SLOW_MS });
  if (weather === 'down') faults.while({ kind: 'unavailable-before' });
  return done;
}

export function weatherOf({ faults }: Pick<Acting, 'faults'>): SlackWeather {
  const lasting = faults.lasting();
  if (lasting === undefined) return 'well';
  return lasting.kind === 'delay' ? 'slow' : 'down';
}

export async function killBot(
  { bot }: Pick<Acting, 'bot'>,
  when: 'now' | 'after-next-call',
): Promise<OutsideAnswer> {
  if (bot.look().state === 'stopped') return no(why.nothingToKill);
  await bot.kill(when);
  return done;
}

export async function startBot({ bot }: Pick<Acting, 'bot'>): Promise<OutsideAnswer> {
  if (bot.look().state !== 'stopped') return no(why.botRuns);
  try {
    await bot.start();
    return done;
  } catch (error) {
    return no(couldNotStart(error instanceof Error ? error.message : String(error)));
  }
}

export async function moveTime(
  { pool, clock, time, bot, calendar }: Acting,
  by: Extract<OutsideAct, { act: 'move-time' }>['by'],
): Promise<OutsideAnswer> {
  if (bot.look().state !== 'running') return no(why.botIsDown);
  if (by === 'next') {
    await time.plan();
    const next = await nextThing(pool, clock.now());
    if (next === undefined) return no(why.nothingNext);
    return (await time.moveTo(next.at)) ? done : no(why.botFell);
  }
  const at = whereTimeLeads(clock.now(), by, await calendar());
  return (await time.moveTo(at)) ? done : no(why.botFell);
}
