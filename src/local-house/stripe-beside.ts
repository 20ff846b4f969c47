import { join } from 'node:path';
import { z } from 'zod';
import { NEEDED_EVENTS } from '../adapters/stripe/needed-events.ts';
import type { Config } from '../config.ts';
import type { KeptEvent } from '../local-stripe/books.ts';
import { emptyBooks, KeptBooks, keptFrom, openKeptBooks } from '../local-stripe/keep-books.ts';
import { createMessenger, type Messenger } from '../local-stripe/messenger.ts';
import { Refused } from '../local-stripe/refused.ts';
import { type LocalStripe, type StripeOptions, startStripe } from '../local-stripe/stand-in.ts';
import type { OutsideAnswer } from '../local-workspace/page-api/outside.ts';
import { isLocalStripe } from '../stripe-variables.ts';
import { stripeRefuses } from './house-words.ts';
import { openKept } from './kept-file.ts';
import { done, no } from './outside-acts.ts';
import type { StripeAct, StripeBeside } from './outside-parts.ts';
import { deeds } from './stripe-deeds.ts';
import { stripeView } from './stripe-view.ts';

const Kept = z.object({
  books: KeptBooks,
  deliveries: z.record(
    z.string(),
    z.object({ state: z.enum(['waiting', 'told', 'lost']), times: z.number() }),
  ),
});
const nothing: z.output<typeof Kept> = { books: emptyBooks, deliveries: {} };

const POST_MS = 10_000;
const subscribed = new Set<string>(NEEDED_EVENTS);

export interface StripeBesideNeeds {
  readonly secretKey: string;
  /** Where the bot listens to Stripe. */
  readonly webhookUrl: string;
  readonly directory: string;
  /** Taken where it is free; 0: any. */
  readonly port: number;
  readonly realMs: () => number;
  /** Business time in milliseconds. */
  readonly now: () => number;
  readonly random: () => string;
  readonly log: { warn(details: object, text: string): void };
}

/** Undefined: Stripe is not asked for, or is somewhere else. */
export const localStripeKey = (
  config: Pick<Config, 'STRIPE_SECRET_KEY' | 'STRIPE_API_BASE'>,
): string | undefined => (isLocalStripe(config) ? config.STRIPE_SECRET_KEY?.reveal() : undefined);

/** Stripe beside the workspace: its API, the pages on which clients pay, its dashboard and its messages. */
export async function openStripeBeside(needs: StripeBesideNeeds): Promise<StripeBeside> {
  const { webhookUrl, directory, log } = needs;
  const kept = await openKept(join(directory, 'stripe.json'), Kept, nothing);
  const listeners = new Set<() => void>();
  const webhookSecret = `whsec_${needs.random()}`;
  const keep = (): Promise<void> => kept.set(keptNow(there, messenger));
  const changed = (): void => {
    keep().catch((error: unknown) => log.warn({ err: error }, 'what happened at Stripe was not kept'));
    for (const listener of listeners) listener();
  };
  const post = (event: KeptEvent): Promise<boolean> => postTo(webhookUrl, there.message(event));
  const messenger = createMessenger({ post, later, onChange: changed });
  const there = await startSomewhere({
    ...{ secretKey: needs.secretKey, webhookSecret, realMs: needs.realMs, random: needs.random },
    ...{ port: needs.port, todayMs: needs.now, numberPrefix: 'HIBIKI' },
    // As the endpoint of docs/setup.md: what nobody has asked to be told is not told.
    onTold: (event) => (subscribed.has(event.type) ? messenger.tell(event) : undefined),
    onChange: changed,
    onWrong: (words) => log.warn({ words }, 'Stripe would not have understood this'),
  });
  takeUp(there, messenger, kept.get());
  return {
    apiBase: there.base,
    webhookSecret,
    read: () => stripeView(there, messenger),
    act(wanted) {
      const answer = doAt(there, messenger, wanted);
      changed();
      return answer;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async forget() {
      messenger.forget();
      messenger.setWeather('well');
      there.empty();
      there.books.numbers = 0;
      await keep();
    },
    async close() {
      await keep();
      messenger.forget();
      await there.close();
    },
  };
}

/** What was on its way when the house was closed is brought again: messages are never lost by that. */
function takeUp(
  { books }: LocalStripe,
  messenger: Messenger,
  { books: before, deliveries }: z.output<typeof Kept>,
): void {
  openKeptBooks(books, before);
  for (const event of books.events) {
    const delivery = deliveries[event.id];
    if (delivery !== undefined) messenger.remember(event.id, delivery);
    if (delivery?.state === 'waiting') messenger.again(event);
  }
}

const keptNow = ({ books }: LocalStripe, messenger: Messenger): z.output<typeof Kept> => ({
  books: keptFrom(books),
  deliveries: Object.fromEntries(
    books.events.flatMap(({ id }) => {
      const delivery = messenger.of(id);
      return delivery === undefined ? [] : [[id, { ...delivery }]];
    }),
  ),
});

function doAt(there: LocalStripe, messenger: Messenger, wanted: StripeAct): OutsideAnswer {
  if (wanted.act === 'stripe-weather') {
    messenger.setWeather(wanted.weather);
    return done;
  }
  try {
    if (wanted.does === 'tell-again') {
      const event = there.books.events.find(({ id }) => id === wanted.id);
      if (event !== undefined) messenger.again(event);
    } else deeds[wanted.does](there, wanted.id);
    return done;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return no(stripeRefuses(error.message));
  }
}

function later(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

async function postTo(url: string, { body, headers }: ReturnType<LocalStripe['message']>): Promise<boolean> {
  const signal = AbortSignal.timeout(POST_MS);
  const answer = await fetch(url, { method: 'POST', body, headers, signal });
  await answer.arrayBuffer();
  return answer.ok;
}

/** Another program may hold the port beside the workspace's: then any will do. */
async function startSomewhere(options: StripeOptions): Promise<LocalStripe> {
  try {
    return await startStripe(options);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    return startStripe({ ...options, port: 0 });
  }
}
