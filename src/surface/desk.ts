import type { Prisma } from '../../prisma/generated/client.ts';
import type { Perform } from '../kernel/act.ts';
import type { Rehearse } from '../kernel/outlook.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Links } from './links.ts';

type Reading =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';

/** The database for looking only: a slash command that tries to write does not compile. */
export type ReadDb = {
  readonly [M in Uncapitalize<Prisma.ModelName>]: Pick<Prisma.TransactionClient[M], Reading>;
} & Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Which of these addresses don't answer, or lie in a private network. Never throws. */
export type LookUp = (urls: readonly string[]) => Promise<readonly string[]>;

/** What a handler in commands/ works with. */
export interface Desk {
  readonly read: ReadDb;
  readonly perform: Perform;
  readonly links: Links;
  /** Whether there is a mail server; left out: none. */
  readonly mailIsSetUp?: boolean;
  /** Whether the signature provider reaches signers by e-mail alone; left out: not. */
  readonly signersNeedEmail?: boolean;
  /** Asks Slack about people of whom nothing is kept yet: their addresses, above all. Never throws. */
  readonly introduce?: (slackUserIds: readonly string[]) => Promise<void>;
  /** Looks addresses up, all within a second or two. Left out: they are not looked up. */
  readonly lookUp?: LookUp;
  /** Plays through what happens next and leaves nothing behind. Left out: nobody can tell. */
  readonly rehearse?: Rehearse;
}

/** A person's request from Slack, with where it came from. */
export interface Call {
  readonly visit: Visit;
  readonly desk: Desk;
  /** The channel in which it happened; `null` in App Home and in some modals. */
  readonly channelId: string | null;
}
