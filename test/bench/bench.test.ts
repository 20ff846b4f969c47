import { describe, expect, it } from 'vitest';
import { runScript } from '../scripts/run-script.ts';

// That every measurement runs and comes to its end. What it measures is for people to read, on a quiet machine.
describe('npm run bench', () => {
  it('measures everything once, beside its baseline, and leaves nothing', { timeout: 300_000 }, async () => {
    const { code, out, problems, left } = await runScript(['bench/index.ts', '--tiny']);
    expect(problems).toBe('');
    expect(code).toBe(0);
    expect(left).toEqual([]);
    for (const row of [
      /worker resting: committed acceptances +\d+\/s +\d+\/s +[\d.]+×/,
      /worker working: committed acceptances +\d+\/s +\d+\/s +[\d.]+×/,
      /outside effects, carrier that does nothing +\d+\/s +\d+\/s +[\d.]+×/,
      /from nothing, with the embedded PostgreSQL +[\d.]+ ms +[\d.]+ ms +[\d.]+×/,
      /40 digests: sent within the limits +[\d.]+ min +[\d.]+ min +[\d.]+×/,
      /taken in +\d+\/s +\d+\/s +[\d.]+×/,
    ])
      expect(out).toMatch(row);
    const queries = [...out.matchAll(/engagements: queries +(\d+)/g)].map(([, count]) => count);
    for (const of of ['the check', 'App Home']) {
      const counted = [...out.matchAll(new RegExp(`engagements: queries of ${of} +(\\d+)`, 'g'))];
      expect(counted).toHaveLength(2);
      expect(new Set(counted.map(([, count]) => count)).size, `${of}, for one and for ten`).toBe(1);
    }
    expect(new Set(queries).size, `as many queries for one engagement as for ten: ${queries}`).toBe(1);
  });

  it('says which measurements there are when it is asked for another', { timeout: 60_000 }, async () => {
    const { code, problems } = await runScript(['bench/index.ts', 'everything']);
    expect(code).toBe(1);
    expect(problems).toContain('presses, effects, starting, digests, spreading, check, events');
  });
});
