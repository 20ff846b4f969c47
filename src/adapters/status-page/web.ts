import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Pictures } from '../../kernel/roadmap/roadmap.ts';
import type { LinkReader, Links } from '../../surface/links.ts';

/** What a page answers, before it is written. */
export interface Answer {
  readonly status: number;
  readonly html: string;
}

/** How answers are written: the same as for the signing pages, handed in where all is wired. */
export interface Web {
  write(answer: Answer, request: IncomingMessage, response: ServerResponse): void;
}

/** Draws a roadmap as SVG. Everything that came from people is escaped in it. */
export type DrawRoadmap = Pictures['roadmapSvg'];

/** What the pages work with. */
export interface Parts {
  readonly prisma: PrismaClient;
  readonly links: LinkReader & Links;
  readonly web: Web;
  readonly pictures: Pick<Pictures, 'roadmapSvg'>;
  /** Where a message stands in Slack; `undefined` where that is not known. */
  readonly messageUrl: (channelId: string, ts: string | null) => Promise<string | undefined>;
  readonly now: () => Instant;
}
