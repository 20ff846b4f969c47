import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

/** The only files of the page: whatever else is asked for is not looked for on the disk. */
const contentTypes: ReadonlyMap<string, string> = new Map([
  ['page.js', 'text/javascript; charset=utf-8'],
  ['style.css', 'text/css; charset=utf-8'],
  ['page.js.map', 'application/json'],
  ['style.css.map', 'application/json'],
]);

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const shell = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Engawa: local workspace</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/style.css">
<script type="module" src="/page/page.js"></script>
</head>
<body>
<div id="root"></div>
<noscript>
<p>The local workspace is drawn by JavaScript: switch it on for this address. Nothing is loaded from elsewhere.</p>
<p lang="ja">このワークスペースの表示には JavaScript が必要です。このアドレスで有効にしてください。外部からは何も読み込みません。</p>
<p lang="zh">本地工作区需要 JavaScript 才能显示，请为此地址启用。页面不会从外部加载任何内容。</p>
</noscript>
</body>
</html>
`;

/** A veranda under its roof. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2b3a2f"/><path d="M5 13 16 6l11 7M9 13v9m14-9v9M5 22h22M5 26h22" fill="none" stroke="#f3efe2" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const words = { ...always, 'content-type': 'text/plain; charset=utf-8' };

export function sendShell(directory: string | undefined, response: ServerResponse): void {
  if (directory === undefined) {
    response
      .writeHead(404, words)
      .end('This local workspace was started without its page; its API is there.\n');
    return;
  }
  response
    .writeHead(200, {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
    })
    .end(shell);
}

export function sendIcon(response: ServerResponse): void {
  response.writeHead(200, { ...always, 'content-type': 'image/svg+xml' }).end(icon);
}

export async function sendPageFile(
  directory: string | undefined,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const type = contentTypes.get(name);
  const bytes =
    directory === undefined || type === undefined
      ? undefined
      : await readFile(join(directory, name)).catch(() => undefined);
  if (type === undefined || bytes === undefined)
    response
      .writeHead(404, words)
      .end('There is no such file; "npm run build" makes the files of the page.\n');
  else response.writeHead(200, { ...always, 'content-type': type }).end(bytes);
}
