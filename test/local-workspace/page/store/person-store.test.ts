import { describe, expect, it } from 'vitest';
import { NobodyThere, personOverHttp } from '../../../../src/local-workspace/page/store/person-over-http.ts';
import { personStore, threadKey } from '../../../../src/local-workspace/page/store/person-store.ts';
import type { LiveChange, SeenMessages } from '../../../../src/local-workspace/page-api/seen.ts';
import { message, seen } from '../seen-things.ts';

const nothing: LiveChange = { seen: false, channels: [], home: false, outside: false };
/** Nothing here waits for anything but promises: one turn of the loop ends them all. */
const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function workspace() {
  const said: Record<string, SeenMessages> = {
    C1: { messages: [message('1.0'), message('2.0')], hasMore: false },
  };
  const asked: string[] = [];
  const state = { trouble: undefined as Error | undefined, now: 1 };
  let live = { onChange: (_: LiveChange): void => undefined, onConnection: (_: boolean): void => undefined };
  const guarded = async <T>(what: string, answer: T): Promise<T> => {
    asked.push(what);
    if (state.trouble) throw state.trouble;
    return answer;
  };
  const api = {
    ...personOverHttp('U1', () => Promise.reject(new Error('unused'))),
    messages: (channel: string, { before, thread }: { before?: string; thread?: string } = {}) =>
      guarded(`messages ${channel} ${before ?? thread ?? ''}`.trim(), {
        messages: (said[channel]?.messages ?? []).filter(({ ts }) => before === undefined || ts < before),
        hasMore: said[channel]?.hasMore ?? false,
      }),
    home: () => guarded('home', { id: 'V1', hash: String(state.now), blocks: [], values: {} }),
  };
  const store = personStore({
    api,
    look: () => guarded('seen', seen({ now: state.now })),
    listen(on) {
      live = on;
      return () => undefined;
    },
  });
  const hear = (change: Partial<LiveChange>): void => live.onChange({ ...nothing, ...change });
  return { store, said, asked, state, hear, connection: (open: boolean) => live.onConnection(open) };
}

describe('what a person sees', () => {
  it('is looked at when it opens, and again when the stream says so', async () => {
    const { store, state, hear } = workspace();
    store.open();
    await settle();
    expect(store.get().seen?.now).toBe(1);
    state.now = 2;
    hear({ channels: ['C1'] });
    await settle();
    expect(store.get().seen?.now).toBe(1);
    hear({ seen: true });
    await settle();
    expect(store.get().seen?.now).toBe(2);
  });

  it('of a channel is loaded while it is looked at, and forgotten afterwards', async () => {
    const { store, said, asked, hear } = workspace();
    store.open();
    const leave = store.watchChannel('C1');
    await settle();
    said['C1'] = {
      messages: [message('1.0'), message('2.0', { text: 'mended' }), message('3.0')],
      hasMore: false,
    };
    hear({ channels: ['C2'] });
    await settle();
    expect(store.get().channels['C1']?.messages).toHaveLength(2);
    hear({ channels: ['C1'] });
    await settle();
    expect(store.get().channels['C1']?.messages.map(({ text }) => text)).toEqual(['', 'mended', '']);
    leave();
    expect(store.get().channels).toEqual({});
    const before = asked.length;
    hear({ channels: ['C1'] });
    await settle();
    expect(asked).toHaveLength(before);
  });

  it('of a thread follows its channel', async () => {
    const { store, said, hear } = workspace();
    store.open();
    store.watchThread('C1', '1.0');
    await settle();
    said['C1'] = { messages: [message('1.0')], hasMore: false };
    hear({ channels: ['C1'] });
    await settle();
    expect(store.get().threads[threadKey('C1', '1.0')]?.messages).toHaveLength(1);
  });

  it('of the Home follows what the app publishes', async () => {
    const { store, state, hear } = workspace();
    store.open();
    store.watchHome();
    await settle();
    expect(store.get().home?.hash).toBe('1');
    state.now = 7;
    hear({ home: true });
    await settle();
    expect(store.get().home?.hash).toBe('7');
  });

  it('goes back in time page by page', async () => {
    const { store, said } = workspace();
    said['C1'] = { messages: [message('5.0')], hasMore: true };
    store.open();
    store.watchChannel('C1');
    await settle();
    said['C1'] = { messages: [message('4.0'), message('5.0')], hasMore: false };
    await store.loadOlder('C1');
    expect(store.get().channels['C1']?.messages.map(({ ts }) => ts)).toEqual(['4.0', '5.0']);
  });
});

describe('a workspace that is away', () => {
  it('is said to be, and seen again when the line is back', async () => {
    const { store, state, hear, connection } = workspace();
    store.open();
    await settle();
    state.trouble = new TypeError('Failed to fetch');
    connection(false);
    expect(store.get().reachable).toBe(false);
    hear({ seen: true });
    await settle();
    expect(store.get()).toMatchObject({ reachable: false, seen: { now: 1 } });
    state.trouble = undefined;
    connection(true);
    expect(store.get().reachable).toBe(true);
  });

  it('that knows nobody by this name is something else', async () => {
    const { store, state } = workspace();
    state.trouble = new NobodyThere('/view/U9');
    store.open();
    await settle();
    expect(store.get()).toMatchObject({ nobody: true, reachable: true });
  });
});

describe('listeners', () => {
  it('of the stream hear each change, until they stop', () => {
    const { store, hear } = workspace();
    store.open();
    const heard: LiveChange[] = [];
    const stop = store.onLive((change) => heard.push(change));
    hear({ outside: true });
    stop();
    hear({ outside: true });
    expect(heard).toEqual([{ ...nothing, outside: true }]);
  });
});
