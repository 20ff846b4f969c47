import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MaterialRoom } from '../../materials/material-room.ts';
import { haru } from '../../support/room.ts';
import { get, type Pages, send, servePages } from './serve-pages.ts';

let pages: Pages;
let room: MaterialRoom;
beforeAll(async () => {
  pages = await servePages();
  room = pages.room;
});
afterAll(() => pages.close());

describe('the page of a client without Slack', () => {
  it('shows what is needed, takes files with links and a note, and says that they arrived', async () => {
    const { engagementId, milestoneId } = await room.begin();
    const id = await room.ask(engagementId, { items: ['Logo | SVG'], milestoneId });
    const url = pages.link(engagementId);
    const page = await (await get(url)).text();
    for (const part of ['Logo', 'Format: SVG', 'Mon 30 Nov 2026', 'moves “Wireframes”'])
      expect(page).toContain(part);
    const sent = await send(url, id, [new File(['%PDF-1.7'], 'ロゴ.pdf')], { links: 'https://x.y/z\r\n' });
    expect(sent.status).toBe(303);
    expect(await pages.rowOf(id)).toMatchObject({
      status: 'provided',
      links: ['https://x.y/z'],
      providedBy: { kind: 'contact', id: haru.id },
      files: [{ name: 'ロゴ.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    const after = await (await get(`${pages.base}${sent.headers.get('location')}`)).text();
    expect(after).toContain('“Logo” has arrived');
    expect(after).toContain('Nothing is needed from you');
  });

  it.each([
    ['a wrong kind', [new File(['x'], 'a.exe')], 422, 'of a kind that can’t be taken'],
    ['not what it says', [new File(['MZ'], 'a.pdf')], 422, 'not what its name says'],
    ['an empty file', [new File([], 'a.pdf')], 422, 'is empty'],
    ['nothing', [], 422, 'add a file, a link or a note'],
    ['a large file', [new File([new Uint8Array(21 * 1024 * 1024)], 'a.zip')], 422, 'is too large'],
  ])('%s is said beside the item, and nothing is kept', async (_what, files, status, words) => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const answer = await send(pages.link(engagementId), id, files);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    expect(await pages.rowOf(id)).toMatchObject({ status: 'asked', files: [] });
  });

  it('more than a form may hold is not read to its end', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const large = () => new File([new Uint8Array(31 * 1024 * 1024)], 'a.zip');
    const answer = await send(pages.link(engagementId), id, [large(), large()]).catch(() => undefined);
    // The connection may be closed while the browser is still sending.
    if (answer !== undefined) expect(answer.status).toBe(413);
    expect(await pages.rowOf(id)).toMatchObject({ status: 'asked' });
  });

  it('what is no such form is not taken', async () => {
    const { engagementId } = await room.begin();
    const answer = await fetch(pages.link(engagementId), { method: 'POST', body: 'x=1' });
    expect(answer.status).toBe(415);
    const broken = await fetch(pages.link(engagementId), {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=y' },
    });
    expect(broken.status).toBe(400);
  });

  it('a question is asked there, too, and pauses the item', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const body = new URLSearchParams({ item: id, question: 'Which logo?' });
    const asked = await fetch(`${pages.link(engagementId)}/question`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    expect(asked.status).toBe(303);
    expect(await room.due(id, 'material.remind')).toEqual([]);
    expect(await (await get(pages.link(engagementId))).text()).toContain('Your question waits');
  });

  it('opens for its own engagement alone', async () => {
    const [mine, other] = [await room.begin(), await room.begin()];
    const id = await room.ask(other.engagementId);
    await send(pages.link(mine.engagementId), id, [], { note: 'x' });
    expect(await pages.rowOf(id)).toMatchObject({ status: 'asked' });
    expect((await get(pages.link(mine.engagementId, 'con_nobody'))).status).toBe(404);
    expect((await get(`${pages.base}/status/material/x.y`)).status).toBe(404);
    const old = pages.link(mine.engagementId);
    pages.clock.now = pages.clock.now.add({ hours: 25 });
    expect((await get(old)).status).toBe(410);
  });
});

describe('a file behind a link for the team', () => {
  it('is saved, never opened, from here or on from Slack; what was removed is said in words', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const uploads = [{ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7 here') }];
    const slackFiles = [room.slackFile('b.pdf'), room.slackFile('c.pdf')];
    await room.provide(id, undefined, { uploads, slackFiles });
    pages.inSlack.set(slackFiles[0]?.id ?? '', 'from Slack');
    const { files } = await pages.rowOf(id);
    const answers = new Map<string, Response>();
    for (const file of files) answers.set(file.name, await get(pages.fileLink(file.id)));
    expect(await answers.get('a.pdf')?.text()).toBe('%PDF-1.7 here');
    expect(answers.get('a.pdf')?.headers.get('content-disposition')).toContain('attachment');
    expect(answers.get('a.pdf')?.headers.get('content-type')).toBe('application/octet-stream');
    expect(await answers.get('b.pdf')?.text()).toBe('from Slack');
    expect(answers.get('c.pdf')?.status).toBe(410);
    expect(await answers.get('c.pdf')?.text()).toContain('removed from Slack');
  });

  it('needs its own link', async () => {
    expect((await get(`${pages.base}/status/file/x.y`)).status).toBe(404);
    const { engagementId } = await room.begin();
    const other = pages.link(engagementId).split('/').at(-1);
    expect((await get(`${pages.base}/status/file/${other}`)).status).toBe(404);
  });
});
