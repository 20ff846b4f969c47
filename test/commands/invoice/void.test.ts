import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voidOne, voidOneSubmitted, voidSubmitted, voidWord } from '../../../commands/invoice/void.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { seedSent, statusOf } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('/invoice void', () => {
  it('warns that it is for good, leaves out what is partly paid, and voids', async () => {
    const { invoiceId } = await seedSent(room);
    const partly = await seedSent(room);
    const part = { invoiceId: partly.invoiceId, amount: '1', reference: 'A', paidOn: '2026-11-23' };
    await room.perform(recordPayment, part, room.visit(mio));
    const { call, desk } = standAt(room);
    const { json } = modalOf(await typed(voidWord, call()));
    expect(json).toContain('stands on a new draft');
    expect(json).toContain(invoiceId);
    expect(json).not.toContain(partly.invoiceId);
    await voidSubmitted.answer(
      { ...call(), context: {}, values: { invoiceId, reason: 'wrong', afterwards: 'nothing' } },
      desk,
    );
    expect(await statusOf(room, invoiceId)).toBe('void');
  });

  it('bills it again at once, where that is chosen', async () => {
    const { invoiceId } = await seedSent(room);
    const { call, desk } = standAt(room);
    const values = { invoiceId, reason: 'wrong', afterwards: 'again' };
    const said = saidOf(await voidSubmitted.answer({ ...call(), context: {}, values }, desk));
    expect(said).toContain('stands in its place');
    expect(await room.prisma.invoice.count({ where: { replaces: invoiceId } })).toBe(1);
  });

  it('from the card about work that was opened again', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, call, desk } = standAt(room);
    modalOf(await voidOne.answer(press({ invoiceId }), desk));
    const values = { reason: 'open again', afterwards: 'nothing' };
    await voidOneSubmitted.answer({ ...call(), context: { invoiceId }, values }, desk);
    expect(await statusOf(room, invoiceId)).toBe('void');
    await expect(voidOne.answer(press({ invoiceId }), desk)).rejects.toMatchObject({
      code: 'billing.notVoidable',
    });
    await expect(voidOne.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s is told who may before a modal opens', async (_who, person) => {
    await expect(typed(voidWord, standAt(room).call(person))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it.each(locales)('the modal fits into Slack in %s', async (locale) => {
    await seedSent(room);
    modalOf(await typed(voidWord, standAt(room).call(mio, null, locale)));
  });
});
