import { createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { web } from '../../../src/adapters/click-to-sign/index.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { createReview } from '../../../src/adapters/review/index.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { makeReviewLink } from '../../../src/agreements/review/make-review-link.ts';
import { reactions } from '../../../src/agreements/review/reactions.ts';
import { addressOf, reviewLinkFrom } from '../../../src/agreements/review/review-link.ts';
import { openAgreementRoom, realDocuments } from '../../agreements/agreement-room.ts';
import { aoi, NOW } from '../../support/room.ts';

/** The review pages behind a real HTTP server, with real PDFs and a clock that can be moved. */
export async function openReviewPages(
  publicUrl?: string,
  /** Between what a page has read and what it then does. */
  before: (act: string) => Promise<void> = async () => undefined,
) {
  const room = await openAgreementRoom({ others: [reactions] });
  let now = Temporal.Instant.from(NOW);
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const fits = (pattern: string): boolean => {
      const parts = pattern.split('/');
      return (
        parts.length === path.length && parts.every((part, at) => part.startsWith(':') || part === path[at])
      );
    };
    const route = routes.find((one) => fits(one.path) && one.method.includes(request.method ?? ''));
    if (route === undefined) response.writeHead(404).end();
    else
      route.handler(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const links = createLinks({ secret: 'k'.repeat(32), publicUrl: base });
  const routes = createReview({
    prisma: room.prisma,
    async perform(act, input, visit) {
      await before(act.name);
      return room.perform(act, input, visit);
    },
    links,
    documents: realDocuments,
    web,
    now: () => now,
    newId,
    publicUrl: publicUrl ?? base,
  });
  const get = (url: string, init: RequestInit = {}) =>
    fetch(url, { redirect: 'manual', ...init, headers: { 'user-agent': 'Firefox/140', ...init.headers } });
  const urlOf = async (linkId: string): Promise<string> =>
    links.to(
      'review',
      addressOf(reviewLinkFrom(await room.prisma.reviewLink.findUniqueOrThrow({ where: { id: linkId } }))),
    );
  return {
    room,
    base,
    links,
    get,
    urlOf,
    moveTo(instant: string): void {
      now = Temporal.Instant.from(instant);
    },
    post: (url: string, fields: Record<string, string>) =>
      get(url, { method: 'POST', body: new URLSearchParams(fields) }),
    /** A link for this engagement, and the address that it is handed out as. */
    async link(engagementId: string, wish: Partial<(typeof makeReviewLink.input)['_input']> = {}) {
      const input = {
        engagementId,
        name: 'Sato Law',
        email: null,
        locale: 'en' as const,
        days: 14,
        mayDownload: false,
        ...wish,
      };
      const { linkId } = await room.perform(makeReviewLink, input, room.visit(aoi));
      return { linkId, url: await urlOf(linkId) };
    },
    async close() {
      await new Promise((done) => server.close(done));
      await room.close();
    },
  };
}
export type ReviewPages = Awaited<ReturnType<typeof openReviewPages>>;
