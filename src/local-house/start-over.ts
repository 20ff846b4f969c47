import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { throughDeadlocks } from '../adapters/postgres/through-deadlocks.ts';
import type { Locale } from '../kernel/locale.ts';
import type { OutsideAct, Words } from '../local-workspace/page-api/outside.ts';
import type { LocalWorkspace } from '../local-workspace/start-local-workspace.ts';
import { BotRefused } from './bot-life.ts';
import type { HouseClock } from './house-clock.ts';
import { doing } from './house-words.ts';
import type { KeptBot } from './keep-bot.ts';
import type { TimeMachine } from './time-machine.ts';

export type Wanted = Pick<Extract<OutsideAct, { act: 'start-over' }>, 'with' | 'locale'>;

export interface StartOverOptions {
  readonly pool: pg.Pool;
  readonly workspace: LocalWorkspace;
  readonly clock: HouseClock;
  readonly time: TimeMachine;
  readonly bot: KeptBot;
  readonly realMs: () => number;
  /** the agency's, ISO 3166 */
  readonly country: string;
  /** What else is kept about the time before. */
  readonly forget: readonly (() => Promise<void>)[];
  /** The bot speaks this language from its next start on. */
  readonly speak: (locale: Locale) => Promise<void>;
  readonly progress: (words: Words) => void;
}

/** Throws everything away, and begins with an empty workspace or plays three engagements into it. */
export async function startOver(options: StartOverOptions, wanted: Wanted): Promise<void> {
  const { workspace, clock, time, bot, progress } = options;
  // Loaded where it is used: few people start over, and the play is long.
  const play = await import('./furnishing/index.ts');
  const { locale } = wanted;
  const furnished = wanted.with === 'furnished';
  const now = Temporal.Instant.fromEpochMilliseconds(options.realMs());
  const begins = furnished ? play.startsAt(now, options.country).epochMilliseconds : undefined;
  progress(doing.stopping);
  // First, so that what is under way ends soon.
  workspace.faults.clear();
  workspace.faults.none();
  await bot.stop();
  progress(doing.emptying);
  await throughDeadlocks(() => emptyDatabase(options.pool));
  for (const forget of options.forget) await forget();
  bot.forgetKills();
  await clock.restart(begins);
  await options.speak(locale);
  workspace.refurnish(furnished ? play.furnishedWorkspace(locale) : play.emptyWorkspace(locale));
  progress(doing.starting);
  await bot.start();
  if (!furnished) return;
  const stage = {
    workspace,
    progress,
    settles: () => time.settles(),
    async moveTo(iso: string) {
      const arrived = await time.moveTo(Temporal.Instant.from(iso).epochMilliseconds);
      if (!arrived) throw new BotRefused('Engawa stopped running on the way.');
    },
  };
  await play.furnish(stage, { now, agencyCountry: options.country });
  // The play itself took a while.
  await time.moveTo(options.realMs());
}

/** Of the embedded PostgreSQL. The next start of the bot makes everything again. */
async function emptyDatabase(pool: pg.Pool): Promise<void> {
  await pool.query(
    'drop schema if exists graphile_worker cascade; drop schema if exists public cascade; create schema public',
  );
}
