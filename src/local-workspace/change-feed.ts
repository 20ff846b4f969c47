/** What happened, for a page or a test that watches; small on purpose: who needs more reads the state. */
export type Change =
  | { type: 'message-posted' | 'message-changed' | 'message-deleted'; channel: string; ts: string }
  | {
      type: 'ephemeral-shown' | 'ephemeral-changed' | 'ephemeral-deleted';
      channel: string;
      ts: string;
      user: string;
    }
  | { type: 'view-opened' | 'view-pushed' | 'view-changed' | 'view-closed'; user: string; view: string }
  | { type: 'channel-read'; channel: string; user: string }
  | { type: 'values-changed'; user: string; surface: string }
  | { type: 'home-published'; user: string; view: string }
  | { type: 'channel-changed'; channel: string }
  | { type: 'file-shared'; channel: string; file: string }
  /** everything is another: ask for all of it again */
  | { type: 'started-over' };

export type Listener = (change: Change) => void;

export interface ChangeFeed {
  announce(change: Change): void;
  onChange(listener: Listener): () => void;
}

export function changeFeed(): ChangeFeed {
  const listeners = new Set<Listener>();
  return {
    announce(change) {
      for (const listener of [...listeners]) listener(change);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
