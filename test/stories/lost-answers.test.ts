import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { originOf } from '../adapters/slack/stage.ts';
import { type HouseUnderTest, KAWA, openHouse } from '../support/house.ts';
import type { Beginning } from '../support/photo.ts';
import { type Album, fillAlbum } from './album.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
let line: { readonly server: Server; cut: boolean };
beforeAll(async () => {
  album = await fillAlbum('delivered');
  beginning = await album.of('delivered').begin();
  house = await openHouse(beginning);
  line = await lineTo(`${house.publicUrl}/slack/events`);
  beginning.workspace.setRequestUrl(originOf(line.server));
}, 60_000);
afterAll(async () => {
  line.server.close();
  await house.close();
  await beginning.end();
  await album.burn();
});

/** Passes on what Slack sends; while it is cut, what the bot answers is lost on the way back. */
async function lineTo(url: string) {
  const state = { cut: false };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const named = Object.entries(request.headers).filter(([name]) => name.startsWith('x-slack'));
    const answer = await fetch(url, {
      method: 'POST',
      headers: [
        ['content-type', request.headers['content-type'] ?? ''],
        ...named.map(([name, value]): [string, string] => [name, String(value)]),
      ],
      body: Buffer.concat(parts),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (state.cut) {
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, { server });
}

const asked = () => house.prisma.changeRequest.findMany({ where: { why: 'Older customers' } });

it('a form whose answer was lost is sent again, and what it asks for is done once', async () => {
  const { aoi } = house;
  const me = beginning.workspace.asPerson(aoi.id);
  await aoi.opens('/change', KAWA);
  await me.fills({ 'What should change': 'Order by telephone, too', Why: 'Older customers' });
  line.cut = true;
  expect(await me.submits()).toMatchObject({
    ok: false,
    error: expect.stringContaining('trouble connecting'),
  });
  await expect.poll(asked).toHaveLength(1);
  line.cut = false;
  // Whatever the person changes before they press again: the first one has been taken.
  await me.fills({ 'What should change': 'Order by fax, too' });
  expect(await me.submits()).toMatchObject({ ok: true });
  expect(me.views()).toHaveLength(0);
  expect(await asked()).toHaveLength(1);
  await beginning.workspace.until(
    () => aoi.reads(KAWA).find(({ readable }) => readable.includes('received already')),
    'words that it was received',
  );
});

it('the same words in a form opened anew are another wish', async () => {
  const { aoi } = house;
  const me = beginning.workspace.asPerson(aoi.id);
  await aoi.opens('/change', KAWA);
  await me.fills({ 'What should change': 'Order by telephone, too', Why: 'Older customers' });
  expect(await me.submits()).toMatchObject({ ok: true });
  expect(await asked()).toHaveLength(2);
});
