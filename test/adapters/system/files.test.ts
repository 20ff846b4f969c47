import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptSecret } from '../../../src/adapters/system/files.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-kept-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('a kept secret', () => {
  it('is made once, readable by its owner only, and leaves nothing else behind', async () => {
    const data = join(directory, 'data');
    expect(await keptSecret(data, 'link', () => 'first')).toBe('first');
    expect(await keptSecret(data, 'link', () => 'second')).toBe('first');
    expect((await stat(join(data, 'link'))).mode & 0o777).toBe(0o600);
    expect(await readdir(data)).toEqual(['link']);
  });

  it('of processes that start at once all have the same, whole one', async () => {
    let made = 0;
    const make = () => {
      made += 1;
      return `secret ${made} ${'x'.repeat(1_000)}`;
    };
    const all = await Promise.all(Array.from({ length: 12 }, () => keptSecret(directory, 'race', make)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toBe((await readFile(join(directory, 'race'), 'utf8')).trim());
  });

  it('that cannot be written is said', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(keptSecret(join(directory, 'file'), 'link', () => 'x')).rejects.toThrow();
  });
});
