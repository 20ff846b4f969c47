import { afterAll, beforeAll, expect, it } from 'vitest';
import { again } from '../../../commands/invoice/bill-again.ts';
import { voidInvoice } from '../../../src/billing/void-invoice.ts';
import { seedDraft } from '../../billing/seed-billing.ts';
import { mio, openRoom, type Room, sora } from '../../support/room.ts';
import { saidOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const voided = async () => {
  const seeded = await seedDraft(room);
  await room.perform(voidInvoice, { invoiceId: seeded.invoiceId, reason: 'wrong' }, room.visit(mio));
  return seeded;
};

it('drafts it anew and says so; a second press is told that it was done', async () => {
  const { invoiceId } = await voided();
  const { press, desk } = standAt(room);
  expect(saidOf(await again.answer(press({ invoiceId }), desk))).toContain('waits for approval');
  await expect(again.answer(press({ invoiceId }), desk)).rejects.toMatchObject({
    code: 'again.againAlready',
  });
});

it('a member is told who may', async () => {
  const { invoiceId } = await voided();
  const { press, desk } = standAt(room);
  await expect(again.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
    code: 'billing.notForYou',
  });
});
