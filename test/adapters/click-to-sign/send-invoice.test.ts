import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendSignedCopy } from '../../../src/adapters/click-to-sign/send-document.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import { createSigningCodes } from '../../../src/adapters/http/signing-codes.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { plainDocuments } from '../../agreements/agreement-room.ts';
import { seedApproved, seedSent } from '../../billing/seed-billing.ts';
import { aoi, haru, openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const publicUrl = 'https://engawa.example';

/** What a personal link of one day opens for this person so many hours after it was made. */
async function opened(invoiceId: string, contactId: string, hours = 1) {
  const { now } = room.visit();
  const links = createLinks({ secret: 's'.repeat(40), publicUrl });
  const url = links.to('document', { subject: invoiceId, contactId, until: now.add({ hours: 24 }) });
  const parts = {
    prisma: room.prisma,
    perform: room.perform,
    links,
    codes: createSigningCodes({ secret: 's'.repeat(40) }),
    documents: plainDocuments,
    providers: [],
    mailIsSetUp: false,
    now: () => now.add({ hours }),
    newId,
    publicUrl,
  };
  return sendSignedCopy(parts, url.split('/').at(-1) ?? '');
}

describe('the link of “Get the invoice”', () => {
  it.each([haru, aoi])('opens the very document for $name', async ({ id }) => {
    const { invoiceId, number } = await seedSent(room);
    const answer = await opened(invoiceId, id);
    expect(answer).toMatchObject({ status: 200, name: `${number}.pdf` });
    if (!('pdf' in answer)) throw new Error('no document');
    expect(Buffer.from(answer.pdf).toString()).toBe(`PDF ${number}`);
  });

  it('opens nothing for whoever is not known at this client, later than it says, or without a document', async () => {
    const { invoiceId } = await seedSent(room);
    await room.prisma.client.create({
      data: {
        id: newId('cli'),
        name: 'Else',
        locale: 'en',
        country: 'JP',
        timeZone: 'UTC',
        createdAt: new Date(0),
        contacts: { create: { id: 'con_else', name: 'Mei', createdAt: new Date(0) } },
      },
    });
    expect((await opened(invoiceId, 'con_else')).status).toBe(403);
    expect((await opened(invoiceId, haru.id, 24)).status).toBe(410);
    const approved = await seedApproved(room);
    expect((await opened(approved.invoiceId, haru.id)).status).toBe(404);
    expect((await opened('inv_nowhere', haru.id)).status).toBe(404);
  });
});
