import { describe, expect, it } from 'vitest';
import { outsideStore } from '../../../../src/local-workspace/page/outside/outside-store.ts';
import type { OutsideAnswer, OutsideView } from '../../../../src/local-workspace/page-api/outside.ts';
import { emptyOutside } from '../../support/empty-outside.ts';

const hour = { act: 'move-time', by: 'hour' } as const;

function storeOver(
  look: () => Promise<OutsideView | undefined>,
  answer: () => Promise<OutsideAnswer> = async () => ({ ok: true }),
) {
  const store = outsideStore({ look, act: answer });
  const heard: unknown[] = [];
  store.subscribe(() => heard.push(store.get()));
  return { store, heard };
}

describe('what is known of the outside', () => {
  it('is what was looked at last, and a new object each time', async () => {
    let kills = 0;
    const { store, heard } = storeOver(async () => {
      kills += 1;
      return { ...emptyOutside, bot: { ...emptyOutside.bot, kills } };
    });
    await store.refresh();
    await store.refresh();
    expect(store.get().view?.bot.kills).toBe(2);
    expect(new Set(heard).size).toBe(2);
  });

  it('says when there is none, and finds one that came', async () => {
    const views = [undefined, emptyOutside];
    const { store } = storeOver(async () => views.shift());
    await store.refresh();
    expect(store.get()).toMatchObject({ view: undefined, absent: true });
    await store.refresh();
    expect(store.get()).toMatchObject({ view: emptyOutside, absent: false });
  });

  it('stays as it was seen last while the workspace does not answer', async () => {
    const looks = [async () => emptyOutside, () => Promise.reject(new Error('gone'))];
    const { store } = storeOver(() => (looks.shift() ?? (async () => undefined))());
    await store.refresh();
    await store.refresh();
    expect(store.get()).toMatchObject({ view: emptyOutside, absent: false });
  });
});

describe('an act on the outside', () => {
  it('is known while it is under way, and the outside is looked at afterwards', async () => {
    let looks = 0;
    let answer: (answer: OutsideAnswer) => void = () => undefined;
    const { store } = storeOver(
      async () => {
        looks += 1;
        return emptyOutside;
      },
      () => new Promise((resolve) => (answer = resolve)),
    );
    const acting = store.act(hour);
    expect(store.get().acting).toEqual(hour);
    answer({ ok: true });
    expect(await acting).toEqual({ ok: true });
    expect(store.get().acting).toBeUndefined();
    await expect.poll(() => looks).toBe(1);
  });

  it('gives the words of a refusal, and its own when nobody answers', async () => {
    const why = { en: 'a', ja: 'b', zh: 'c' };
    const refused = storeOver(
      async () => emptyOutside,
      async () => ({ ok: false, why }),
    );
    expect(await refused.store.act(hour)).toEqual({ ok: false, why });
    const lost = storeOver(
      async () => emptyOutside,
      () => Promise.reject(new Error('gone')),
    );
    expect(await lost.store.act(hour)).toMatchObject({
      ok: false,
      why: { en: expect.stringContaining('did not answer') },
    });
    expect(lost.store.get().acting).toBeUndefined();
  });
});
