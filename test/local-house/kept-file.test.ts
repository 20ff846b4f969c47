import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openKept } from '../../src/local-house/kept-file.ts';
import { temporaryDataDir } from '../support/data-dir.ts';

const Numbers = z.array(z.number());

test('what was set last is there after a restart, however many were set at once', async () => {
  const path = join(await temporaryDataDir(), 'deep', 'numbers.json');
  const kept = await openKept(path, Numbers, [0]);
  expect(kept.get()).toEqual([0]);
  await Promise.all([kept.set([1]), kept.set([1, 2]), kept.set([1, 2, 3])]);
  expect(kept.get()).toEqual([1, 2, 3]);
  expect((await openKept(path, Numbers, [])).get()).toEqual([1, 2, 3]);
});

test('a file that holds something else is neither believed nor overwritten', async () => {
  const path = join(await temporaryDataDir(), 'numbers.json');
  await writeFile(path, '{"a":1}');
  await expect(openKept(path, Numbers, [])).rejects.toThrow();
  expect(await readFile(path, 'utf8')).toBe('{"a":1}');
});
