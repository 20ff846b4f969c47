import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { web } from '../../../src/adapters/click-to-sign/index.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { createProofPage } from '../../../src/adapters/proof-page/index.ts';
import { type FileState, proofSubject } from '../../../src/milestones/proof.ts';
import { seedMilestone } from '../../milestones/seed-milestone.ts';
import { aoi, haru, NOW, openRoom, type Room } from '../../support/room.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** One green point. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let room: Room;
let base: string;
let deliveryId: string;
const inSlack = new Map<string, Uint8Array>();
const links = () => createLinks({ secret: 'k'.repeat(32), publicUrl: base });
const clock = { now: Temporal.Instant.from(NOW) };
const server = createServer((request, response) => {
  const parts = { prisma: room.prisma, links: links(), web, now: () => clock.now, openFile };
  void createProofPage(parts)[0].handler(request, response);
});

async function openFile(id: string) {
  if (id === 'FAWAY') throw new Error('Slack is away');
  const there = inSlack.get(id);
  return there === undefined
    ? ({ ok: false, problem: 'removed' } as const)
    : ({ ok: true, body: new Blob([Buffer.from(there)]).stream() } as const);
}

const proof = (fileId: string, slackFileId: string, name: string, read: FileState) => ({
  kind: 'file',
  criterionId: 'c1',
  fileId,
  slackFileId,
  name,
  read,
});
const kept = (bytes: Uint8Array): FileState => ({ state: 'kept', sha256: sha256(bytes), size: bytes.length });

beforeAll(async () => {
  room = await openRoom();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  base = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const milestoneId = await seedMilestone(room, await room.seedEngagement({ agreedTotal: 1n }));
  deliveryId = 'del_proofs';
  const page = Buffer.from('<svg onload="alert(1)"/>');
  for (const [id, bytes] of [
    ['FPHOTO', photo],
    ['FSVG', page],
    ['FOTHER', Buffer.from('something else')],
  ] as const)
    inSlack.set(id, bytes);
  await room.prisma.delivery.create({
    data: {
      id: deliveryId,
      milestoneId,
      round: 1,
      status: 'open',
      what: 'All',
      proof: 'See',
      proofs: [
        proof('fil_photo', 'FPHOTO', 'かご (1).png', kept(photo)),
        proof('fil_svg', 'FSVG', 'logo.svg', kept(page)),
        proof('fil_other', 'FOTHER', 'cart.png', kept(photo)),
        proof('fil_gone', 'FGONE', 'cart.png', kept(photo)),
        proof('fil_away', 'FAWAY', 'cart.png', kept(photo)),
        proof('fil_reading', 'FPHOTO', 'cart.png', { state: 'reading' }),
      ],
      deliveredBy: 'Aoi',
      deliveredAt: new Date(NOW),
    },
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await room.close();
});

const link = (fileId: string, contactId: string = haru.id): string =>
  links().to('proof', {
    subject: proofSubject(deliveryId, fileId),
    contactId,
    until: clock.now.add({ hours: 1 }),
  });

describe('a screenshot that proves a criterion', () => {
  it('is shown to the client and to the team, byte for byte as it was delivered', async () => {
    for (const person of [haru.id, aoi.id]) {
      const answer = await fetch(link('fil_photo', person));
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': `inline; filename="file"; filename*=UTF-8''%E3%81%8B%E3%81%94%20%281%29.png`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(photo));
    }
  });

  it('that could be a page is saved and never opened as one', async () => {
    const answer = await fetch(link('fil_svg'));
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    ['fil_other', 410, 'no longer the file that was delivered'],
    ['fil_gone', 410, 'has been removed from Slack'],
    ['fil_away', 503, 'try again in a few minutes'],
    ['fil_reading', 404, ''],
    ['fil_none', 404, ''],
  ])('%s is not shown, and why is said', async (fileId, status, words) => {
    const answer = await fetch(link(fileId));
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  it('is for the two companies, as long as the link lasts, and for this purpose', async () => {
    for (const nobody of ['con_other', 'mem_gone', ''])
      expect((await fetch(link('fil_photo', nobody))).status).toBe(404);
    const subject = proofSubject(deliveryId, 'fil_photo');
    const until = clock.now.add({ hours: 1 });
    const other = links().to('file', { subject, contactId: haru.id, until }).split('/').at(-1);
    expect((await fetch(`${base}/status/proof/${other}`)).status).toBe(404);
    const old = link('fil_photo');
    clock.now = clock.now.add({ hours: 2 });
    expect((await fetch(old)).status).toBe(410);
  });
});
