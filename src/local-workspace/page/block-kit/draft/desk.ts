import type { Outcome } from '../../../person/outcome.ts';
import type { ElementState, StateValues } from '../../../state/view.ts';
import type { Entry } from '../../person-api.ts';
import { unreachable } from '../../store/person-over-http.ts';
import {
  type Draft,
  type DraftEvent,
  type Drafts,
  isWaiting,
  keyOf,
  nextDrafts,
  noDrafts,
  type Spot,
} from './drafts.ts';

/** Enters one value; `quiet` keeps the app from hearing of it before the next press. */
export type SendEntry = (spot: Spot, entry: Entry, quiet: boolean) => Promise<Outcome>;

export interface Entering {
  readonly spot: Spot;
  readonly entry: Entry;
  readonly shown: ElementState;
  /** defaults to true */
  readonly tells?: boolean;
  /** while a person types: a pause is waited for */
  readonly later?: boolean;
}

export interface Desk {
  now(): Drafts;
  onChange(listener: () => void): () => void;
  /** what the workspace shows now */
  show(values: StateValues): void;
  enter(entering: Entering): void;
  /** Sends what waits. Answers, when everything is there, whether the workspace has it all. */
  flush(): Promise<boolean>;
  /** An act that carries its own value, such as choosing in a menu: after all that was entered before it. */
  act(run: () => Promise<Outcome>, carries?: Entering): Promise<Outcome>;
}

const pauseMs = 300;
const notTaken = ['no_such_option', 'no_such_input', 'no_form', 'not_open', 'message_not_found'];

/** An app that doesn't answer has its person's value all the same: the workspace keeps it before it asks. */
export function fateOf(outcome: Outcome): 'kept' | 'lost' | 'refused' {
  if (outcome.ok) return 'kept';
  if (outcome.error === unreachable) return 'lost';
  return notTaken.includes(outcome.error ?? '') ? 'refused' : 'kept';
}

interface Line {
  dispatch(event: DraftEvent): void;
  drafts(): Drafts;
  /** runs one after the other */
  queue<T>(run: () => Promise<T>): Promise<T>;
}

function openLine(listeners: Set<() => void>): Line {
  let drafts = noDrafts;
  let last: Promise<unknown> = Promise.resolve();
  return {
    drafts: () => drafts,
    dispatch(event) {
      const next = nextDrafts(drafts, event);
      drafts = next;
      for (const listener of [...listeners]) listener();
    },
    queue(run) {
      const mine = last.then(run);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Marks the draft as under way at once, so that nothing else sends it. */
function sendDraft(line: Line, draft: Draft, send: () => Promise<Outcome>): Promise<Outcome> {
  const { version } = draft;
  const key = keyOf(draft);
  line.dispatch({ type: 'sent', key, version });
  return line.queue(async () => {
    const outcome = await send();
    line.dispatch({ type: 'answered', key, version, how: fateOf(outcome) });
    return outcome;
  });
}

/**
 * Keeps what a person enters on one surface, and brings it to the workspace in its order: typing after a pause,
 * everything before a press or a submission.
 */
export function openDesk(send: SendEntry, failed: (spot: Spot, outcome: Outcome) => void): Desk {
  const listeners = new Set<() => void>();
  const line = openLine(listeners);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const waiting = (): Draft[] => Object.values(line.drafts().byKey).filter(isWaiting);
  const flush = async (): Promise<boolean> => {
    clearTimeout(pause);
    const newest = line.drafts().count;
    const sending = waiting().map(async (draft) => {
      const outcome = await sendDraft(line, draft, () => send(draft, draft.entry, !draft.tells));
      if (!outcome.ok) failed(draft, outcome);
    });
    await Promise.all([...sending, line.queue(async () => undefined)]);
    return waiting().every((draft) => draft.version > newest);
  };
  const take = ({ spot, entry, shown, tells = true }: Entering): void =>
    line.dispatch({ type: 'entered', spot, entry, shown, tells });
  return {
    now: line.drafts,
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    show: (values) => line.dispatch({ type: 'shown', values }),
    enter(entering) {
      take(entering);
      clearTimeout(pause);
      if (entering.later) pause = setTimeout(flush, pauseMs);
      else void flush();
    },
    flush,
    act(run, carries) {
      const arrived = flush();
      const whenThere = async (): Promise<Outcome> =>
        (await arrived) ? run() : { ok: false, error: unreachable };
      if (carries) take(carries);
      const draft = carries && line.drafts().byKey[keyOf(carries.spot)];
      return draft ? sendDraft(line, draft, whenThere) : line.queue(whenThere);
    },
  };
}
