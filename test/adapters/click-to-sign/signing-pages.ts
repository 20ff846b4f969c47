import { createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { clickToSign, createClickToSign } from '../../../src/adapters/click-to-sign/index.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { createSigningCodes } from '../../../src/adapters/http/signing-codes.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { evidenceOf } from '../../../src/agreements/evidence.ts';
import { openAgreementRoom, plainDocuments, realDocuments } from '../../agreements/agreement-room.ts';
import { haru, NOW } from '../../support/room.ts';

/** The signing pages behind a real HTTP server, with real PDFs and a clock that can be moved. */
export async function openSigningPages() {
  const room = await openAgreementRoom({ documents: realDocuments });
  let now = Temporal.Instant.from(NOW);
  let mail = true;
  // Routes as a receiver serves them: the first whose path and method fit.
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
  const codes = createSigningCodes({ secret: 'k'.repeat(32) });
  const routes = createClickToSign({
    prisma: room.prisma,
    perform: room.perform,
    links,
    codes,
    providers: [clickToSign],
    documents: plainDocuments,
    get mailIsSetUp() {
      return mail;
    },
    now: () => now,
    newId,
    publicUrl: base,
  });
  const get = (url: string, init: RequestInit = {}) =>
    fetch(url, { redirect: 'manual', ...init, headers: { 'user-agent': 'Firefox/140', ...init.headers } });
  return {
    room,
    base,
    links,
    codes,
    get,
    now: () => now,
    setMail(isSetUp: boolean): void {
      mail = isSetUp;
    },
    moveTo(instant: string): void {
      now = Temporal.Instant.from(instant);
    },
    post: (url: string, fields: Record<string, string>) =>
      get(url, { method: 'POST', body: new URLSearchParams(fields) }),
    linkFor: (agreementId: string, contactId = haru.id, minutes = 30): string =>
      links.to('sign', { subject: agreementId, contactId, until: now.add({ minutes }) }),
    /** The form of the page, filled in as it should be. */
    filled: async (url: string) => ({
      typed_name: 'Haru Kawa',
      intent: 'yes',
      consent: 'yes',
      document_sha256: shaOn(await (await get(url)).text()),
    }),
    evidence: async (agreementId: string): Promise<string[]> =>
      (await evidenceOf(room.prisma, agreementId)).map(({ action }) => action),
    async close(): Promise<void> {
      server.close();
      await room.close();
    },
  };
}
export type SigningPages = Awaited<ReturnType<typeof openSigningPages>>;

export const shaOn = (page: string): string =>
  /name="document_sha256" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
