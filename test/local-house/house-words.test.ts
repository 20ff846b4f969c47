import { expect, test } from 'vitest';
import { couldNotFinish, couldNotStart, doing, inFlight, why } from '../../src/local-house/house-words.ts';

test('everything that is refused or under way is said in three languages', () => {
  const all = [...Object.values(why), ...Object.values(doing)];
  for (const words of all) expect(new Set([words.en, words.ja, words.zh]).size).toBe(3);
  for (const words of all) expect(words.en).toMatch(/^[A-Z].*\.$/);
  for (const made of [couldNotStart('PORT: taken'), couldNotFinish('PORT: taken'), inFlight('PORT: taken')])
    for (const said of Object.values(made)) expect(said).toContain('PORT: taken');
});
