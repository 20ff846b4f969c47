import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCredit } from '../../../commands/invoice/get-credit.ts';
import { giveCredit } from '../../../src/billing/again/give-credit.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room } from '../../support/room.ts';
import { saidOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

async function credited(): Promise<string> {
  const { invoiceId } = await seedSent(room);
  await room.perform(giveCredit, { invoiceId, amount: '1', reason: 'x' }, room.visit(mio));
  const note = await room.prisma.creditNote.findFirstOrThrow({ where: { invoiceId } });
  return note.id;
}

describe('Get the credit note', () => {
  it('hands a link to those whom it concerns, when there is a paper', async () => {
    const creditNoteId = await credited();
    const { press, desk } = standAt(room);
    const get = (person = haru) => getCredit.answer(press({ creditNoteId }, person), desk);
    await expect(get()).rejects.toMatchObject({ code: 'billing.noDocument' });
    const { documentId } = await room.prisma.invoice.findFirstOrThrow({
      where: { documentId: { not: null } },
    });
    await room.prisma.creditNote.update({ where: { id: creditNoteId }, data: { documentId } });
    expect(saidOf(await get())).toContain(`document/${creditNoteId}/${haru.id}`);
    await expect(get({ ...haru, clientId: 'cli_other' })).rejects.toMatchObject({
      code: 'billing.notYourInvoice',
    });
    await expect(getCredit.answer(press({ creditNoteId: 'crn_unknown' }, haru), desk)).rejects.toMatchObject({
      code: 'billing.unknown',
    });
  });
});
