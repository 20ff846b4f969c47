import type { z } from 'zod';
import type { Instant } from './calendar.ts';
import type { OutsideEffect } from './effect.ts';
import type { Visit } from './visit.ts';

/** What a carrier knows about the try it is making. */
export interface Try {
  /** The effect's unique key: Stripe's idempotency key, a Slack message's metadata, an envelope's custom field. */
  readonly key: string;
  readonly attempt: number;
  /** Real time (milliseconds since 1970) of the first try: nothing older needs to be searched. */
  readonly firstTriedMs: number;
  readonly visit: Visit;
  /** When it was to be done, in the business's time, as `visit.now` is. */
  readonly due?: Instant;
  /** Aborted when the try has taken too long or the process stops. */
  readonly signal: AbortSignal;
  /**
   * Throws when another process may have taken the try over (this one was frozen). To be called right before the call
   * that must not happen twice, whenever something was waited for until then.
   */
  mustBeOurs(): void;
  /**
   * Writes down that from here on nobody can tell whether it happened, should this process die. Throws when another
   * process has taken the try over. For what can't be looked for (`ask-first`), right before the call.
   */
  beginDoubt(): Promise<void>;
}

/**
 * How an adapter carries out one kind of effect, and why repeating it is harmless:
 * `by-key` the other side knows the key; `harmless` a repeat changes nothing; `look-first` it is searched before a
 * second try; `ask-first` it can't be searched, so a person is asked before a second try. Throw TryLater (certainly
 * nothing done), NeedsAHuman (a definite no) or InDoubt; anything else counts as in doubt.
 */
export type Carrier<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = {
  readonly effect: OutsideEffect<P, R>;
  carry(payload: z.output<P>, attempt: Try): Promise<z.input<R>>;
} & (
  | { readonly repeat: 'by-key' | 'harmless' | 'ask-first' }
  | {
      readonly repeat: 'look-first';
      look(payload: z.output<P>, attempt: Try): Promise<z.input<R> | undefined>;
    }
);

export function carrier<P extends z.ZodType, R extends z.ZodType>(definition: Carrier<P, R>): Carrier<P, R> {
  return definition;
}
