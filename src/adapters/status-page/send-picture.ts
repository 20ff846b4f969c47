import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '../../kernel/locale.ts';
import type { RoadmapView } from '../../kernel/roadmap/roadmap.ts';
import { roadmapOf } from '../../milestones/roadmap/roadmap-of.ts';
import type { Visitor } from './visitor.ts';
import type { DrawRoadmap, Parts } from './web.ts';

// Opened by itself it is a picture and nothing more: no scripts, nothing from elsewhere, nobody's frame.
const always = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

export interface PictureAsked {
  readonly visitor: Visitor;
  readonly view: RoadmapView;
  readonly locale: Locale;
}

/** The roadmap as a picture, drawn from what it is now. */
export async function sendPicture(
  { prisma }: Parts,
  draw: DrawRoadmap,
  { visitor, view, locale }: PictureAsked,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const roadmap = await roadmapOf(prisma, visitor.engagement.id, visitor.now);
  const bytes = Buffer.from(await draw({ ...roadmap, locale }, view));
  response
    .writeHead(200, { ...always, 'content-length': bytes.byteLength })
    .end(request.method === 'HEAD' ? undefined : bytes);
}
