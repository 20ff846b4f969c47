import { describe, expect, it } from 'vitest';
import { examine } from '../../src/doctor/examine.ts';
import { lineOf, off, ok, wrong } from '../../src/doctor/finding.ts';

describe('an examination', () => {
  it('says everything in the order of the checks, whichever is done first', async () => {
    const slow = {
      about: 'A',
      look: async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return [ok('late')];
      },
    };
    const fast = { about: 'B', look: async () => [ok('early'), off('also')] };
    const findings = await examine([slow, fast], []);
    expect(findings.map(({ about, said }) => `${about} ${said}`)).toEqual(['A late', 'B early', 'B also']);
  });

  it('goes on when one check throws or never ends', async () => {
    const findings = await examine(
      [
        { about: 'A', look: () => Promise.reject(new Error('broken')) },
        { about: 'B', look: () => new Promise<never>(() => undefined) },
        { about: 'C', look: async () => [ok('fine')] },
      ],
      [],
      50,
    );
    expect(findings.map(({ state, said }) => `${state} ${said}`)).toEqual([
      'wrong broken',
      'wrong no answer in time',
      'ok fine',
    ]);
  });

  it('never says a secret, whoever repeats it', async () => {
    const [finding] = await examine(
      [{ about: 'A', look: async () => [wrong('535 no such hunter2-x', 'not hunter2-x')] }],
      ['hunter2-x'],
    );
    expect(JSON.stringify(finding)).not.toContain('hunter2');
    expect(finding?.said).toBe('535 no such [secret]');
  });

  it('is one line a finding, with its fix', () => {
    expect(lineOf({ state: 'wrong', about: 'E-mail', said: 'no\r\nanswer', fix: 'mend it' })).toBe(
      'WRONG  E-mail          no answer → mend it',
    );
  });
});
