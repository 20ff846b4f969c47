import type { ElementState, StateValues } from '../../../state/view.ts';
import type { Entry } from '../../person-api.ts';
import { entryOf, sameEntry } from './element-state.ts';

/** Where an element stands, in the words that Slack's payloads use. */
export interface Spot {
  readonly blockId: string;
  readonly actionId: string;
}

/** What a person has entered and the workspace has not shown back yet. */
export interface Draft extends Spot {
  readonly entry: Entry;
  readonly shown: ElementState;
  /** whether the app hears of it at once, as dispatch_action asks; else the workspace only keeps it */
  readonly tells: boolean;
  /** counts what is entered; the number that was sent last; the number that was answered last */
  readonly version: number;
  readonly sent: number;
  readonly answered: number;
}

export interface Drafts {
  readonly byKey: Readonly<Record<string, Draft>>;
  /** what the workspace has shown last */
  readonly server: StateValues;
  readonly count: number;
}

export type DraftEvent =
  | {
      readonly type: 'entered';
      readonly spot: Spot;
      readonly entry: Entry;
      readonly shown: ElementState;
      readonly tells: boolean;
    }
  | { readonly type: 'sent'; readonly key: string; readonly version: number }
  /** `kept`: the workspace has it; `lost`: it never came there, so it is sent again; `refused`: it won't take it */
  | {
      readonly type: 'answered';
      readonly key: string;
      readonly version: number;
      readonly how: 'kept' | 'lost' | 'refused';
    }
  /** a value for each element that stands there now, touched or not */
  | { readonly type: 'shown'; readonly values: StateValues };

export const noDrafts: Drafts = { byKey: {}, server: {}, count: 0 };

/** Ids are the app's own and may hold anything but this. */
export const keyOf = ({ blockId, actionId }: Spot): string => `${blockId}\u0000${actionId}`;

/** Whether what stands here has not reached the workspace yet. */
export const isWaiting = (draft: Draft): boolean => draft.sent < draft.version;

const fileNames = (entry: Entry): string[] =>
  Array.isArray(entry) ? entry.map((one) => (typeof one === 'object' ? one.name : one)) : [];

const echoes = (draft: Draft, server: StateValues): boolean => {
  const state = server[draft.blockId]?.[draft.actionId];
  if (draft.answered !== draft.version || state?.type !== draft.shown.type) return false;
  if (state.type !== 'file_input') return sameEntry(entryOf(state), draft.entry);
  return sameEntry(
    state.files.map((file) => file.name),
    fileNames(draft.entry),
  );
};

/** Drops what the workspace shows by itself now. */
const settled = (drafts: Drafts): Drafts => ({
  ...drafts,
  byKey: Object.fromEntries(
    Object.entries(drafts.byKey).filter(([, draft]) => !echoes(draft, drafts.server)),
  ),
});

const without = (drafts: Drafts, key: string): Drafts => ({
  ...drafts,
  byKey: Object.fromEntries(Object.entries(drafts.byKey).filter(([one]) => one !== key)),
});

function answered(drafts: Drafts, event: Extract<DraftEvent, { type: 'answered' }>): Drafts {
  const draft = drafts.byKey[event.key];
  if (!draft) return drafts;
  const isNewest = draft.version === event.version;
  if (event.how === 'refused') return isNewest ? without(drafts, event.key) : drafts;
  const next =
    event.how === 'kept'
      ? { ...draft, answered: Math.max(draft.answered, event.version) }
      : { ...draft, sent: Math.min(draft.sent, event.version - 1) };
  return settled({ ...drafts, byKey: { ...drafts.byKey, [event.key]: next } });
}

function entered(drafts: Drafts, event: Extract<DraftEvent, { type: 'entered' }>): Drafts {
  const { spot, entry, shown, tells } = event;
  const key = keyOf(spot);
  const { sent, answered } = drafts.byKey[key] ?? { sent: 0, answered: 0 };
  const version = drafts.count + 1;
  const draft: Draft = { ...spot, entry, shown, tells, version, sent, answered };
  return { ...drafts, count: version, byKey: { ...drafts.byKey, [key]: draft } };
}

/**
 * A late echo never takes a keystroke away: a draft stays until the workspace shows exactly what was entered last,
 * or until its input is gone. Slack keeps what was typed over an update in the same way, by block_id and action_id.
 */
export function nextDrafts(drafts: Drafts, event: DraftEvent): Drafts {
  switch (event.type) {
    case 'entered':
      return entered(drafts, event);
    case 'sent': {
      const draft = drafts.byKey[event.key];
      if (!draft) return drafts;
      return { ...drafts, byKey: { ...drafts.byKey, [event.key]: { ...draft, sent: event.version } } };
    }
    case 'answered':
      return answered(drafts, event);
    case 'shown': {
      const server = event.values;
      const standing = Object.entries(drafts.byKey).filter(
        ([, draft]) => server[draft.blockId]?.[draft.actionId]?.type === draft.shown.type,
      );
      return settled({ ...drafts, server, byKey: Object.fromEntries(standing) });
    }
  }
}

export const shownState = (drafts: Drafts, spot: Spot): ElementState | undefined =>
  drafts.byKey[keyOf(spot)]?.shown ?? drafts.server[spot.blockId]?.[spot.actionId];
