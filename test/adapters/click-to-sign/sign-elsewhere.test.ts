import { createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { createClickToSign } from '../../../src/adapters/click-to-sign/index.ts';
import { docuSign } from '../../../src/adapters/docusign/provider.ts';
import { createRest } from '../../../src/adapters/docusign/rest.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { createSigningCodes } from '../../../src/adapters/http/signing-codes.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { plainDocuments } from '../../agreements/agreement-room.ts';
import { openDocuSignRoom } from '../../agreements/provider/docusign-room.ts';
import { haru, NOW, tomo, yuki } from '../../support/room.ts';

const room = await openDocuSignRoom();
const { there } = room;
const now = Temporal.Instant.from(NOW);
const secret = 'k'.repeat(32);
const served: { routes: ReturnType<typeof createClickToSign> } = { routes: [] };
const server = createServer((request, response) => {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const route = served.routes.find(
    (one) =>
      one.path.split('/').length === path.split('/').length && one.method.includes(request.method ?? ''),
  );
  void route?.handler(request, response);
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = server.address();
const publicUrl = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
const links = createLinks({ secret, publicUrl });
const world = { account: there.account, realMs: () => Date.now(), sleep: async () => undefined };
served.routes = createClickToSign({
  prisma: room.prisma,
  perform: room.perform,
  links,
  codes: createSigningCodes({ secret }),
  providers: [docuSign({ ...world, rest: createRest(world), now: () => now })],
  documents: plainDocuments,
  mailIsSetUp: false,
  now: () => now,
  newId,
  publicUrl,
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await room.close();
});

const { agreementId, envelopeId } = await room.sentThere();
const linkOf = (contactId: string): string =>
  links.to('sign', { subject: agreementId, contactId, until: now.add({ minutes: 30 }) });
const get = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });
const views = () => there.calls.filter((call) => call.endsWith('/views/recipient')).length;
beforeEach(() => {
  there.world.faults.length = 0;
});

it('each opening goes on to an address that was made for it', async () => {
  const before = views();
  for (const _again of [1, 2]) {
    const answer = await get(linkOf(haru.id));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(`/Signing/${envelopeId}/`);
  }
  expect(views()).toBe(before + 2);
  expect(there.state.wrong).toEqual([]);
});

it('who comes back is thanked, who looks ahead uses nothing up, and neither asks DocuSign', async () => {
  const before = there.calls.length;
  const back = await get(`${linkOf(haru.id)}?event=signing_complete`);
  expect(back.status).toBe(200);
  expect(await back.text()).toContain('DocuSign tells us how it went');
  expect((await get(linkOf(haru.id), { method: 'HEAD' })).status).toBe(204);
  expect((await get(linkOf(haru.id), { headers: { 'sec-purpose': 'prefetch' } })).status).toBe(204);
  expect(there.calls).toHaveLength(before);
  expect((await room.agreement(agreementId)).status).toBe('sent');
});

it('nothing is signed or declined here', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const path of ['', '/decline']) {
    const answer = await get(`${linkOf(haru.id)}${path}`, {
      method: 'POST',
      headers,
      body: 'reason=No&sure=yes',
    });
    expect(answer.status).toBe(303);
  }
  expect((await room.agreement(agreementId)).status).toBe('sent');
});

it('a stand-in does not sign there under another name', async () => {
  const before = views();
  const answer = await get(linkOf(yuki.id));
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain('waits for Haru');
  expect(page).toContain('enter you as the signer');
  expect(views()).toBe(before);
});

it('a stranger’s link opens nothing, and a DocuSign that is down is said', async () => {
  expect((await get(linkOf(tomo.id))).status).toBe(403);
  there.fail('POST /restapi', { status: 500, body: {} });
  const down = await get(linkOf(haru.id));
  expect(down.status).toBe(503);
  expect(await down.text()).toContain('can’t be reached');
});
