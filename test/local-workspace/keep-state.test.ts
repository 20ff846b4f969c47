import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepState, readState } from '../../src/local-workspace/keep-state.ts';
import { defaultFurniture, furnish } from '../../src/local-workspace/state/furnish.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-workspace-'));
});
afterAll(() => rm(directory, { recursive: true }));

const newState = () => furnish(defaultFurniture(), () => 'random');
/** Time passes when the test says so. */
function stopTheClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

describe('a workspace that is kept', () => {
  it('is none where nothing was kept', async () => {
    expect(await readState(join(directory, 'nothing.json'))).toBeUndefined();
  });

  it('comes back as it was left, from a directory made for it, with nothing beside it', async () => {
    const path = join(directory, 'new', 'workspace.json');
    const state = newState();
    const keeper = keepState(path, state);
    state.minted = 42;
    await keeper.close();
    expect(await readState(path)).toEqual(state);
    expect(await readdir(join(directory, 'new'))).toEqual(['workspace.json']);
  });

  it('comes back from a time when nobody kept what was read', async () => {
    const path = join(directory, 'older.json');
    const { lastRead: _, ...older } = newState();
    await writeFile(path, JSON.stringify(older));
    expect(await readState(path)).toEqual({ ...older, lastRead: {} });
    const marked = { ...older, lastRead: { U1: { C1: '1.000000' } } };
    await writeFile(path, JSON.stringify(marked));
    expect(await readState(path)).toEqual(marked);
  });

  it('is written a moment after a change, once for many', async () => {
    stopTheClock();
    const path = join(directory, 'soon.json');
    const state = newState();
    const keeper = keepState(path, state, 40);
    for (let count = 1; count <= 20; count += 1) {
      state.minted = count;
      keeper.changed();
    }
    vi.advanceTimersByTime(39);
    expect(await readState(path)).toBeUndefined();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    await expect.poll(async () => (await readState(path))?.minted).toBe(20);
    expect(vi.getTimerCount()).toBe(0);
    await keeper.close();
  });

  it('has what changed while it was being written', async () => {
    stopTheClock();
    const path = join(directory, 'while.json');
    const state = newState();
    const keeper = keepState(path, state, 1);
    for (let count = 1; count <= 30; count += 1) {
      state.minted = count;
      keeper.changed();
      // The one before may still be under way.
      if (count < 30) vi.advanceTimersByTime(1);
      if (count % 2 === 0) await readState(path);
    }
    await keeper.close();
    expect((await readState(path))?.minted).toBe(30);
  });

  it.each([
    ['something else', '{"a":1}'],
    ['half of it', '{"installation":'],
    ['null', 'null'],
  ])('%s is not taken for one', async (name, content) => {
    const path = join(directory, `${name}.json`);
    await writeFile(path, content);
    await expect(readState(path)).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  it('that cannot be written says so when it is closed', async () => {
    stopTheClock();
    await writeFile(join(directory, 'file'), '');
    const keeper = keepState(join(directory, 'file', 'workspace.json'), newState(), 1);
    keeper.changed();
    vi.advanceTimersByTime(1);
    await expect(keeper.close()).rejects.toThrow();
  });
});
