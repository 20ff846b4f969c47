import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Origin } from '../../agreements/signature.ts';
import type { Perform } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import type { Documents } from '../../kernel/documents.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { LinkReader } from '../../surface/links.ts';

/** What a page answers, before it is written. */
export type Answer =
  | { readonly status: number; readonly html: string }
  | { readonly status: number; readonly pdf: Uint8Array; readonly name: string; readonly keep: boolean }
  | { readonly status: 303; readonly location: string };

/** How requests are read and answers written: the same as for the signing pages, handed in where all is wired. */
export interface Web {
  originOf(request: IncomingMessage, publicUrl: string): Origin;
  isLookingAhead(request: IncomingMessage): boolean;
  readForm(
    request: IncomingMessage,
  ): Promise<
    { readonly ok: true; readonly fields: URLSearchParams } | { readonly ok: false; readonly status: number }
  >;
  write(answer: Answer, request: IncomingMessage, response: ServerResponse): void;
}

/** What the pages work with. */
export interface Parts {
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly links: LinkReader;
  readonly documents: Pick<Documents, 'agreement'>;
  readonly web: Web;
  readonly now: () => Instant;
  readonly newId: Visit['newId'];
  readonly publicUrl: string;
}
