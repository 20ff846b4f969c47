import { beforeEach, describe, expect, it } from 'vitest';
import { createMessenger, type Messenger } from '../../src/local-stripe/messenger.ts';

/** What waits is let go by the test. */
let waiting: { readonly ms: number; readonly work: () => void }[] = [];
let arrived: string[] = [];
let isThere = true;
let messenger: Messenger;
beforeEach(() => {
  waiting = [];
  arrived = [];
  isThere = true;
  messenger = createMessenger({
    async post({ id }) {
      if (isThere) arrived.push(id);
      return isThere;
    },
    later(ms, work) {
      const one = { ms, work };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
    onChange: () => undefined,
  });
});

const event = (id: string) => ({ id, type: 'invoice.paid', created: 1, object: {} });
const tell = (...ids: string[]): void => {
  for (const id of ids) messenger.tell(event(id));
};
async function letGo(): Promise<void> {
  for (const { work } of waiting.splice(0)) work();
}
const arrives = (ids: readonly string[]) => expect.poll(() => arrived).toEqual(ids);

describe('messages', () => {
  it('arrive in their order, once', async () => {
    tell('a', 'b', 'c');
    await arrives(['a', 'b', 'c']);
    expect(messenger.of('a')).toEqual({ state: 'told', times: 1 });
  });

  it('are brought again until somebody takes them', async () => {
    isThere = false;
    tell('a');
    await expect.poll(() => waiting.length).toBe(1);
    expect(messenger.of('a')).toEqual({ state: 'waiting', times: 0 });
    isThere = true;
    await letGo();
    await arrives(['a']);
  });

  it('twice, late, turned round, or not at all', async () => {
    messenger.setWeather('twice');
    tell('a');
    await arrives(['a', 'a']);
    messenger.setWeather('late');
    tell('b');
    expect(waiting.map(({ ms }) => ms)).toEqual([8_000]);
    await letGo();
    await arrives(['a', 'a', 'b']);
    messenger.setWeather('shuffled');
    tell('c', 'd');
    await letGo();
    await arrives(['a', 'a', 'b', 'd', 'c']);
    messenger.setWeather('lost');
    tell('e');
    expect(messenger.of('e')).toEqual({ state: 'lost', times: 0 });
    messenger.again(event('e'));
    await arrives(['a', 'a', 'b', 'd', 'c', 'e']);
  });

  it('of a world that was thrown away are not brought', async () => {
    messenger.setWeather('late');
    tell('a');
    messenger.forget();
    expect(waiting).toEqual([]);
    expect(messenger.of('a')).toBeUndefined();
  });
});
