import type { z } from 'zod';
import type { Act, Tx } from './act.ts';
import type { Day, Instant } from './calendar.ts';
import type { OutsideEffect } from './effect.ts';
import type { Locale } from './locale.ts';
import type { Money } from './money.ts';
import type { CardWords } from './notice.ts';
import type { Person, Visit } from './visit.ts';

/** Who will read it. By e-mail and in a direct message it is one person, by name. */
export type ToldTo =
  | { readonly kind: 'client' | 'team' | 'channel' }
  | { readonly kind: 'person' | 'mail'; readonly who: string };

/** What people will be told, in its real words and language, if nobody does anything until then. */
export interface ToldThen {
  readonly at: Instant;
  readonly to: ToldTo;
  readonly locale: Locale;
  readonly words: CardWords;
}

/** `to-approve`: an invoice is drafted and waits for a person. `sent`: it reaches the client. */
export interface ChargedThen {
  readonly at: Instant;
  readonly what: 'to-approve' | 'sent';
  readonly amount: Money;
  readonly dueOn: Day | null;
}

/** What happens next in one engagement, if nobody does anything. */
export interface Outlook {
  readonly engagement: {
    readonly id: string;
    readonly name: string;
    readonly client: string;
    readonly timeZone: string;
    readonly isPaused: boolean;
  };
  readonly until: Instant;
  readonly told: readonly ToldThen[];
  readonly charged: readonly ChargedThen[];
  /** There was more than a rehearsal may take: what comes after the last one is not known. */
  readonly isCut: boolean;
  /** What could not be played through to its end: rules that said no, or that need an answer from outside. */
  readonly unforeseen: number;
}

/** Something that is taken as done before looking ahead: a signature, a resumption. By whom, where that matters. */
export interface Supposed {
  readonly act: Act;
  readonly input: unknown;
  readonly by?: Person;
}

export const suppose = <I extends z.ZodType, A>(
  act: Act<I, A>,
  input: z.input<I>,
  by?: Person,
): Supposed => ({ act, input, ...(by !== undefined && { by }) });

/** Whoever asked: a form has to open within Slack's three seconds, a message comes when it is ready. */
export type Patience = 'form' | 'message';

/** Plays through what happens next and leaves nothing behind. A Refusal of what is supposed is thrown. */
export type Rehearse = (
  engagementId: string,
  visit: Visit,
  supposed?: readonly Supposed[],
  patience?: Patience,
) => Promise<Outlook>;

/** Does this work in a transaction that is never committed. `budgetMs`: where it may take longer than usual. */
export type RollBack = <A>(work: (tx: Tx) => Promise<A>, budgetMs?: number) => Promise<A>;

/** A call to the outside that a rehearsal takes as answered, and with what. */
export interface Answered {
  readonly effect: OutsideEffect;
  receiptOf(tx: Tx, payload: unknown, newId: Visit['newId']): Promise<unknown>;
}
