import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLookUp } from '../../../src/adapters/link-check/look-up.ts';

describe('looking up the links of a text', () => {
  const asked: string[] = [];
  let server: Server;
  let base = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = request.url ?? '';
      asked.push(`${request.method} ${url}`);
      const [, status = ''] = /^\/(\d+)/.exec(url) ?? [];
      if (url === '/slow') return;
      if (url === '/get-only') response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
      else if (url === '/moved') response.writeHead(302, { location: '/200' }).end();
      else if (url === '/lost') response.writeHead(301, { location: '/404' }).end();
      else if (url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
      else response.writeHead(Number(status || 200)).end('x'.repeat(100_000));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ours = (address: string): boolean => address !== '127.0.0.1';
  const look = createLookUp({ deadlineMs: 700, isForbidden: ours });
  const dead = async (...paths: string[]) =>
    (await look(paths.map((path) => `${base}${path}`))).map((url) => url.slice(base.length));

  it('finds those that do not answer, are not there, or lead nowhere', async () => {
    expect(
      await dead(
        '/200',
        '/404',
        '/410',
        '/500',
        '/401',
        '/403',
        '/429',
        '/get-only',
        '/moved',
        '/lost',
        '/round',
      ),
    ).toEqual(['/404', '/410', '/500', '/lost', '/round']);
    expect(await look(['http://127.0.0.1:1/', 'http://nobody.invalid/'])).toHaveLength(2);
  });

  it('gives up on all of them after the deadline', async () => {
    expect(await dead('/slow', '/200', '/slow')).toEqual(['/slow']);
  });

  it('asks nobody in a private network, by address, by name, or by being sent there', async () => {
    const before = asked.length;
    expect(await createLookUp()([`${base}/200`, base.replace('127.0.0.1', 'localhost')])).toHaveLength(2);
    expect(asked).toHaveLength(before);
    expect(await dead('/inside')).toEqual(['/inside']);
  });

  it('asks the web alone, each address once, and not without end', async () => {
    expect(await look(['file:///etc/passwd', 'nonsense'])).toEqual(['file:///etc/passwd', 'nonsense']);
    const before = asked.length;
    await dead('/200', '/200');
    expect(asked).toHaveLength(before + 1);
    await dead(...Array.from({ length: 50 }, (_, index) => `/200?${index}`));
    expect(asked.length - before).toBeLessThanOrEqual(21);
  });
});
