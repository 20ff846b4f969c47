import { expect, test } from 'vitest';
import { seeMessages } from '../../../src/local-workspace/looking/see-messages.ts';
import { uploadFiles } from '../../../src/local-workspace/person/upload-files.ts';
import { changeMessage } from '../../../src/local-workspace/posting/change-message.ts';
import { addReaction } from '../../../src/local-workspace/posting/react.ts';
import { shareFiles } from '../../../src/local-workspace/posting/share-files.ts';
import { showEphemeral } from '../../../src/local-workspace/posting/show-ephemeral.ts';
import { findMessage, type Message } from '../../../src/local-workspace/state/message.ts';
import { tsFrom } from '../../../src/local-workspace/state/mint.ts';
import { valuesKey } from '../../../src/local-workspace/state/view.ts';
import { aoi, haru, kawa } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

const nothing = { blocks: [], attachments: [] };

function atKawa() {
  const world = inside();
  const look = (id: string, wanted: { before?: string; thread?: string; limit?: number } = {}) =>
    seeMessages(world.ws, world.user(id), world.channel(kawa), { limit: 50, ...wanted });
  const texts = (id: string, wanted = {}) => look(id, wanted).messages.map(({ text }) => text);
  const whispered = (text: string, user: string, thread_ts?: string) =>
    showEphemeral(world.ws, { ...nothing, channel: kawa, text, user, thread_ts }).ts;
  const message = (ts: string): Message => {
    const found = findMessage(world.ws.state, kawa, ts);
    if (!found) throw new Error(`there is no ${ts}`);
    return found;
  };
  return { ...world, look, texts, whispered, message };
}

test('private words stand among the others for the one they are for', () => {
  const { look, said, whispered, bot } = atKawa();
  said(kawa, 'a');
  whispered('only for Haru', haru);
  said(kawa, 'b');
  const seen = (id: string) => look(id).messages.map(({ text, ephemeral }) => [text, ephemeral]);
  expect(seen(haru)).toEqual([
    ['a', false],
    ['only for Haru', true],
    ['b', false],
  ]);
  expect(seen(aoi)).toEqual([
    ['a', false],
    ['b', false],
  ]);
  expect(look(haru).messages[1]?.userId).toBe(bot);
});

test('answers stand in their thread, under what they answer, and in the channel only when sent there, too', () => {
  const { look, texts, said, whispered } = atKawa();
  const parent = said(kawa, 'parent');
  said(kawa, 'first', { thread_ts: parent, user: haru });
  said(kawa, 'other');
  said(kawa, 'for all', { thread_ts: parent, thread_broadcast: true });
  whispered('aside', aoi, parent);
  expect(texts(aoi)).toEqual(['parent', 'other', 'for all']);
  expect(texts(aoi, { thread: parent })).toEqual(['parent', 'first', 'for all', 'aside']);
  expect(texts(haru, { thread: parent })).toEqual(['parent', 'first', 'for all']);
  const [top, other, broadcast] = look(aoi).messages;
  expect([top?.replies, other?.replies, broadcast?.replies]).toEqual([2, 0, 0]);
  expect(broadcast).toMatchObject({ broadcast: true, threadTs: parent });
});

test('a page has the newest, and the one before it begins where it ends', () => {
  const { look, said, whispered } = atKawa();
  for (let count = 1; count <= 7; count += 1) {
    said(kawa, `m${count}`);
    if (count === 5) whispered('aside', aoi);
  }
  const pages: { texts: string[]; hasMore: boolean }[] = [];
  let before: string | undefined;
  do {
    const { messages, hasMore } = look(aoi, { limit: 3, ...(before ? { before } : {}) });
    pages.push({ texts: messages.map(({ text }) => text), hasMore });
    before = hasMore ? messages[0]?.ts : undefined;
  } while (before);
  expect(pages).toEqual([
    { texts: ['aside', 'm6', 'm7'], hasMore: true },
    { texts: ['m3', 'm4', 'm5'], hasMore: true },
    { texts: ['m1', 'm2'], hasMore: false },
  ]);
});

test('what a private word pushes off the page is asked for with the next', () => {
  const { look, said, whispered } = atKawa();
  said(kawa, 'm1');
  said(kawa, 'm2');
  whispered('aside', aoi);
  const { messages, hasMore } = look(aoi, { limit: 2 });
  expect([messages.map(({ text }) => text), hasMore]).toEqual([['m2', 'aside'], true]);
  expect(look(haru, { limit: 2 }).hasMore).toBe(false);
});

test('marks, files and what was entered come with the message', () => {
  const { ws, look, said, message, user, channel } = atKawa();
  const block = {
    type: 'input' as const,
    block_id: 'b',
    label: { type: 'plain_text' as const, text: 'Why' },
    element: { type: 'plain_text_input' as const, action_id: 'a' },
  };
  const ts = said(kawa, 'a', { blocks: [block] });
  addReaction(ws, message(ts), haru, 'eyes');
  changeMessage(ws, message(ts), { ...nothing, text: 'b', blocks: [block] });
  channel(kawa).pins.push(ts);
  ws.state.values[valuesKey.message(aoi, kawa, ts)] = { b: { a: { type: 'plain_text_input', value: 'so' } } };
  const files = uploadFiles(ws, user(aoi), [{ name: 'a.png', content: 'x' }]);
  const kept = files.flatMap(({ id }) => ws.state.files[id] ?? []);
  shareFiles(ws, kept, { ...nothing, text: '', channel: kawa, user: aoi });
  const [first, second] = look(aoi).messages;
  expect(first).toMatchObject({
    text: 'b',
    edited: true,
    pinned: true,
    reactions: [{ name: 'eyes', userIds: [haru] }],
    values: { b: { a: { value: 'so' } } },
  });
  expect(look(haru).messages[0]?.values).toMatchObject({ b: { a: { value: null } } });
  expect(second?.files[0]?.url_private).toMatch(/^\/files-pri\/T0AGENCY01-F\w+\/a\.png$/);
});

test('a long channel is read once, however many messages and threads it has', () => {
  const { ws, look, said } = atKawa();
  const [parent] = [said(kawa, 'parent')];
  const base = findMessage(ws.state, kawa, parent);
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    ...base,
    channel: kawa,
    ts: tsFrom(1_800_000_001_000_000 + index),
    ...(index % 2 === 0 ? {} : { thread_ts: tsFrom(1_800_000_001_000_000 + index - 1) }),
  }));
  let reads = 0;
  const counted = new Proxy(
    [...(ws.state.messages[kawa] ?? []), ...many.flatMap((one) => ('text' in one ? [one] : []))],
    {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver);
      },
    },
  );
  Object.assign(ws.state.messages, { [kawa]: counted });
  const { messages, hasMore } = look(aoi, { limit: 1000 });
  expect([messages.length, hasMore, messages[5]?.replies]).toEqual([1000, true, 1]);
  // Once for the page, once for counting the answers.
  expect(reads).toBeLessThan(2.5 * 5_000);
});
