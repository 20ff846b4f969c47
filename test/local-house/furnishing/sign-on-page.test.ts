import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { fieldsOf, signOnPage } from '../../../src/local-house/furnishing/sign-on-page.ts';

const page = `<html><head><title>t</title><style>p{}</style></head><body><p>Please read.</p>
  <form method="post" action="/sign/x"><input type="hidden" name="document" value="abc">
  <input type="checkbox" id="intent" name="intent" value="yes" required><input type="checkbox" name="second">
  <input type="text" class="name" name="typedName" value="" maxlength="120"><input type="submit"></form>
  <form method="post" action="/decline/x"><input name="reason" value=""></form></body></html>`;

let stop = async (): Promise<void> => undefined;
afterEach(() => stop());

/** Serves the page, and answers what is posted with this status. */
async function serve(opens: number, answers: number) {
  const posted: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void response.writeHead(opens).end(page);
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      posted.push(body);
      response.writeHead(answers).end('<p>Please tick the box.</p>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const address = server.address();
  return { posted, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/sign/x` };
}

describe('signing as a browser does', () => {
  it('sends the first form’s fields, with the boxes ticked', () => {
    expect(fieldsOf(page)).toEqual({ document: 'abc', intent: 'yes', second: 'on', typedName: '' });
  });

  it('types the name', async () => {
    const { posted, url } = await serve(200, 200);
    await signOnPage(url, '山本 花');
    expect(posted.map((body) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      { document: 'abc', intent: 'yes', second: 'on', typedName: '山本 花' },
    ]);
  });

  it('says what the page said when it does not open, or does not take the signature', async () => {
    const { url } = await serve(410, 200);
    await expect(signOnPage(url, 'Haru')).rejects.toThrow(
      /Haru opens the signing page · 410 · .*Please read/,
    );
    await stop();
    const other = await serve(200, 422);
    await expect(signOnPage(other.url, 'Haru')).rejects.toThrow('Haru signs · 422 · Please tick the box.');
  });
});
