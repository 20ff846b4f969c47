import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { mediaTypeOf } from '../../kernel/file-kind.ts';
import { Locale } from '../../kernel/locale.ts';
import type { FileProblem } from '../../kernel/slack-file.ts';
import { LARGEST_PROOF, Proofs, readProofSubject } from '../../milestones/proof.ts';
import { type LinkProblem, linkProblemPage } from '../../pages/link-problem-page.ts';
import { noticePage } from '../../pages/notice-page.ts';
import { proofWords } from '../../pages/proof-page-words.ts';
import type { LinkReader } from '../../surface/links.ts';

interface Parts {
  readonly prisma: PrismaClient;
  readonly links: LinkReader;
  readonly web: {
    write(
      answer: { readonly status: number; readonly html: string },
      request: IncomingMessage,
      response: ServerResponse,
    ): void;
  };
  /** Opens a file that lies in Slack. */
  readonly openFile: (
    slackFileId: string,
    signal: AbortSignal,
  ) => Promise<
    | { readonly ok: true; readonly body: AsyncIterable<Uint8Array> }
    | { readonly ok: false; readonly problem: FileProblem }
  >;
  readonly now: () => Instant;
}

const OPENS_MS = 60_000;

// Whatever came from outside is never opened as a page of ours.
const always = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** Of these a browser shows the picture and runs nothing; anything else is saved. */
const Picture = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export function createProofPage(parts: Parts) {
  return [
    {
      path: '/status/proof/:token',
      method: ['GET', 'HEAD'],
      handler: (request: IncomingMessage, response: ServerResponse) => sendProof(parts, request, response),
    },
  ] as const;
}

/** A file of a delivery as it was when it was handed over: shown where it is a picture, else saved. */
async function sendProof(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = (request.url ?? '').split(/[?#]/)[0]?.split('/')[3] ?? '';
  const read = parts.links.read(token, 'proof', parts.now());
  const file = read.kind === 'ok' ? await fileOf(parts, read) : undefined;
  if (file === undefined) {
    const problem = read.kind === 'expired' ? 'expired' : 'wrong';
    return parts.web.write(await noLink(parts, problem), request, response);
  }
  const bytes = await bytesOf(parts, file.slackFileId);
  if (typeof bytes === 'string') return parts.web.write(await notShown(parts, bytes), request, response);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    return parts.web.write(await notShown(parts, 'changed'), request, response);
  const type = mediaTypeOf(file.name);
  const isPicture = Picture.safeParse(type).success;
  const name = encoded(file.name);
  response.writeHead(200, {
    ...always,
    'content-type': isPicture ? type : 'application/octet-stream',
    'content-length': bytes.byteLength,
    'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${name}`,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The file, as long as whoever has the link is one of the two companies. */
async function fileOf(
  { prisma }: Parts,
  { subject, contactId: id }: { readonly subject: string; readonly contactId: string },
) {
  const { deliveryId, fileId } = readProofSubject(subject);
  const delivery = await prisma.delivery.findUnique({
    where: { id: deliveryId },
    include: { milestone: { select: { engagement: { select: { clientId: true } } } } },
  });
  if (delivery === null) return undefined;
  const { clientId } = delivery.milestone.engagement;
  const people = await Promise.all([
    prisma.contact.count({ where: { id, clientId } }),
    prisma.member.count({ where: { id } }),
  ]);
  const proof = Proofs.parse(delivery.proofs).find((one) => one.kind === 'file' && one.fileId === fileId);
  if (!people.includes(1) || proof?.kind !== 'file' || proof.read.state !== 'kept') return undefined;
  return { name: proof.name, slackFileId: proof.slackFileId, sha256: proof.read.sha256 };
}

type Why = 'removed' | 'changed' | 'later';

/** Read to its end before a byte goes out: what is shown is what was delivered, or it is not shown. */
async function bytesOf({ openFile }: Parts, slackFileId: string): Promise<Buffer | Why> {
  try {
    const opened = await openFile(slackFileId, AbortSignal.timeout(OPENS_MS));
    if (!opened.ok) return 'removed';
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of opened.body) {
      size += piece.byteLength;
      if (size > LARGEST_PROOF) return 'changed';
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch {
    // Slack is away, or breaks off half-way.
    return 'later';
  }
}

const agencyOf = async ({ prisma }: Parts) => {
  const { name, locale } = await prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
  return { name, locale: Locale.catch('en').parse(locale) };
};

async function noLink(parts: Parts, problem: LinkProblem) {
  const { name: agency, locale } = await agencyOf(parts);
  return { status: problem === 'expired' ? 410 : 404, html: linkProblemPage({ locale, agency, problem }) };
}

async function notShown(parts: Parts, why: Why) {
  const { name: brand, locale } = await agencyOf(parts);
  const paragraphs = why === 'later' ? [proofWords.later()] : [proofWords[why](), proofWords.ask()];
  const html = noticePage({ locale, brand, title: proofWords.title(), paragraphs });
  return { status: why === 'later' ? 503 : 410, html };
}

/** RFC 8187: `encodeURIComponent` leaves a few characters that may not stand there. Slashes would name a folder. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '').replaceAll(/[/\\:]/g, '-')).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
