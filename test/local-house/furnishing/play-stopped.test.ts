import { expect, it } from 'vitest';
import { mustBeDone, seenBy } from '../../../src/local-house/furnishing/play-stopped.ts';
import { aoi, kawa } from '../../local-workspace/support/fresh-workspace.ts';
import { staged } from '../../local-workspace/support/staged.ts';

it('an act that went well is handed on; one that did not says everything that is known', () => {
  expect(mustBeDone({ ok: true, ts: '1.2' }, 'Aoi sends')).toEqual({ ok: true, ts: '1.2' });
  const refused = { ok: false, error: 'not_sent', detail: 'refused', fieldErrors: { Due: 'a holiday' } };
  expect(() => mustBeDone(refused, 'Aoi sends')).toThrow('Aoi sends · not_sent · refused · Due: a holiday');
});

it('what somebody sees is the newest three things, each in a line of bearable length', async () => {
  const { ws } = await staged();
  expect(seenBy(ws, aoi, kawa)).toBe('nothing stood in the channel');
  for (const text of ['one', 'two', 'three\nlines', 'x'.repeat(400)]) await ws.asPerson(aoi).says(kawa, text);
  expect(seenBy(ws, aoi, kawa)).toBe(
    `the newest in the channel: [] two / [] three lines / [] ${'x'.repeat(300)}…`,
  );
});
