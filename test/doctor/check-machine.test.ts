import { describe, expect, it } from 'vitest';
import { machineCheck } from '../../src/doctor/check-machine.ts';
import { usedDataDir } from '../support/data-dir.ts';
import { configOf, saidBy } from './asked.ts';

describe('the doctor looks at the machine', () => {
  it('is content with the Node that is asked for, a directory of its own, and the fonts', async () => {
    const ENGAWA_DATA = await usedDataDir();
    expect(await saidBy(machineCheck(configOf({ ENGAWA_DATA }), 'v20.19.0'))).toEqual([
      'ok: Node v20.19.0',
      `ok: ${ENGAWA_DATA} can be written to`,
      'ok: fonts for English, Japanese and Chinese documents are there',
    ]);
  });

  it('says what is too old, not to be written to, or shifted', async () => {
    const config = configOf({ ENGAWA_DATA: '/dev/null/engawa', ENGAWA_CLOCK: '2027-01-01T00:00:00Z' });
    const said = await saidBy(machineCheck(config, 'v20.18.3'));
    expect(said[0]).toBe('wrong: Node v20.18.3 is too old → use Node 20.19 or later');
    expect(said[1]).toMatch(/^wrong: \/dev\/null\/engawa cannot be written to → give ENGAWA_DATA/);
    expect(said.at(-1)).toMatch(/^wrong: ENGAWA_CLOCK moves time/);
  });
});
