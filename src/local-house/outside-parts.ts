import type pg from 'pg';
import type {
  OutsideAct,
  OutsideAnswer,
  OutsideView,
  ShownMail,
  StripeView,
  Words,
} from '../local-workspace/page-api/outside.ts';
import type { LocalWorkspace } from '../local-workspace/start-local-workspace.ts';

/** The next thing that will happen by itself, as it stands in `due`. */
export interface NextThing {
  /** milliseconds of business time */
  readonly at: number;
  /** the act's name in src/rooms.ts (`milestone.warn-of-window`), `digest.weekly` or `digest.daily` */
  readonly kind: string;
  /** the id of what it is about */
  readonly subject: string;
  /** null: the agency */
  readonly engagementId: string | null;
}

/** What every part that reads the house's database is given. The pool stays the same over "start over". */
export interface PartNeeds {
  readonly pool: pg.Pool;
  /** business time in milliseconds */
  readonly now: () => number;
  /** ENGAWA_DATA: a part that keeps something does so in a file of its own there (see kept-file.ts) */
  readonly directory: string;
}

/** books.ts: `createBooks(needs: PartNeeds): Books` */
export interface Books {
  read(): Promise<Pick<OutsideView, 'effects' | 'effectsDone' | 'audit' | 'auditCount'>>;
}

/** bank.ts: `openBank(needs: PartNeeds): Promise<Bank>` */
export interface Bank {
  read(): Promise<OutsideView['bank']>;
  transfer(number: string, amount: string): Promise<OutsideAnswer>;
  /** "start over": as if no transfer had ever come */
  forget(): Promise<void>;
}

/** tour.ts: `createTour(needs: PartNeeds): Tour` */
export interface Tour {
  /** the steps that are done */
  read(): Promise<OutsideView['tour']>;
}

/** due-words.ts: `createDueWords(needs: PartNeeds): DueWords` */
export type DueWords = (next: NextThing) => Promise<{ readonly what: Words; readonly about: string }>;

/** mailbox.ts: `openMailbox({ now, directory }): Promise<Mailbox>` */
export interface Mailbox {
  /** the newest first */
  mails(): readonly ShownMail[];
  onChange(listener: () => void): () => void;
  /** smtp://127.0.0.1:port */
  readonly smtpUrl: string;
  /** "start over" */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** What is done to Stripe at the page. */
export type StripeAct = Extract<OutsideAct, { act: 'stripe' | 'stripe-weather' }>;

/** stripe-beside.ts: `openStripeBeside(needs): Promise<StripeBeside>` */
export interface StripeBeside {
  readonly apiBase: string;
  readonly webhookSecret: string;
  read(): StripeView;
  act(wanted: StripeAct): OutsideAnswer;
  onChange(listener: () => void): () => void;
  /** "start over": an account in which nothing has happened */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** furnishing/index.ts: `furnish(stage: Stage, locale): Promise<void>` and `startsAt` (ISO) */
export interface Stage {
  readonly workspace: LocalWorkspace;
  /** Moves business time forward to an ISO instant, with everything that is due in between. */
  moveTo(iso: string): Promise<void>;
  /** Waits until the bot has nothing left to do now. */
  settles(): Promise<void>;
  progress(words: Words): void;
}
