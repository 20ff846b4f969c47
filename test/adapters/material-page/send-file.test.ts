import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenFile } from '../../../src/adapters/material-page/web.ts';
import { get, type Pages, servePages } from './serve-pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await servePages();
});
afterAll(() => pages.close());

/** A file that was provided: kept here, or one that lies in Slack as `there` says. */
async function provided(name: string, there?: OpenFile | string): Promise<string> {
  const { room, inSlack, rowOf } = pages;
  const { engagementId } = await room.begin();
  const id = await room.ask(engagementId);
  const inHouse = { name, bytes: new TextEncoder().encode('<svg/>') };
  const slackFile = room.slackFile(name);
  await room.provide(
    id,
    undefined,
    there === undefined ? { uploads: [inHouse] } : { slackFiles: [slackFile] },
  );
  if (there !== undefined) inSlack.set(slackFile.id, there);
  const [file] = (await rowOf(id)).files;
  return file?.id ?? '';
}

/** Goes on until nobody listens any more. */
async function* endless(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  while (!signal.aborted) {
    yield new Uint8Array(256 * 1024);
    await new Promise((next) => setImmediate(next));
  }
}

describe('a file from outside', () => {
  it.each([
    ['here', undefined],
    ['in Slack', '<script>alert(1)</script>'],
  ])('that could be a page, lying %s, is saved and never opened as one', async (_where, there) => {
    const answer = await get(pages.fileLink(await provided('logo.svg', there)));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''logo.svg`,
    });
  });

  it.each([
    ['../../etc/passwd.svg', `UTF-8''passwd.svg`],
    ['D:\\scans\\ロゴ.svg', `UTF-8''%E3%83%AD%E3%82%B4.svg`],
    ['"; filename="x.html" <b>.svg', `UTF-8''%22%3B%20filename%3D%22x.html%22%20%3Cb%3E.svg`],
    ['a\r\nset-cookie: x=1\u202e.svg', `UTF-8''aset-cookie-%20x%3D1.svg`],
  ])('called %j keeps a harmless name', async (name, kept) => {
    const answer = await get(pages.fileLink(await provided(name)));
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="file"; filename*=${kept}`);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('goes to members alone, as long as they are one', async () => {
    const file = await provided('a.svg');
    expect((await get(pages.fileLink(file))).status).toBe(200);
    for (const nobody of ['mem_gone', 'con_haru', '']) {
      expect((await get(pages.fileLink(file, nobody))).status).toBe(404);
    }
  });

  it('whose link is altered, of another kind, or past its end is not given out', async () => {
    const url = pages.fileLink(await provided('a.svg'));
    const [body = '', mac = ''] = url.slice(url.lastIndexOf('/') + 1).split('.');
    const other = pages.fileLink('fil_other').split('/').at(-1)?.split('.')[0];
    for (const token of [
      `${other}.${mac}`,
      `${body}.${mac.toLowerCase()}`,
      body,
      `${body}.`,
      `${url.length}`,
    ])
      expect((await get(`${pages.base}/status/file/${token}`)).status).toBe(404);
    pages.clock.now = pages.clock.now.add({ hours: 1 });
    expect((await get(url)).status).toBe(410);
  });
});

describe('a file that lies in Slack', () => {
  it('is not read on when whoever wanted it has left', async () => {
    let left: Promise<void> | undefined;
    const file = await provided('a.pdf', async (_id, signal) => {
      left = new Promise((done) => signal.addEventListener('abort', () => done()));
      return { ok: true, body: endless(signal) };
    });
    const before = pages.seen.over;
    const leaving = new AbortController();
    const answer = await fetch(pages.fileLink(file), { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await left;
    await expect.poll(() => pages.seen.over, { timeout: 20_000 }).toBe(before + 1);
    expect(pages.seen.errors).toEqual([]);
  });

  it('and breaks off half-way does not look whole', async () => {
    const file = await provided('a.pdf', async () => ({
      ok: true,
      body: (async function* () {
        yield new Uint8Array(1000);
        throw new Error('Slack went away');
      })(),
    }));
    const whole = get(pages.fileLink(file)).then((answer) => answer.arrayBuffer());
    await expect(whole).rejects.toThrow();
    expect(pages.seen.errors).toEqual([]);
  });

  it('and can’t be opened now is said in words', async () => {
    const file = await provided('a.pdf', () => Promise.reject(new Error('url_private: HTTP 500')));
    const answer = await get(pages.fileLink(file));
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Please try again in a few minutes');
  });

  it('is asked for without being read where only its head is wanted', async () => {
    let wanted: AbortSignal | undefined;
    const file = await provided('a.pdf', async (_id, signal) => {
      wanted = signal;
      return { ok: true, body: endless(signal) };
    });
    const answer = await fetch(pages.fileLink(file), { method: 'HEAD' });
    expect(answer.status).toBe(200);
    await expect.poll(() => wanted?.aborted, { timeout: 20_000 }).toBe(true);
  });
});
