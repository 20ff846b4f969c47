import { expect, test } from 'vitest';
import { addReaction, reactionName, removeReaction } from '../../../src/local-workspace/posting/react.ts';
import { findMessage, type Message } from '../../../src/local-workspace/state/message.ts';
import { aoi, haru, kawa } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';
import { staged } from '../support/staged.ts';

function reacting() {
  const { ws, said, changes } = inside();
  const ts = said(kawa, 'a');
  const message = (): Message => {
    const found = findMessage(ws.state, kawa, ts);
    if (!found) throw new Error('it is gone');
    return found;
  };
  return {
    changes,
    adds: (user: string, name: string) => addReaction(ws, message(), user, name),
    removes: (user: string, name: string) => removeReaction(ws, message(), user, name),
    reactions: () => message().reactions,
  };
}

test('reactions keep the order in which they came, and each person counts once', () => {
  const { adds, reactions, changes } = reacting();
  expect([adds(aoi, 'eyes'), adds(aoi, 'tada'), adds(haru, 'eyes'), adds(haru, 'eyes')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(reactions()).toEqual([
    { name: 'eyes', users: [aoi, haru] },
    { name: 'tada', users: [aoi] },
  ]);
  expect(changes.filter(({ type }) => type === 'message-changed')).toHaveLength(3);
});

test('one takes back one’s own; the last one takes the mark with them', () => {
  const { adds, removes, reactions } = reacting();
  adds(aoi, 'eyes');
  adds(haru, 'eyes');
  expect([removes(aoi, 'eyes'), removes(aoi, 'eyes'), removes(haru, 'tada')]).toEqual([true, false, false]);
  expect(reactions()).toEqual([{ name: 'eyes', users: [haru] }]);
  expect(removes(haru, 'eyes')).toBe(true);
  expect(reactions()).toEqual([]);
});

test('names are those of emoji', () => {
  expect(['+1', 'tada', 'wave::skin-tone-3'].filter((name) => !reactionName.test(name))).toEqual([]);
  expect([':tada:', 'Tada', '', '<b>'].filter((name) => reactionName.test(name))).toEqual([]);
});

test('an app that asked for it is told', async () => {
  const { ws, heard } = await staged(undefined, { subscribedEvents: ['reaction_added', 'reaction_removed'] });
  const { ts = '' } = await ws.asPerson(aoi).says(kawa, 'a');
  await ws.asPerson(haru).reacts(kawa, ts, 'eyes');
  await ws.asPerson(haru).reacts(kawa, ts, 'eyes', { remove: true });
  await expect
    .poll(() => heard.map(({ body }) => body.event.type).toSorted())
    .toEqual(['reaction_added', 'reaction_removed']);
  expect(heard[0]?.body.event).toMatchObject({
    user: haru,
    reaction: 'eyes',
    item_user: aoi,
    item: { type: 'message', channel: kawa, ts },
  });
});
