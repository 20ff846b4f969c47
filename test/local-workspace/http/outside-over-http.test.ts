import { expect, test } from 'vitest';
import { actOutside, lookOutside } from '../../../src/local-workspace/http/outside-over-http.ts';
import type { Outside, OutsideAct, OutsideView } from '../../../src/local-workspace/page-api/outside.ts';
import { asBrowser, ask } from '../support/browse.ts';
import { staged } from '../support/staged.ts';

const view: OutsideView = {
  clock: { now: 1 },
  bot: { state: 'running', kills: 0, diesAfterNextCall: false },
  slack: 'well',
  effects: [],
  effectsDone: 0,
  audit: [],
  auditCount: 0,
  mails: [],
  bank: { account: '', invoices: [], transfers: [] },
  tour: { done: [], begun: [], workday: '2026-11-24', people: {} },
};

function world() {
  const acts: OutsideAct[] = [];
  const outside: Outside = {
    look: async () => view,
    async act(wanted) {
      acts.push(wanted);
      const why = { en: 'It runs', ja: '動作中です', zh: '正在运行' };
      return wanted.act === 'start-bot' ? { ok: false, why } : { ok: true };
    },
    onChange: () => () => undefined,
  };
  return { outside, acts };
}

test.each<OutsideAct>([
  { act: 'move-time', by: 'business-day' },
  { act: 'transfer', number: 'INV-1', amount: '110000' },
  { act: 'slack', weather: 'down' },
  { act: 'kill', when: 'after-next-call' },
  { act: 'stripe', does: 'win-dispute', id: 'in_1' },
  { act: 'stripe-weather', weather: 'shuffled' },
  { act: 'start-over', with: 'furnished', locale: 'ja' },
])('%j goes outside', async (wanted) => {
  const { outside, acts } = world();
  expect(await actOutside(outside, { ...wanted })).toEqual({ status: 200, body: { ok: true } });
  expect(acts).toEqual([wanted]);
});

test.each([
  {},
  { act: 'dance' },
  { act: 'move-time', by: 'back' },
  { act: 'transfer', number: 'INV-1', amount: '1'.repeat(101) },
  { act: 'transfer', number: 'INV-1', amount: 5 },
  { act: 'slack', weather: 'foggy' },
  { act: 'stripe', does: 'steal', id: 'in_1' },
  { act: 'stripe', does: 'void' },
  { act: 'kill', when: 'now', more: true },
])('%j is refused with what is wrong', async (wanted) => {
  const { outside, acts } = world();
  expect(await actOutside(outside, wanted)).toMatchObject({
    status: 400,
    body: { ok: false, error: 'invalid_arguments', detail: expect.any(String) },
  });
  expect(acts).toEqual([]);
});

test('without a world outside there is none to look at', async () => {
  expect(await lookOutside(undefined)).toMatchObject({ status: 404 });
  expect(await actOutside(undefined, { act: 'start-bot' })).toMatchObject({ status: 404 });
});

test('a browser looks and acts at one address', async () => {
  const { outside, acts } = world();
  const { ws } = await staged(undefined, { outside });
  const headers = asBrowser(ws);
  expect(JSON.parse((await ask(ws, '/outside', { headers })).text)).toEqual(view);
  const body = JSON.stringify({ act: 'start-bot' });
  const { status, text } = await ask(ws, '/outside', { method: 'POST', headers, body });
  expect([status, JSON.parse(text).why.en]).toEqual([200, 'It runs']);
  expect(acts).toEqual([{ act: 'start-bot' }]);
});
