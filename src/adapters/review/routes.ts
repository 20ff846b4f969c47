import type { IncomingMessage, ServerResponse } from 'node:http';
import { meet, type Reader } from './reader.ts';
import { sendCopy } from './send-copy.ts';
import { showReview } from './show-review.ts';
import { takeComment } from './take-comment.ts';
import type { Answer, Parts } from './web.ts';

export interface PageRoute {
  readonly path: string;
  readonly method: readonly string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** The page behind a review link: every version, what differs, comments by clause, and a copy where that is allowed. */
export function createReview(parts: Parts): readonly PageRoute[] {
  const { web } = parts;
  const page = (
    path: string,
    method: readonly string[],
    answer: (reader: Reader, request: IncomingMessage, query: URLSearchParams) => Promise<Answer>,
  ): PageRoute => ({
    path,
    method,
    async handler(request, response) {
      const reader = await meet(parts, tokenIn(request), request);
      const answered = 'link' in reader ? await answer(reader, request, queryOf(request)) : reader;
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close');
      web.write(answered, request, response);
    },
  });
  const looking = ['GET', 'HEAD'];
  const show = (reader: Reader, request: IncomingMessage, query: URLSearchParams): Promise<Answer> => {
    const wish = { version: query.get('version'), from: query.get('from') };
    return showReview(parts, reader, wish, !web.isLookingAhead(request));
  };
  return [
    page('/review/:token', looking, show),
    // What a form was posted to, when its address is loaded again.
    page('/review/:token/comment', looking, show),
    page('/review/:token/comment', ['POST'], async (reader, request) => {
      const body = await web.readForm(request);
      return body.ok ? takeComment(parts, reader, body.fields) : { status: body.status, html: '' };
    }),
    page('/review/:token/document.pdf', looking, (reader, request, query) =>
      sendCopy(parts, reader, query.get('version'), !web.isLookingAhead(request)),
    ),
  ];
}

const tokenIn = ({ url }: IncomingMessage): string => (url ?? '').split(/[?#]/)[0]?.split('/')[2] ?? '';

const queryOf = ({ url }: IncomingMessage): URLSearchParams =>
  new URLSearchParams((url ?? '').split('#')[0]?.split('?')[1] ?? '');
