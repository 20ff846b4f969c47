import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hold, holdSubmitted } from '../../../commands/invoice/hold.ts';
import { seedDraft, statusOf } from '../../billing/seed-billing.ts';
import { openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('holding', () => {
  it('asks why and holds', async () => {
    const { invoiceId } = await seedDraft(room);
    const { press, call, desk } = standAt(room);
    modalOf(await hold.answer(press({ invoiceId }), desk));
    await holdSubmitted.answer({ ...call(), context: { invoiceId }, values: { reason: 'wait' } }, desk);
    expect(await statusOf(room, invoiceId)).toBe('held');
  });

  it('is refused before the modal opens to whoever may not', async () => {
    const { invoiceId } = await seedDraft(room);
    const { press, desk } = standAt(room);
    await expect(hold.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });
});
