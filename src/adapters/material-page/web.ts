import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Perform } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { FileProblem } from '../../kernel/slack-file.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { LinkReader } from '../../surface/links.ts';

/** What a page answers, before it is written. */
export type Answer =
  | { readonly status: number; readonly html: string }
  | { readonly status: 303; readonly location: string };

/** How forms are read and answers written: the same as for the signing pages, handed in where all is wired. */
export interface Web {
  readForm(
    request: IncomingMessage,
  ): Promise<
    { readonly ok: true; readonly fields: URLSearchParams } | { readonly ok: false; readonly status: number }
  >;
  write(answer: Answer, request: IncomingMessage, response: ServerResponse): void;
}

/** Opens a file that lies in Slack. */
export type OpenFile = (
  slackFileId: string,
  signal: AbortSignal,
) => Promise<
  | { readonly ok: true; readonly body: AsyncIterable<Uint8Array> }
  | { readonly ok: false; readonly problem: FileProblem }
>;

/** What the pages work with. */
export interface Parts {
  readonly prisma: PrismaClient;
  /** Uploads take longer than a press. */
  readonly performUpload: Perform;
  readonly links: LinkReader;
  readonly web: Web;
  readonly openFile: OpenFile;
  readonly now: () => Instant;
  readonly newId: Visit['newId'];
}
