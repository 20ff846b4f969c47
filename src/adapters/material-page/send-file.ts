import type { IncomingMessage, ServerResponse } from 'node:http';
import { Locale } from '../../kernel/locale.ts';
import { linkProblemPage } from '../../pages/link-problem-page.ts';
import { words } from '../../pages/materials-words.ts';
import { noticePage } from '../../pages/notice-page.ts';
import type { Answer, Parts } from './web.ts';

// Whatever came from outside is saved, never opened as a page of ours.
const always = {
  'content-type': 'application/octet-stream',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** A file that was provided, for the member whose link it is: from our database, or on from Slack. */
export async function sendFile(
  parts: Parts,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prisma, links, openFile, web } = parts;
  const read = links.read(token, 'file', parts.now());
  const file =
    read.kind === 'ok' ? await prisma.materialFile.findUnique({ where: { id: read.subject } }) : null;
  if (read.kind !== 'ok' || file === null) {
    web.write(await noLink(parts, read.kind === 'expired'), request, response);
    return;
  }
  const headers = {
    ...always,
    'content-length': file.size,
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encoded(file.name)}`,
  };
  if (file.bytes !== null) {
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : file.bytes);
    return;
  }
  const opened = await openFile(file.slackFileId ?? '', AbortSignal.timeout(60_000));
  if (!opened.ok) {
    web.write(await gone(parts), request, response);
    return;
  }
  const { 'content-length': _size, ...open } = headers;
  response.writeHead(200, open);
  if (request.method !== 'HEAD')
    for await (const piece of opened.body) {
      if (response.destroyed) return;
      if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve));
    }
  response.end();
}

async function noLink({ prisma }: Parts, isExpired: boolean): Promise<Answer> {
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  const locale = Locale.catch('en').parse(agency.locale);
  const problem = isExpired ? 'expired' : 'wrong';
  return {
    status: isExpired ? 410 : 404,
    html: linkProblemPage({ locale, agency: agency.name, problem }),
  };
}

async function gone({ prisma }: Parts): Promise<Answer> {
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  const html = noticePage({
    locale: Locale.catch('en').parse(agency.locale),
    brand: agency.name,
    title: words.removed(),
    paragraphs: [words.removedText()],
  });
  return { status: 410, html };
}

/** RFC 8187: `encodeURIComponent` leaves a few characters that may not stand there. Slashes would name a folder. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replaceAll(/[/\\:]/g, '-')).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
