import { describe, expect, it } from 'vitest';
import { runScript } from '../scripts/run-script.ts';
import { deep, sampleOf } from '../support/deep.ts';

// That every measurement runs and comes to its end. What it measures is for people to read, on a quiet machine.
/** Presses and starting open many processes, and are left to the deep run; it names none, which means all. */
const measured = deep ? [] : ['effects', 'digests', 'spreading', 'check', 'events'];
const rows = [
  { row: /worker resting: committed acceptances +\d+\/s +\d+\/s +[\d.]+×/, isQuick: false },
  { row: /worker working: committed acceptances +\d+\/s +\d+\/s +[\d.]+×/, isQuick: false },
  { row: /outside effects, carrier that does nothing +\d+\/s +\d+\/s +[\d.]+×/, isQuick: true },
  { row: /from nothing, with the embedded PostgreSQL +[\d.]+ ms +[\d.]+ ms +[\d.]+×/, isQuick: false },
  { row: /40 digests: sent within the limits +[\d.]+ min +[\d.]+ min +[\d.]+×/, isQuick: true },
  { row: /taken in +\d+\/s +\d+\/s +[\d.]+×/, isQuick: true },
];

describe('npm run bench', () => {
  it('measures everything once, beside its baseline, and leaves nothing', { timeout: 300_000 }, async () => {
    const { code, out, problems, left } = await runScript(['bench/index.ts', '--tiny', ...measured]);
    expect(problems).toBe('');
    expect(code).toBe(0);
    expect(left).toEqual([]);
    for (const { row } of sampleOf(rows, ({ isQuick }) => isQuick)) expect(out).toMatch(row);
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
