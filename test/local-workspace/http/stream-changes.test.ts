import { ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Outside } from '../../../src/local-workspace/page-api/outside.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { button, staged } from '../support/staged.ts';

const none = { seen: false, channels: [], home: false, outside: false };

type Stage = Awaited<ReturnType<typeof staged>>;

/** A page's line: what it was told so far, line by line, and whether it still stands. */
async function listening({ ws }: Stage, user: string) {
  const hangUp = new AbortController();
  onTestFinished(() => hangUp.abort());
  const response = await fetch(ws.url.replace('/api/', `/live/${user}`), {
    headers: { accept: 'text/event-stream' },
    signal: hangUp.signal,
  });
  const lines: string[] = [];
  const line = { response, hangUp: () => hangUp.abort(), lines, ended: false, told: (): object[] => [] };
  line.told = () => lines.flatMap((one) => (one.startsWith('data: ') ? [JSON.parse(one.slice(6))] : []));
  const decoder = new TextDecoder();
  const read = async () => {
    for await (const chunk of response.body ?? []) lines.push(...decoder.decode(chunk).split('\n'));
  };
  void read()
    .catch(() => undefined)
    .finally(() => {
      line.ended = true;
    });
  await expect.poll(() => line.told().length).toBe(1);
  return line;
}

/** What was gathered is sent when the test says so. */
function stopTheClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
}

test('who comes, or comes back, is told to ask for everything of theirs', async () => {
  const line = await listening(await staged(), haru);
  expect(line.response.headers.get('content-type')).toBe('text/event-stream');
  expect(line.told()).toEqual([{ seen: true, channels: [kawa], home: true, outside: false }]);
});

test('what happens at once is told at once, and only to those whom it is for', async () => {
  const stage = await staged();
  const [atAoi, atHaru] = [await listening(stage, aoi), await listening(stage, haru)];
  stopTheClock();
  await stage.ws.asPerson(aoi).says(team, 'a');
  await stage.ws.asPerson(aoi).says(kawa, 'b');
  await stage.ws.asPerson(aoi).says(kawa, 'c');
  vi.advanceTimersByTime(30);
  await expect.poll(() => atAoi.told().slice(1)).toEqual([{ ...none, seen: true, channels: [team, kawa] }]);
  await expect.poll(() => atHaru.told().slice(1)).toEqual([{ ...none, seen: true, channels: [kawa] }]);
});

test('a message that is changed or deleted reaches the page', async () => {
  const stage = await staged();
  const blocks = [{ type: 'actions', elements: [button('Go')] }];
  const { ts } = (await stage.call('chat.postMessage', { channel: kawa, text: 'a', blocks })).body;
  const line = await listening(stage, haru);
  await stage.call('chat.update', { channel: kawa, ts, text: 'b' });
  await expect.poll(() => line.told()[1]).toEqual({ ...none, channels: [kawa] });
  await stage.call('chat.delete', { channel: kawa, ts });
  await expect.poll(() => line.told()[2]).toEqual({ ...none, seen: true, channels: [kawa] });
});

test('the world outside is heard, until the line is cut', async () => {
  const listeners = new Set<() => void>();
  const outside: Outside = {
    look: () => Promise.reject(new Error('nobody looks')),
    act: () => Promise.resolve({ ok: true }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const line = await listening(await staged(undefined, { outside }), haru);
  expect(line.told()[0]).toMatchObject({ outside: true });
  for (const listener of listeners) listener();
  await expect.poll(() => line.told()[1]).toEqual({ ...none, outside: true });
  line.hangUp();
  await expect.poll(() => listeners.size).toBe(0);
});

test('silence is broken by a comment, so that nobody takes the line for dead', async () => {
  const stage = await staged();
  stopTheClock();
  const line = await listening(stage, haru);
  await stage.ws.asPerson(aoi).says(kawa, 'a');
  const comments = () => line.lines.filter((one) => one.startsWith(':'));
  vi.advanceTimersByTime(14_900);
  // A comment would have come before it.
  await expect.poll(() => line.told()).toHaveLength(2);
  expect(comments()).toEqual([]);
  vi.advanceTimersByTime(200);
  await expect.poll(comments).toHaveLength(1);
});

test('the line ends with the workspace, and nothing is said into an ended one', async () => {
  const stage = await staged();
  const line = await listening(stage, haru);
  stopTheClock();
  await stage.ws.close();
  await expect.poll(() => line.ended).toBe(true);
  const written = vi.spyOn(ServerResponse.prototype, 'write');
  onTestFinished(() => written.mockRestore());
  await stage.ws.asPerson(aoi).says(kawa, 'after');
  vi.advanceTimersByTime(60_000);
  expect(written).not.toHaveBeenCalled();
  expect(line.told()).toHaveLength(1);
});
