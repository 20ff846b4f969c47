import { createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { web } from '../../../src/adapters/click-to-sign/index.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { createMaterialPage } from '../../../src/adapters/material-page/index.ts';
import type { OpenFile } from '../../../src/adapters/material-page/web.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import type { Perform } from '../../../src/kernel/act.ts';
import { openMaterialRoom } from '../../materials/material-room.ts';
import { aoi, haru, NOW } from '../../support/room.ts';

/** What lies in Slack, by its id there; a function is asked, and may fail. */
export type InSlack = Map<string, string | OpenFile>;

/** The page and the files behind links, on a port of their own, for the rooms of a fresh database. */
export async function servePages(more: { readonly mostHeld?: number; readonly perform?: Perform } = {}) {
  const room = await openMaterialRoom();
  const inSlack: InSlack = new Map();
  /** Errors that no page has met, as the log would have them; and how many requests have been answered. */
  const seen = { errors: [] as unknown[], over: 0 };
  const clock = { now: Temporal.Instant.from(NOW) };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const fits = (pattern: string): boolean =>
      pattern.split('/').length === path.length &&
      pattern.split('/').every((part, at) => part.startsWith(':') || part === path[at]);
    const route = routes.find((one) => fits(one.path) && one.method.includes(request.method ?? ''));
    if (route === undefined) {
      response.writeHead(404).end();
      return;
    }
    route
      .handler(request, response)
      .catch((error: unknown) => {
        seen.errors.push(error);
        if (!response.headersSent) response.writeHead(500).end(String(error));
      })
      .finally(() => {
        seen.over += 1;
      });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const base = `http://127.0.0.1:${port}`;
  const links = createLinks({ secret: 'k'.repeat(32), publicUrl: base });
  const routes = createMaterialPage({
    prisma: room.prisma,
    performUpload: more.perform ?? room.perform,
    ...(more.mostHeld !== undefined && { mostHeld: more.mostHeld }),
    links,
    web,
    now: () => clock.now,
    newId,
    async openFile(id, signal) {
      const there = inSlack.get(id);
      if (typeof there === 'function') return there(id, signal);
      if (there === undefined) return { ok: false, problem: 'removed' };
      return { ok: true, body: new Blob([there]).stream() };
    },
  });
  return {
    room,
    base,
    port,
    inSlack,
    seen,
    clock,
    links,
    link: (engagementId: string, contactId: string = haru.id): string =>
      links.to('material', { subject: engagementId, contactId, until: clock.now.add({ hours: 24 }) }),
    fileLink: (id: string, memberId: string = aoi.id): string =>
      links.to('file', { subject: id, contactId: memberId, until: clock.now.add({ hours: 1 }) }),
    rowOf: (id: string) =>
      room.prisma.material.findUniqueOrThrow({ where: { id }, include: { files: true } }),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await room.close();
    },
  };
}
export type Pages = Awaited<ReturnType<typeof servePages>>;

export const get = (url: string) => fetch(url, { redirect: 'manual' });
export function send(url: string, item: string, files: readonly File[], values: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ item, links: '', note: '', ...values })) form.set(name, value);
  for (const file of files) form.append('files', file);
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
}
