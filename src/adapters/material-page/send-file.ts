import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Locale } from '../../kernel/locale.ts';
import type { Said } from '../../kernel/phrase.ts';
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

/** The longest that a file may be on its way; many telephones are slow. */
const LONGEST_MS = 10 * 60_000;

/** A file that was provided, for the member whose link it is: from our database, or on from Slack. */
export async function sendFile(
  parts: Parts,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prisma, links, web } = parts;
  const read = links.read(token, 'file', parts.now());
  const file = read.kind === 'ok' ? await fileFor(prisma, read) : null;
  if (file === null) {
    web.write(await noLink(parts, read.kind === 'expired'), request, response);
    return;
  }
  const headers = {
    ...always,
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encoded(file.name)}`,
  };
  if (file.bytes !== null) {
    response
      .writeHead(200, { ...headers, 'content-length': file.size })
      .end(request.method === 'HEAD' ? undefined : file.bytes);
    return;
  }
  await sendFromSlack(parts, file.slackFileId ?? '', headers, request, response);
}

/** A link is for a member of the agency, as long as they are one. */
async function fileFor(
  prisma: Parts['prisma'],
  { subject, contactId: memberId }: { readonly subject: string; readonly contactId: string },
) {
  const member = await prisma.member.findUnique({ where: { id: memberId } });
  return member && (await prisma.materialFile.findUnique({ where: { id: subject } }));
}

async function sendFromSlack(
  parts: Parts,
  slackFileId: string,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { openFile, web } = parts;
  const leaving = new AbortController();
  // Whoever closes the page wants nothing more of it: Slack is not read on for nobody.
  response.once('close', () => leaving.abort());
  const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(LONGEST_MS)]);
  const opened = await openFile(slackFileId, signal).catch(() => undefined);
  if (opened === undefined || !opened.ok) {
    web.write(await (opened === undefined ? notNow(parts) : gone(parts)), request, response);
    return;
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') {
    response.end();
    leaving.abort();
    return;
  }
  // Cut off rather than ended where Slack fails half-way: a part of a file must not look like the whole.
  await pipeline(opened.body, response).catch(() => response.destroy());
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

const gone = (parts: Parts): Promise<Answer> => said(parts, 410, words.removed(), words.removedText());
const notNow = (parts: Parts): Promise<Answer> => said(parts, 503, words.notOpened(), words.notOpenedText());

async function said({ prisma }: Parts, status: number, title: Said, text: Said): Promise<Answer> {
  const agency = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  const locale = Locale.catch('en').parse(agency.locale);
  return { status, html: noticePage({ locale, brand: agency.name, title, paragraphs: [text] }) };
}

/** RFC 8187: `encodeURIComponent` leaves a few characters that may not stand there. Slashes would name a folder. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replaceAll(/[/\\:]/g, '-')).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
