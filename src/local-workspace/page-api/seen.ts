import type { Block } from '../block-kit/blocks.ts';
import type { ModalView } from '../block-kit/validate-view.ts';
import type { ShownFile } from '../state/file.ts';
import type { StateValues } from '../state/view.ts';

/** Somebody as others see them. */
export interface SeenUser {
  readonly id: string;
  readonly name: string;
  /** What they are there ("owner", "decision-maker"): for whoever tries Engawa, not known to Slack. */
  readonly part?: string;
  readonly teamId: string;
  readonly teamName: string;
  /** of another workspace than the one in which the app is installed */
  readonly external: boolean;
  readonly bot: boolean;
  /** BCP 47, as in Slack's own settings: en-US, ja-JP, zh-CN */
  readonly locale: string;
  /** IANA */
  readonly timeZone: string;
}

export interface SeenChannel {
  readonly id: string;
  /** without "#"; of a direct message: the bot's name */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  /** the names of the other teams, in a Slack Connect channel */
  readonly sharedWith: readonly string[];
  readonly topic: string;
  readonly memberIds: readonly string[];
  /** the app reads nothing here: Slack gives no message box, and with it no commands */
  readonly readOnly?: true;
  readonly unread: number;
  readonly bookmarks: readonly { readonly title: string; readonly link: string }[];
}

export interface SeenReaction {
  readonly name: string;
  readonly userIds: readonly string[];
}

export interface SeenMessage {
  readonly ts: string;
  readonly userId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly files: readonly ShownFile[];
  readonly reactions: readonly SeenReaction[];
  readonly threadTs?: string;
  readonly replies: number;
  /** of an answer in a thread that was sent to the channel, too */
  readonly broadcast: boolean;
  readonly edited: boolean;
  readonly pinned: boolean;
  /** only the person who looks sees it */
  readonly ephemeral: boolean;
  /** what this person has entered into its inputs and not sent yet */
  readonly values: StateValues;
}

/** A page of a channel or of a thread, oldest first. */
export interface SeenMessages {
  readonly messages: readonly SeenMessage[];
  /** there are older ones: ask again with `before` = the first ts of this page. A thread’s parent is its oldest. */
  readonly hasMore: boolean;
}

export interface SeenModal {
  readonly id: string;
  readonly hash: string;
  readonly view: ModalView;
  readonly values: StateValues;
  /** by block_id: what the app said of the last submission */
  readonly errors: Readonly<Record<string, string>>;
}

export interface SeenHome {
  readonly id: string;
  readonly hash: string;
  readonly blocks: readonly Block[];
  readonly values: StateValues;
}

export interface SeenCommand {
  /** with its slash */
  readonly name: string;
  readonly description: string;
  readonly usageHint: string;
}

export interface SeenShortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'message' | 'global';
}

/** Everything of the workspace that one person sees, but for the messages, which are asked for by channel. */
export interface Seen {
  readonly me: SeenUser;
  /** whom the browser may be: everybody but the bot */
  readonly people: readonly SeenUser[];
  /** by id: those this person can see, for names and mentions */
  readonly users: Readonly<Record<string, SeenUser>>;
  readonly botUserId: string;
  readonly channels: readonly SeenChannel[];
  /** the app’s, whether or not this person may use them: see `mayUseApp` */
  readonly commands: readonly SeenCommand[];
  readonly shortcuts: readonly SeenShortcut[];
  /** external people have neither commands nor shortcuts nor a Home: Slack's rule, which the page explains */
  readonly mayUseApp: boolean;
  /** the top one last; at most three */
  readonly modals: readonly SeenModal[];
  /** business time in milliseconds; runs on at normal speed */
  readonly now: number;
}

/** What the event stream says: what to ask for again. The first says everything, as after a lost connection. */
export interface LiveChange {
  /** `seen` (channels, unread, modals), one channel's messages, the Home, or what lies outside of Slack */
  readonly seen: boolean;
  readonly channels: readonly string[];
  readonly home: boolean;
  readonly outside: boolean;
}
