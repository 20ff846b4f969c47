/** A phrase in the languages of the page. */
export interface Words {
  readonly en: string;
  readonly ja: string;
  readonly zh: string;
}

export type SlackWeather = 'well' | 'slow' | 'down';

export interface ShownEffect {
  readonly id: string;
  readonly kind: string;
  /** which notice or letter, or whose cards */
  readonly about?: string;
  readonly state: 'waiting' | 'trying' | 'done' | 'refused' | 'unknown' | 'given-up' | 'parked' | 'dropped';
  readonly attempts: number;
  /** milliseconds */
  readonly at: number;
  readonly problem?: string;
}

export interface ShownAudit {
  readonly chain: string;
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly by: string;
  readonly hash: string;
}

export interface ShownMail {
  readonly id: string;
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

/** What a client could pay: they read it on the invoice's PDF. Amounts in minor units, as decimal strings. */
export interface ShownInvoice {
  readonly number: string;
  readonly client: string;
  readonly engagement: string;
  readonly currency: string;
  /** digits after the point */
  readonly decimals: number;
  readonly open: string;
  /** local day, YYYY-MM-DD */
  readonly dueOn?: string;
}

export interface ShownTransfer {
  readonly at: number;
  readonly from: string;
  readonly currency: string;
  readonly decimals: number;
  readonly amount: string;
  readonly reference: string;
}

/** How Stripe's messages reach the bot. */
export const stripeWeathers = ['well', 'late', 'twice', 'shuffled', 'lost'] as const;
export type StripeWeather = (typeof stripeWeathers)[number];

/** What people do in Stripe's dashboard, and banks behind it. */
export const stripeDeeds = [
  'decline',
  'debit',
  'credit',
  'void-credit',
  'refund',
  'refund-fails',
  'dispute',
  'win-dispute',
  'lose-dispute',
  'void',
  'give-up',
  'mark-paid',
  'delete-customer',
  'tell-again',
] as const;
export type StripeDeed = (typeof stripeDeeds)[number];

/** Amounts in Stripe's smallest unit, as decimal strings. */
export interface ShownStripeInvoice {
  readonly id: string;
  /** null: a draft */
  readonly number: string | null;
  readonly client: string;
  readonly status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  readonly currency: string;
  readonly decimals: number;
  readonly total: string;
  readonly open: string;
  /** where the client pays */
  readonly page?: string;
  /** its payment is disputed, or what became of that */
  readonly dispute?: 'open' | 'won' | 'lost';
  readonly refunded?: string;
  readonly may: readonly StripeDeed[];
}

export interface ShownStripeEvent {
  readonly id: string;
  readonly type: string;
  /** an invoice's number, or an id */
  readonly about: string;
  /** milliseconds, of the wall */
  readonly at: number;
  readonly state: 'waiting' | 'told' | 'lost';
  readonly times: number;
}

/** Stripe, where it stands beside the workspace. */
export interface StripeView {
  readonly weather: StripeWeather;
  /** the newest first, all three */
  readonly invoices: readonly ShownStripeInvoice[];
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly deleted: boolean;
  }[];
  readonly events: readonly ShownStripeEvent[];
}

/** The steps of the guided tour, in their order. */
export const tourSteps = [
  'intake',
  'milestone',
  'agreement',
  'signature',
  'acceptance',
  'invoice',
  'digest',
] as const;
export type TourStep = (typeof tourSteps)[number];

/** How far the tour has come, read from the facts, whoever brought them about and in whatever language. */
export interface TourProgress {
  readonly done: readonly TourStep[];
  /** half done: the agreement is drafted and not sent; something is delivered and waits for a decision */
  readonly begun: readonly TourStep[];
  /** a day on which both sides work, some weeks ahead, YYYY-MM-DD: for the examples in forms */
  readonly workday: string;
  /** where the newest engagement lives */
  readonly channelId?: string;
  /** where the team reads what clients must not */
  readonly teamChannelId?: string;
  /** Slack user ids of whoever may do the steps */
  readonly people: { readonly lead?: string; readonly finance?: string; readonly decider?: string };
}

/** What there is besides Slack. */
export interface OutsideView {
  readonly clock: {
    /** milliseconds; runs on at normal speed */
    readonly now: number;
    /** the next thing that will happen by itself, and when */
    readonly next?: { readonly at: number; readonly what: Words; readonly about: string };
    /** time is being moved now, up to here */
    readonly movingTo?: number;
    /** what it waits for on the way, or left under way after a patient while (Slack was down) */
    readonly inFlight?: Words;
  };
  readonly bot: {
    readonly state: 'starting' | 'running' | 'stopped';
    /** how often it was killed since this workspace was opened */
    readonly kills: number;
    /** it will die right after its next call to the outside, before it can note that the call was made */
    readonly diesAfterNextCall: boolean;
  };
  readonly slack: SlackWeather;
  /** the newest first; those not done before all others */
  readonly effects: readonly ShownEffect[];
  readonly effectsDone: number;
  /** the newest first */
  readonly audit: readonly ShownAudit[];
  readonly auditCount: number;
  /** the newest first */
  readonly mails: readonly ShownMail[];
  readonly bank: {
    /** the agency's account, as printed on invoices */
    readonly account: string;
    readonly invoices: readonly ShownInvoice[];
    /** the newest first */
    readonly transfers: readonly ShownTransfer[];
  };
  /** absent: no Stripe stands beside this workspace */
  readonly stripe?: StripeView;
  readonly tour: TourProgress;
  /** why the workspace can't be emptied here; absent: it can */
  readonly cannotStartOver?: Words;
  /** what "start over" is doing now, while it does */
  readonly startingOver?: Words;
}

/** What a person at the page can do to the world outside of Slack. */
export type OutsideAct =
  /** Moves time forward, stopping at everything that is due in between. */
  | { readonly act: 'move-time'; readonly by: 'hour' | 'day' | 'business-day' | 'week' | 'next' }
  /** `amount` as a person types it, in the invoice's currency: the bank reads it, or says why it can't */
  | { readonly act: 'transfer'; readonly number: string; readonly amount: string }
  | { readonly act: 'slack'; readonly weather: SlackWeather }
  | { readonly act: 'stripe'; readonly does: StripeDeed; readonly id: string }
  | { readonly act: 'stripe-weather'; readonly weather: StripeWeather }
  | { readonly act: 'kill'; readonly when: 'now' | 'after-next-call' }
  | { readonly act: 'start-bot' }
  | { readonly act: 'start-over'; readonly with: 'empty' | 'furnished'; readonly locale: 'en' | 'ja' | 'zh' };

export type OutsideAnswer = { readonly ok: true } | { readonly ok: false; readonly why: Words };

/**
 * The world beside Slack, handed in by whoever starts the workspace. Without it the page shows Slack alone.
 */
export interface Outside {
  look(): Promise<OutsideView>;
  /** Answers when it is done. What takes long (time, start over) shows in `look` while it goes on. */
  act(wanted: OutsideAct): Promise<OutsideAnswer>;
  /** Answers with how to stop listening. */
  onChange(listener: () => void): () => void;
}
