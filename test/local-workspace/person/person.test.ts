import { expect, test } from 'vitest';
import { aoi, haru, kawa, mio } from '../support/fresh-workspace.ts';
import { staged } from '../support/staged.ts';

test('nobody there, nothing open', async () => {
  const { ws } = await staged();
  expect(() => ws.asPerson('U0NOBODY01')).toThrow('nobody here');
  const person = ws.asPerson(aoi);
  expect(person.user.real_name).toBe('Aoi Tanaka');
  expect([person.views(), person.home(), person.dm()]).toEqual([[], undefined, undefined]);
  expect(await person.pressesInModal('Send')).toMatchObject({ error: 'not_open' });
  expect(await person.pressesAtHome('Go')).toMatchObject({ error: 'not_open' });
  expect(await person.presses(kawa, '1.0', 'Go')).toMatchObject({ error: 'message_not_found' });
});

test('people talk in channels and threads', async () => {
  const { ws } = await staged();
  const said = await ws.asPerson(haru).says(kawa, 'a question');
  await ws.asPerson(aoi).says(kawa, 'an answer', { thread_ts: String(said.ts) });
  expect(ws.asPerson(mio).reads(kawa)).toMatchObject([{ from: haru }, { from: aoi, thread_ts: said.ts }]);
});
