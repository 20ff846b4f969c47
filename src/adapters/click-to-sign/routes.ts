import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOver } from '../../agreements/expire-agreement.ts';
import { openAgreement } from '../../agreements/open-agreement.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type Answer, write } from './answer.ts';
import { isLookingAhead, originOf } from './origin.ts';
import { readForm } from './read-body.ts';
import { sendShownDocument, sendSignedCopy } from './send-document.ts';
import { showPage } from './show-page.ts';
import { remoteOf, signElsewhere } from './sign-elsewhere.ts';
import { takeCodeRequest } from './take-code-request.ts';
import { takeDelegation } from './take-delegation.ts';
import { takeRefusal, takeSignature } from './take-form.ts';
import { takeReview } from './take-review.ts';
import { meet, type Parts, type Visitor } from './visitor.ts';

export interface PageRoute {
  readonly path: string;
  readonly method: readonly string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** The pages behind a personal link on which a client reads, signs or declines, and gets the signed copy. */
export function createClickToSign(parts: Parts): readonly PageRoute[] {
  const page = (
    path: string,
    method: readonly string[],
    answer: (token: string, request: IncomingMessage) => Promise<Answer>,
  ): PageRoute => ({
    path,
    method,
    async handler(request, response) {
      const answered = await answer(tokenIn(path, request), request);
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close');
      write(answered, request, response);
    },
  });
  const looking = ['GET', 'HEAD'];
  return [
    page('/sign/:token', looking, (token, request) => show(parts, token, request)),
    // What a form was posted to, when its address is loaded again.
    page('/sign/:token/decline', looking, (token, request) => show(parts, token, request)),
    page('/sign/:token/code', looking, (token, request) => show(parts, token, request)),
    page('/sign/:token/delegate', looking, (token, request) => show(parts, token, request)),
    page('/sign/:token/review', looking, (token, request) => show(parts, token, request)),
    page('/sign/:token/document.pdf', looking, (token) =>
      withVisitor(parts, token, (who) => sendShownDocument(parts, who)),
    ),
    page('/sign/:token', ['POST'], (token, request) => post(parts, token, request, takeSignature)),
    page('/sign/:token/code', ['POST'], (token, request) => post(parts, token, request, takeCodeRequest)),
    page('/sign/:token/decline', ['POST'], (token, request) => post(parts, token, request, takeRefusal)),
    page('/sign/:token/delegate', ['POST'], (token, request) => post(parts, token, request, takeDelegation)),
    page('/sign/:token/review', ['POST'], (token, request) => post(parts, token, request, takeReview)),
    page('/status/document/:token', looking, (token) => sendSignedCopy(parts, token)),
  ];
}

/** The part of the address where the path has `:token`; an empty one opens nothing. */
function tokenIn(path: string, { url }: IncomingMessage): string {
  const at = path.split('/').indexOf(':token');
  return (url ?? '').split(/[?#]/)[0]?.split('/')[at] ?? '';
}

async function withVisitor(
  parts: Parts,
  token: string,
  what: (visitor: Visitor) => Promise<Answer>,
): Promise<Answer> {
  const visitor = await meet(parts, token);
  return 'agreement' in visitor ? what(visitor) : visitor;
}

function show(parts: Parts, token: string, request: IncomingMessage): Promise<Answer> {
  return withVisitor(parts, token, async (visitor) => {
    const { agreement, visit } = visitor;
    const looksAhead = isLookingAhead(request);
    if (agreement.status === 'sent' && !looksAhead) await keepLook(parts, visitor, request);
    if (agreement.status !== 'sent' || isOver(agreement.expiresAt, visit.now))
      return showPage(parts, visitor);
    const remote = remoteOf(parts, agreement);
    if (remote === undefined) return showPage(parts, visitor);
    // An address over there opens once: whoever only looks ahead must not use it up.
    return looksAhead ? { status: 204, html: '' } : signElsewhere(parts, visitor, agreement, remote, request);
  });
}

/** Whether it can still be signed is said by the page; that somebody looked is kept only while it can. */
async function keepLook(parts: Parts, visitor: Visitor, request: IncomingMessage): Promise<void> {
  const origin = originOf(request, parts.publicUrl);
  try {
    const { agreement, visit, via } = visitor;
    await parts.perform(openAgreement, { agreementId: agreement.id, origin, via }, visit);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function post(
  parts: Parts,
  token: string,
  request: IncomingMessage,
  take: typeof takeSignature,
): Promise<Answer> {
  return withVisitor(parts, token, async (visitor) => {
    const body = await readForm(request);
    if (!body.ok) return { status: body.status, html: '' };
    const { agreement } = visitor;
    // What is signed elsewhere is neither signed nor declined here.
    if (agreement.status === 'sent' && remoteOf(parts, agreement) !== undefined)
      return { status: 303, location: `/sign/${token}` };
    return take(parts, visitor, body.fields, originOf(request, parts.publicUrl));
  });
}
