import type { IncomingMessage, ServerResponse } from 'node:http';
import { meet, type Reader, tooLong } from './reader.ts';
import { sendCopy } from './send-copy.ts';
import { showReview } from './show-review.ts';
import { takeComment } from './take-comment.ts';
import type { Answer, Parts } from './web.ts';

export interface PageRoute {
  readonly path: string;
  readonly method: readonly string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

type Answering = (reader: Reader, request: IncomingMessage, query: URLSearchParams) => Promise<Answer>;

/** The page behind a review link: every version, what differs, comments by clause, and a copy where that is allowed. */
export function createReview(parts: Parts): readonly PageRoute[] {
  const { web } = parts;
  const answerTo = async (request: IncomingMessage, answer: Answering): Promise<Answer> => {
    // Whoever looks ahead is shown nothing: what was fetched then could be read later without being on record.
    if (request.method === 'GET' && web.isLookingAhead(request)) return { status: 204, html: '' };
    const reader = await meet(parts, tokenIn(request), request);
    return 'link' in reader ? answer(reader, request, queryOf(request)) : reader;
  };
  const page = (path: string, method: readonly string[], answer: Answering): PageRoute => ({
    path,
    method,
    async handler(request, response) {
      const answered = await answerTo(request, answer);
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close');
      web.write(answered, request, response);
    },
  });
  const meetAgain = async (request: IncomingMessage): Promise<Answer> => {
    const now = await meet(parts, tokenIn(request), request);
    return 'link' in now ? { status: 303, location: `/review/${now.token}` } : now;
  };
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
      if (!body.ok) return tooLong(reader, body.status);
      // Taken back while they wrote: nothing more is shown, not even why the comment was not taken.
      return (await takeComment(parts, reader, body.fields)) ?? meetAgain(request);
    }),
    page('/review/:token/document.pdf', looking, (reader, request, query) =>
      sendCopy(parts, reader, query.get('version'), !web.isLookingAhead(request)),
    ),
  ];
}

const tokenIn = ({ url }: IncomingMessage): string => (url ?? '').split(/[?#]/)[0]?.split('/')[2] ?? '';

const queryOf = ({ url }: IncomingMessage): URLSearchParams =>
  new URLSearchParams((url ?? '').split('#')[0]?.split('?')[1] ?? '');
