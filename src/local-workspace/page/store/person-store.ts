import type { LiveChange, Seen, SeenHome, SeenMessages } from '../../page-api/seen.ts';
import type { PersonApi } from '../person-api.ts';
import { most, pageSize, sizeToAsk, withNewest, withOlder } from './loaded-messages.ts';
import { NobodyThere } from './person-over-http.ts';
import { runAgain } from './run-again.ts';

/** What is known of the workspace now. A new object after each change. */
export interface Known {
  readonly seen: Seen | undefined;
  readonly reachable: boolean;
  /** the workspace knows nobody by this id: it was started over, or the address is wrong */
  readonly nobody: boolean;
  readonly channels: Readonly<Record<string, SeenMessages>>;
  readonly threads: Readonly<Record<string, SeenMessages>>;
  /** null: the app has not published one; undefined: not asked for yet */
  readonly home: SeenHome | null | undefined;
}

/** The event stream: says what changed, and whether it is connected. */
export type Listen = (heard: {
  onChange(change: LiveChange): void;
  onConnection(open: boolean): void;
}) => () => void;

interface Sources {
  readonly look: () => Promise<Seen>;
  readonly api: PersonApi;
  readonly listen: Listen;
}

export const threadKey = (channel: string, ts: string): string => `${channel}/${ts}`;

const nothing: Known = {
  seen: undefined,
  reachable: true,
  nobody: false,
  channels: {},
  threads: {},
  home: undefined,
};

const without = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

function keptKnowledge() {
  let known = nothing;
  const listeners = new Set<() => void>();
  return {
    get: (): Known => known,
    learn(part: Partial<Known>): void {
      known = { ...known, ...part };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return (): void => void listeners.delete(listener);
    },
  };
}
type Kept = ReturnType<typeof keptKnowledge>;

/** What is looked at now: loaded at once, and again when the stream says that it changed. */
function watching(learn: Kept['learn']) {
  const watched = new Map<string, () => Promise<void>>();
  return {
    /** Answers with how to stop. */
    watch(key: string, load: () => Promise<void>): () => void {
      const run = runAgain(async () => {
        try {
          await load();
        } catch (error) {
          if (!(error instanceof NobodyThere)) learn({ reachable: false });
        }
      });
      watched.set(key, run);
      void run();
      return () => {
        if (watched.get(key) === run) watched.delete(key);
      };
    },
    reload(isMeant: (kind: string, channel: string) => boolean): void {
      for (const [key, load] of watched) {
        const [kind = '', channel = ''] = key.split('/');
        if (isMeant(kind, channel)) void load();
      }
    },
  };
}

function loaders(api: PersonApi, { get, learn }: Kept) {
  return {
    async channel(channel: string): Promise<void> {
      const newest = await api.messages(channel, { limit: sizeToAsk(get().channels[channel]) });
      const { channels } = get();
      learn({ channels: { ...channels, [channel]: withNewest(channels[channel], newest) } });
    },
    async thread(channel: string, thread: string): Promise<void> {
      const answers = await api.messages(channel, { thread, limit: most });
      learn({ threads: { ...get().threads, [threadKey(channel, thread)]: answers } });
    },
    async home(): Promise<void> {
      learn({ home: await api.home() });
    },
    async older(channel: string): Promise<void> {
      const before = get().channels[channel]?.messages[0]?.ts;
      if (before === undefined) return;
      const older = await api.messages(channel, { before, limit: pageSize });
      const { channels } = get();
      const loaded = channels[channel];
      if (loaded) learn({ channels: { ...channels, [channel]: withOlder(loaded, before, older) } });
    },
  };
}

/** Keeps what one person sees; what is watched stays fresh. */
export function personStore({ look, api, listen }: Sources) {
  const kept = keptKnowledge();
  const { learn } = kept;
  const live = new Set<(change: LiveChange) => void>();
  const { watch, reload } = watching(learn);
  const load = loaders(api, kept);
  const seen = runAgain(async () => {
    try {
      learn({ seen: await look(), nobody: false, reachable: true });
    } catch (error) {
      learn(error instanceof NobodyThere ? { nobody: true } : { reachable: false });
    }
  });
  const onChange = (change: LiveChange): void => {
    if (change.seen) void seen();
    reload((kind, channel) => (kind === 'home' ? change.home : change.channels.includes(channel)));
    for (const listener of [...live]) listener(change);
  };
  const onConnection = (open: boolean): void => {
    // The stream's first word asks for everything anew, so there is nothing to reload here.
    learn({ reachable: open });
  };
  return {
    get: kept.get,
    subscribe: kept.subscribe,
    onLive(listener: (change: LiveChange) => void) {
      live.add(listener);
      return (): void => void live.delete(listener);
    },
    /** Looks, and begins to listen. Answers with how to stop. */
    open(): () => void {
      void seen();
      return listen({ onChange, onConnection });
    },
    /** What is no longer looked at is forgotten: shown again, it would be stale. */
    watchChannel(channel: string) {
      const stop = watch(`channel/${channel}`, () => load.channel(channel));
      return (): void => {
        stop();
        learn({ channels: without(kept.get().channels, channel) });
      };
    },
    watchThread(channel: string, ts: string) {
      const stop = watch(`thread/${channel}/${ts}`, () => load.thread(channel, ts));
      return (): void => {
        stop();
        learn({ threads: without(kept.get().threads, threadKey(channel, ts)) });
      };
    },
    watchHome: () => watch('home', load.home),
    /** Throws when the workspace cannot be reached. */
    loadOlder: load.older,
  };
}
export type PersonStore = ReturnType<typeof personStore>;
