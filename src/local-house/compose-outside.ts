import type { Logger } from 'pino';
import type { World } from '../adapters/system/world.ts';
import type { Config } from '../config.ts';
import { agencyCalendarFrom } from '../kernel/agency-calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Outside } from '../local-workspace/page-api/outside.ts';
import type { Announcer } from './announcer.ts';
import { openBank } from './bank.ts';
import { createBooks } from './books.ts';
import { createDueWords } from './due-words.ts';
import type { HouseClock } from './house-clock.ts';
import { type HouseDatabase, houseCalendar } from './house-database.ts';
import type { KeptBot } from './keep-bot.ts';
import type { LocalSlack } from './local-slack.ts';
import { createOutside } from './outside.ts';
import type { Mailbox, PartNeeds, StripeBeside } from './outside-parts.ts';
import { startOver } from './start-over.ts';
import { createTimeMachine } from './time-machine.ts';
import { createTour } from './tour.ts';
import { watchDatabase } from './watch-database.ts';

export interface OutsideParts {
  readonly config: Config;
  readonly world: World;
  readonly log: Logger;
  readonly clock: HouseClock;
  readonly bot: KeptBot;
  readonly database: HouseDatabase;
  readonly mailbox: Mailbox;
  readonly stripe: StripeBeside | undefined;
  readonly slack: LocalSlack;
  readonly changes: Announcer;
  /** See StartOverOptions. */
  readonly speak: (locale: Locale) => Promise<void>;
}

/** Puts together what lies beside Slack. `close` stops looking. */
export async function composeOutside(parts: OutsideParts): Promise<{ outside: Outside; close(): void }> {
  const { config, world, log, clock, bot, mailbox, stripe, slack, changes, speak } = parts;
  const { pool, own } = parts.database;
  const needs: PartNeeds = { pool, now: clock.now, directory: config.ENGAWA_DATA };
  const bank = await openBank(needs);
  const time = createTimeMachine({ pool, clock, bot, onChange: changes.announce, log });
  const settings = { country: config.AGENCY_COUNTRY, timeZone: config.AGENCY_TIME_ZONE };
  const calendar = async () =>
    (await houseCalendar(pool)) ?? agencyCalendarFrom({ ...settings, daysOff: [] });
  const over = {
    ...{ pool, clock, time, bot, speak, workspace: slack.workspace, realMs: world.realMs },
    country: config.AGENCY_COUNTRY,
    forget: [() => bank.forget(), () => mailbox.forget(), async () => stripe?.forget()],
  };
  const outside = createOutside({
    ...{ pool, clock, time, bot, bank, mailbox, changes, calendar, log },
    ...(stripe !== undefined && { stripe }),
    faults: slack.workspace.faults,
    books: createBooks(needs),
    tour: createTour(needs),
    dueWords: createDueWords(needs),
    startOver: own ? (wanted, progress) => startOver({ ...over, progress }, wanted) : undefined,
  });
  mailbox.onChange(changes.announce);
  stripe?.onChange(changes.announce);
  const watch = watchDatabase(pool);
  const moved = (): void => {
    changes.announce();
    // What happens next is planned each minute; who looks at the page should not have to wait for that.
    if (bot.look().state === 'running' && time.movingTo() === undefined)
      time.plan().catch((error: unknown) => log.debug({ err: error }, 'nothing was planned now'));
  };
  const onChange: Outside['onChange'] = (listener) => {
    const stops = [changes.onChange(listener), watch.onChange(() => moved())];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return { outside: { ...outside, onChange }, close: watch.close };
}
