import { createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { web } from '../../../src/adapters/click-to-sign/index.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { createStatusPage } from '../../../src/adapters/status-page/index.ts';
import type { Parts } from '../../../src/adapters/status-page/web.ts';
import { statusSubject } from '../../../src/engagements/status-link.ts';
import { openMaterialRoom } from '../../materials/material-room.ts';
import { haru, NOW } from '../../support/room.ts';

/** The status page on a port of its own, for the rooms of a fresh database. Pictures are drawn as the test says. */
export async function serveStatus(pictures: Parts['pictures']) {
  const room = await openMaterialRoom();
  const clock = { now: Temporal.Instant.from(NOW) };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const fits = (pattern: string): boolean =>
      pattern.split('/').length === path.length &&
      pattern.split('/').every((part, at) => part.startsWith(':') || part === path[at]);
    const route = routes.find((one) => fits(one.path) && one.method.includes(request.method ?? ''));
    if (route === undefined) response.writeHead(404).end();
    else
      route.handler(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const links = createLinks({ secret: 'k'.repeat(32), publicUrl: base });
  const routes = createStatusPage({
    prisma: room.prisma,
    links,
    web,
    pictures,
    messageUrl: async (channelId, ts) => `https://hibiki.slack.example/archives/${channelId}/${ts ?? ''}`,
    now: () => clock.now,
  });
  return {
    room,
    clock,
    base,
    links,
    /** A link of this person to this project, of the generation that it has now unless another is named. */
    async link(engagementId: string, { contactId = haru.id, generation }: Holder = {}): Promise<string> {
      const row = await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
      const subject = statusSubject({ engagementId, generation: generation ?? row.statusLinks });
      return links.to('status', { subject, contactId, until: clock.now.add({ hours: 24 }) });
    },
    async close() {
      await new Promise((done) => server.close(done));
      await room.close();
    },
  };
}

interface Holder {
  readonly contactId?: string;
  readonly generation?: number;
}
