import type { SeenHome, SeenMessages } from '../page-api/seen.ts';
import type { Outcome } from '../person/outcome.ts';

/** One input's value, as people give it: text, a number, ids of options, files as base64. */
export type Entry =
  | string
  | number
  | null
  | readonly string[]
  | readonly { readonly name: string; readonly content: string; readonly encoding: 'base64' }[];

/** Where a block stands that a person acts on. */
export type SurfaceRef =
  | { readonly kind: 'modal' }
  | { readonly kind: 'home' }
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string };

export interface Suggested {
  readonly groups: readonly {
    readonly label?: string;
    readonly options: readonly { readonly text: string; readonly value: string }[];
  }[];
}

/**
 * What the page can do in the name of the person it shows. Nothing throws for what Slack refuses: the outcome says so.
 * A lost connection to the workspace is an outcome, too.
 */
export interface PersonApi {
  types(channel: string, text: string): Promise<Outcome>;
  says(channel: string, text: string, threadTs?: string): Promise<Outcome>;
  /** `selected`: of a select, a picker or an overflow menu. The confirm dialog has been answered before. */
  presses(
    where: SurfaceRef,
    press: {
      readonly blockId?: string;
      readonly actionId: string;
      readonly value?: string;
      readonly selected?: Entry;
    },
  ): Promise<Outcome>;
  /** `quiet`: kept without telling the app, though the input has dispatch_action: it is still being typed. */
  enters(
    where: SurfaceRef,
    blockId: string,
    actionId: string,
    entry: Entry,
    quiet?: boolean,
  ): Promise<Outcome>;
  /** Throws when the app gives no options in time. */
  suggests(where: SurfaceRef, blockId: string, actionId: string, query: string): Promise<Suggested>;
  submits(): Promise<Outcome>;
  closes(all?: boolean): Promise<Outcome>;
  opensHome(): Promise<Outcome>;
  usesShortcut(callbackId: string): Promise<Outcome>;
  usesMessageShortcut(channel: string, ts: string, callbackId: string): Promise<Outcome>;
  marks(channel: string, ts: string): Promise<Outcome>;
  reacts(channel: string, ts: string, name: string, remove?: boolean): Promise<Outcome>;
  uploads(
    channel: string,
    files: readonly { readonly name: string; readonly content: string; readonly encoding: 'base64' }[],
    text?: string,
    threadTs?: string,
  ): Promise<Outcome>;
  dismisses(channel: string, ts: string): Promise<Outcome>;
  messages(
    channel: string,
    options?: { before?: string; thread?: string; limit?: number },
  ): Promise<SeenMessages>;
  home(): Promise<SeenHome | null>;
}
