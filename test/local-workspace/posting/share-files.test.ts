import { expect, test } from 'vitest';
import { uploadFiles } from '../../../src/local-workspace/person/upload-files.ts';
import { shareFiles } from '../../../src/local-workspace/posting/share-files.ts';
import { aoi, kawa } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

test('files and the message that carries them know each other', () => {
  const { ws, user, changes } = inside();
  const picked = ['a.txt', 'b.txt'].map((name) => ({ name, content: name }));
  const files = uploadFiles(ws, user(aoi), picked).flatMap(({ id }) => ws.state.files[id] ?? []);
  const post = { text: 'look', blocks: [], attachments: [], channel: kawa, user: aoi };
  const { ts, files: carried } = shareFiles(ws, files, post);
  expect(carried).toEqual(files.map(({ id }) => id));
  expect(files.map(({ shares }) => shares)).toEqual([[{ channel: kawa, ts }], [{ channel: kawa, ts }]]);
  expect(changes.map(({ type }) => type)).toEqual(['message-posted', 'file-shared', 'file-shared']);
});
