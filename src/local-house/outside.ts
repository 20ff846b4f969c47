import type { Outside, OutsideAct, OutsideAnswer, Words } from '../local-workspace/page-api/outside.ts';
import type { Announcer } from './announcer.ts';
import { couldNotFinish, why } from './house-words.ts';
import { type Acting, done, killBot, moveTime, no, setWeather, startBot } from './outside-acts.ts';
import type { Bank, StripeBeside } from './outside-parts.ts';
import { type Looking, lookOutside } from './outside-view.ts';
import type { Wanted } from './start-over.ts';

export interface OutsideOptions extends Acting, Omit<Looking, 'startingOver' | 'cannotStartOver'> {
  readonly bank: Bank;
  /** Undefined: none stands beside this workspace. */
  readonly stripe?: StripeBeside;
  readonly changes: Pick<Announcer, 'announce' | 'onChange'>;
  /** Undefined where the database is not ours to erase. */
  readonly startOver: ((wanted: Wanted, progress: (words: Words) => void) => Promise<void>) | undefined;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The world beside Slack, as the page shows and moves it. */
export function createOutside(options: OutsideOptions): Outside {
  const { changes } = options;
  /** What takes long is done one at a time. */
  let busy: Words | undefined;
  let startingOver: Words | undefined;
  const alone = async (words: Words, work: () => Promise<OutsideAnswer>): Promise<OutsideAnswer> => {
    busy = words;
    try {
      return await work();
    } catch (error) {
      options.log.warn({ err: error }, 'what was asked for at the page could not be done');
      return no(couldNotFinish(wordsOf(error)));
    } finally {
      busy = undefined;
      startingOver = undefined;
      changes.announce();
    }
  };
  const progress = (words: Words): void => {
    startingOver = words;
    changes.announce();
  };
  const act = async (wanted: OutsideAct): Promise<OutsideAnswer> => {
    switch (wanted.act) {
      case 'transfer':
        return options.bank.transfer(wanted.number, wanted.amount);
      case 'stripe':
      case 'stripe-weather':
        return options.stripe?.act(wanted) ?? no(why.noStripe);
      case 'slack':
        return setWeather(options, wanted.weather);
      case 'kill':
        return killBot(options, wanted.when);
      case 'start-bot':
        return startBot(options);
      case 'move-time':
        return alone(why.timeMoves, () => moveTime(options, wanted.by));
      case 'start-over': {
        const { startOver } = options;
        if (startOver === undefined) return no(why.notOurDatabase);
        return alone(why.startsOver, () => startOver(wanted, progress).then(() => done));
      }
    }
  };
  return {
    look: () =>
      lookOutside({
        ...options,
        startingOver,
        cannotStartOver: options.startOver === undefined ? why.notOurDatabase : undefined,
      }),
    async act(wanted) {
      // A bot may be killed, and Slack may go down, also while time moves; only a new beginning wants to be alone.
      const waits = wanted.act === 'move-time' || wanted.act === 'start-over' || startingOver !== undefined;
      if (busy !== undefined && waits) return no(busy);
      const answer = await act(wanted);
      changes.announce();
      return answer;
    },
    onChange: changes.onChange,
  };
}
