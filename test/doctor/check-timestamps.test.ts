import { describe, expect, it, onTestFinished } from 'vitest';
import { timestampCheck } from '../../src/doctor/check-timestamps.ts';
import { startTsa } from '../support/tsa.ts';
import { configOf, saidBy } from './asked.ts';

describe('the doctor looks at the timestamp authority', () => {
  it('asks for one timestamp, and says what came instead', async () => {
    const tsa = await startTsa();
    onTestFinished(() => tsa.close());
    const check = timestampCheck(configOf({ TSA_URL: tsa.url }), () => 'a secret of its own');
    expect(await saidBy(check)).toEqual(['ok: the authority gave a timestamp']);
    tsa.state.mood = 'error 500';
    expect(await saidBy(check)).toEqual([
      expect.stringMatching(/^wrong: it answered with status 500 → correct TSA_URL/),
    ]);
  });

  it('needs none', async () => {
    expect(await saidBy(timestampCheck(configOf({}), () => 'x'))).toEqual([
      expect.stringMatching(/^off: TSA_URL is not set/),
    ]);
  });
});
