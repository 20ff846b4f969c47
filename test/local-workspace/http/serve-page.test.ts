import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/browse.ts';
import { staged } from '../support/staged.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-page-'));
  await writeFile(join(directory, 'page.js'), 'draw()');
  await writeFile(join(directory, 'style.css'), 'p{}');
  await writeFile(join(directory, 'page.js.map'), '{}');
  await writeFile(join(directory, 'secret.txt'), 'secret');
});
afterAll(() => rm(directory, { recursive: true }));

const opened = async (page?: string) => (await staged(undefined, page === undefined ? {} : { page })).ws;

test('the shell names the page’s files and nothing from elsewhere, and may not be framed', async () => {
  const { status, headers, text } = await ask(await opened(directory), '/');
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['content-security-policy']).toBe(
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  expect(headers['cache-control']).toBe('no-store');
  expect(text).toContain('<html lang="en">');
  expect(text).toContain('<meta name="viewport"');
  expect(text).toContain('<div id="root"></div>');
  expect(text).toMatch(/<noscript>[\s\S]*JavaScript[\s\S]*<\/noscript>/);
  const files = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, file]) => file);
  expect(files.toSorted()).toEqual(['/favicon.svg', '/page/page.js', '/page/style.css']);
});

test('the files come as what they are, never from a store', async () => {
  const ws = await opened(directory);
  const got = async (path: string) => {
    const { status, headers, text } = await ask(ws, path);
    return [status, headers['content-type'], headers['cache-control'], text];
  };
  expect(await got('/page/page.js')).toEqual([200, 'text/javascript; charset=utf-8', 'no-store', 'draw()']);
  expect(await got('/page/style.css')).toEqual([200, 'text/css; charset=utf-8', 'no-store', 'p{}']);
  expect(await got('/page/page.js.map')).toEqual([200, 'application/json', 'no-store', '{}']);
  const icon = await ask(ws, '/favicon.svg');
  expect([icon.headers['content-type'], icon.text]).toEqual([
    'image/svg+xml',
    expect.stringContaining('<svg'),
  ]);
});

test.each([
  '/page/secret.txt',
  '/page/../secret.txt',
  '/page/..%2fpage.js',
  '/page/%2e%2e/secret.txt',
  '/page/',
  '/page',
  '/page/style.css.map',
])('%s is no file of the page', async (path) => {
  const { status, text } = await ask(await opened(directory), path);
  expect([status, text]).toEqual([404, expect.not.stringContaining('secret')]);
});

test('without a page the address says so', async () => {
  const ws = await opened();
  expect(await ask(ws, '/')).toMatchObject({
    status: 404,
    text: expect.stringContaining('without its page'),
  });
  expect((await ask(ws, '/page/page.js')).status).toBe(404);
});
