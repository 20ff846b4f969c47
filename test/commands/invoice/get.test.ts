import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get } from '../../../commands/invoice/get.ts';
import type { Guest } from '../../../src/kernel/visit.ts';
import { seedApproved, seedSent } from '../../billing/seed-billing.ts';
import { haru, openRoom, type Room, sora } from '../../support/room.ts';
import { saidOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const guest: Guest = { kind: 'guest', id: 'UNEW', name: 'Nao', slackUserId: 'UNEW', slackTeamId: 'TKAWA' };

describe('getting the invoice', () => {
  it.each([
    ['a contact of the client', haru],
    ['a member', sora],
  ])('%s gets a link of their own', async (_who, person) => {
    const { invoiceId, number } = await seedSent(room);
    const { press, desk } = standAt(room);
    const said = saidOf(await get.answer(press({ invoiceId }, person), desk));
    expect(said).toContain(`https://engawa.example/document/${invoiceId}/${person.id}`);
    expect(said).toContain(`Open invoice ${number}`);
  });

  it.each([
    ['somebody nobody introduced', guest, 'billing.askTheAgency'],
    ['another client’s contact', { ...haru, clientId: 'cli_else' }, 'billing.notYourInvoice'],
  ])('%s does not', async (_who, person, code) => {
    const { invoiceId } = await seedSent(room);
    const { press, desk } = standAt(room);
    await expect(get.answer(press({ invoiceId }, person), desk)).rejects.toMatchObject({ code });
  });

  it('before there is a document, the words say to wait', async () => {
    const { invoiceId } = await seedApproved(room);
    const { press, desk } = standAt(room);
    await expect(get.answer(press({ invoiceId }, haru), desk)).rejects.toMatchObject({
      code: 'billing.noDocument',
    });
  });
});
