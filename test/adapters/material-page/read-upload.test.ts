import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pages, send, servePages } from './serve-pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await servePages({ mostHeld: 1024 * 1024 });
});
afterAll(() => pages.close());

async function asked() {
  const { engagementId } = await pages.room.begin();
  return { url: pages.link(engagementId), id: await pages.room.ask(engagementId) };
}
/** The beginning of an upload that announces more than it sends. */
function beginning(url: string, id: string): string {
  const part = (name: string, more = '') =>
    `--y\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
  return [
    `POST ${new URL(url).pathname} HTTP/1.1\r\nhost: 127.0.0.1`,
    'content-type: multipart/form-data; boundary=y',
    'content-length: 100000\r\n',
    `${part('item')}${id}`,
    `${part('files', '; filename="a.pdf"')}%PDF-1.7 half of`,
  ].join('\r\n');
}

describe('an upload', () => {
  it('whose connection breaks is not kept, and can be sent again', async () => {
    const { url, id } = await asked();
    const before = pages.seen.over;
    const socket = connect(pages.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise<void>((written) => socket.write(beginning(url, id), () => written()));
    socket.destroy();
    await expect.poll(() => pages.seen.over, { timeout: 20_000 }).toBe(before + 1);
    expect(pages.seen.errors).toEqual([]);
    expect(await pages.rowOf(id)).toMatchObject({ status: 'asked', files: [] });
    expect((await send(url, id, [new File(['%PDF-1.7'], 'a.pdf')])).status).toBe(303);
  });

  it('that memory has no room for beside the others is sent away in words, and later taken', async () => {
    const { url, id } = await asked();
    const large = () => new File(['%PDF-1.7', new Uint8Array(1024 * 1024)], 'a.pdf');
    // The connection may be closed while the browser is still sending.
    const answer = await send(url, id, [large()]).catch(() => undefined);
    if (answer !== undefined) {
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('send it again in a few minutes');
    }
    expect(await pages.rowOf(id)).toMatchObject({ status: 'asked', files: [] });
    expect((await send(url, id, [new File(['%PDF-1.7'], 'a.pdf')])).status).toBe(303);
  });

  it('with characters that can’t be kept is kept without them', async () => {
    const { url, id } = await asked();
    expect((await send(url, id, [], { note: 'As\0 agreed' })).status).toBe(303);
    expect(await pages.rowOf(id)).toMatchObject({ status: 'provided', note: 'As agreed' });
  });

  it('of several files of which one can’t be taken keeps none', async () => {
    const { url, id } = await asked();
    const answer = await send(url, id, [new File(['%PDF-1.7'], 'a.pdf'), new File([], 'b.pdf')]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('b.pdf');
    expect(await pages.rowOf(id)).toMatchObject({ status: 'asked', files: [] });
  });

  it('of two people at one moment is taken once, and the other is told', async () => {
    const { url, id } = await asked();
    const answers = await Promise.all(
      ['a', 'b'].map((name) => send(url, id, [new File([`%PDF-1.7 ${name}`], `${name}.pdf`)])),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(await pages.rowOf(id)).toMatchObject({ status: 'provided', round: 1, files: [{ round: 1 }] });
  });
});

describe('a disk that is full', () => {
  it('is said in words, and logged', async () => {
    const full = new Error('could not extend file: No space left on device');
    const other = await servePages({ perform: () => Promise.reject(full) });
    try {
      const { engagementId } = await other.room.begin();
      const id = await other.room.ask(engagementId);
      const answer = await send(other.link(engagementId), id, [new File(['%PDF-1.7'], 'a.pdf')]);
      expect(answer.status).toBe(500);
      const page = await answer.text();
      expect(page).toContain('Please open this page again');
      expect(page).not.toContain('No space');
      expect(other.seen.errors).toEqual([full]);
    } finally {
      await other.close();
    }
  });
});
