import type { Instant } from '../kernel/calendar.ts';
import type { Said } from '../kernel/phrase.ts';
import type { Call, Desk } from './desk.ts';
import type { Reply } from './reply.ts';

/** A message on which somebody used a shortcut, as plain text. */
export interface UsedMessage {
  readonly text: string;
  readonly author: string;
  readonly at: Instant;
  /** `null` where Slack gave none in time. */
  readonly permalink: string | null;
}

export interface ShortcutUse extends Call {
  readonly message: UsedMessage;
}

/**
 * An entry in the menu of every message. Slack shows it to people of the agency's workspace alone, so whatever it does
 * a client needs a button for.
 */
export interface MessageShortcut {
  /** Slack's callback id, as in manifest.yml. */
  readonly id: string;
  /** At most 24 characters, and in English in the manifest: Slack has one name for everybody. */
  readonly name: Said;
  /** At most 150 characters. */
  readonly does: Said;
  answer(use: ShortcutUse, desk: Desk): Promise<Reply>;
}

export const messageShortcut = (definition: MessageShortcut): MessageShortcut => definition;
