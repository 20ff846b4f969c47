import type { OutsideView, Words } from '../local-workspace/page-api/outside.ts';
import { doing, inFlight } from './house-words.ts';
import { nextThing } from './next-thing.ts';
import { type Acting, weatherOf } from './outside-acts.ts';
import type { Bank, Books, DueWords, Mailbox, StripeBeside, Tour } from './outside-parts.ts';

export interface Looking extends Pick<Acting, 'pool' | 'clock' | 'time' | 'bot' | 'faults'> {
  readonly books: Books;
  readonly bank: Bank;
  readonly tour: Tour;
  readonly dueWords: DueWords;
  readonly mailbox: Pick<Mailbox, 'mails'>;
  readonly stripe?: Pick<StripeBeside, 'read'>;
  readonly startingOver: Words | undefined;
  readonly cannotStartOver: Words | undefined;
  readonly log: { warn(details: object, text: string): void };
}

type Facts = Pick<OutsideView, 'effects' | 'effectsDone' | 'audit' | 'auditCount' | 'bank' | 'tour'> & {
  readonly next?: OutsideView['clock']['next'];
};

export async function lookOutside(options: Looking): Promise<OutsideView> {
  const { clock, time, bot, mailbox, stripe, startingOver, cannotStartOver } = options;
  const movingTo = time.movingTo();
  const kinds = time.inFlight();
  const { next, ...facts } = await factsOf(options);
  return {
    ...facts,
    clock: {
      now: clock.now(),
      ...(next !== undefined && { next }),
      ...(movingTo !== undefined && { movingTo }),
      ...(kinds !== undefined && { inFlight: inFlight(kinds) }),
    },
    bot: bot.look(),
    slack: weatherOf(options),
    mails: mailbox.mails(),
    ...(stripe !== undefined && { stripe: stripe.read() }),
    ...(cannotStartOver !== undefined && { cannotStartOver }),
    ...(startingOver !== undefined && { startingOver }),
  };
}

async function factsOf(options: Looking): Promise<Facts> {
  const { startingOver, bot, clock, log } = options;
  // Whoever asks about tables that are about to be dropped waits behind that, and the page with them.
  if (startingOver === doing.stopping || startingOver === doing.emptying) return emptyBooks(clock.now());
  return readFacts(options).catch((error: unknown) => {
    // While everything is made anew there are no tables; otherwise somebody should know.
    if (startingOver === undefined && bot.look().state === 'running')
      log.warn({ err: error }, 'the books could not be read');
    return emptyBooks(clock.now());
  });
}

async function readFacts({ pool, books, bank, tour, dueWords }: Looking): Promise<Facts> {
  const [shown, ofBank, ofTour, next] = await Promise.all([
    books.read(),
    bank.read(),
    tour.read(),
    nextThing(pool, 0),
  ]);
  return {
    ...shown,
    bank: ofBank,
    tour: ofTour,
    ...(next !== undefined && { next: { at: next.at, ...(await dueWords(next)) } }),
  };
}

const emptyBooks = (now: number): Facts => ({
  effects: [],
  effectsDone: 0,
  audit: [],
  auditCount: 0,
  bank: { account: '', invoices: [], transfers: [] },
  tour: { done: [], begun: [], workday: new Date(now).toISOString().slice(0, 10), people: {} },
});
