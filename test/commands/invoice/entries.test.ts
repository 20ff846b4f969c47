import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { another, anotherSubmitted } from '../../../commands/invoice/another-invoice.ts';
import {
  confirmed,
  linked,
  nextEntries,
  putBack,
  setAside,
  sureConfirmed,
} from '../../../commands/invoice/entries.ts';
import { list } from '../../../commands/invoice/list.ts';
import { markSubmitted } from '../../../commands/invoice/paid.ts';
import { takeBack, takeBackSubmitted, takeBackWord } from '../../../commands/invoice/take-back.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { statementNotice } from '../../../src/billing/statement/notices.ts';
import { reactions } from '../../../src/billing/statement/reactions.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { shown } from '../../billing/cards.ts';
import { seedSent, statusOf } from '../../billing/seed-billing.ts';
import { came, seedStatement } from '../../billing/statement/seed-statement.ts';
import { mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());
afterEach(async () => {
  await room.prisma.invoice.updateMany({ where: { status: 'sent' }, data: { status: 'paid' } });
  await room.prisma.bankEntry.updateMany({ where: { status: 'open' }, data: { status: 'set-aside' } });
});

let nth = 0;
async function seedEntry(change: Parameters<typeof came>[0] = {}) {
  nth += 1;
  const { statementId, entryIds } = await seedStatement(room, [came({ reference: `e${nth}`, ...change })]);
  return { statementId, entryId: entryIds[0] ?? '' };
}

/** A button of the card, with what it carries as its handler reads it. */
async function buttonOf(statementId: string, press: string) {
  const facts = await room.prisma.$transaction((tx) => statementNotice.load(tx, { statementId }));
  const card = facts && statementNotice.say(facts);
  const all = [...(card?.buttons ?? []), ...(card?.sections ?? []).flatMap(({ buttons = [] }) => buttons)];
  const found = all.find((button) => button.press === press);
  if (found === undefined) throw new Error(`the card shows no ${press}`);
  return found.value;
}

describe('the card of a statement', () => {
  it('books what it shows, when it is confirmed', async () => {
    const { invoiceId, number } = await seedSent(room);
    const { statementId } = await seedEntry({ reference: `RE ${number}`, minor: '350000' });
    const { text } = (await shown(room, statementNotice, { statementId })) ?? { text: '' };
    expect(text).toContain(`Sure: invoice ${number} (Kawa Foods), JPY 350,000`);
    const { press, desk } = standAt(room);
    const value = confirmed.value.parse(await buttonOf(statementId, 'entry.confirm'));
    expect(saidOf(await confirmed.answer(press(value), desk))).toContain('Confirmed and recorded.');
    expect(await statusOf(room, invoiceId)).toBe('paid');
    await expect(confirmed.answer(press(value), desk)).rejects.toMatchObject({ code: 'statement.applied' });
    const settled = (await shown(room, statementNotice, { statementId })) ?? { text: '', presses: ['?'] };
    expect(settled.text).toContain('1 confirmed');
    expect(settled.presses).toEqual([]);
  });

  it('a value that nobody can read is none', () => {
    for (const parts of ['', 'inv_1', 'inv_1:x', 'inv_1:1 inv_2', "inv_1:1'"])
      expect(confirmed.value.safeParse({ entryId: 'bke_1', parts }).success, parts).toBe(false);
  });

  it('says what is left of more than was owed', async () => {
    const { number } = await seedSent(room);
    const { statementId } = await seedEntry({ reference: number, minor: '400000' });
    const { press, desk } = standAt(room);
    const value = confirmed.value.parse(await buttonOf(statementId, 'entry.confirm'));
    expect(saidOf(await confirmed.answer(press(value), desk))).toContain(
      'JPY 50,000 of it is not applied yet',
    );
    const { text } = (await shown(room, statementNotice, { statementId })) ?? { text: '' };
    expect(text).toContain('JPY 50,000 of JPY 400,000 is not applied yet');
  });

  it('offers to take back what was confirmed, and so do /invoice take-back and the answer to a payment', async () => {
    const { invoiceId, number } = await seedSent(room);
    const { statementId, entryId } = await seedEntry({ reference: number });
    const { press, call, desk } = standAt(room);
    const value = confirmed.value.parse(await buttonOf(statementId, 'entry.confirm'));
    const answer = await confirmed.answer(press(value), desk);
    expect(saidOf(answer)).toContain('payment.take-back');
    const { json } = modalOf(await takeBack.answer(press({ entryId }), desk));
    expect(json).toContain(`${number}: JPY 350,000, Fri 20 Nov 2026 (${number})`);
    expect(json).toContain('3 business days later');
    for (const locale of locales) modalOf(await typed(takeBackWord, call(mio, null, locale)));
    expect(modalOf(await typed(takeBackWord, call())).json).toContain('Not ours: ');
    const { id } = await room.prisma.payment.findFirstOrThrow({ where: { entryId } });
    const values = { which: [`payment:${id}`], what: 'payment', reason: 'Another client’s' };
    const submit = () => takeBackSubmitted.answer({ ...call(), context: {}, values }, desk);
    expect(saidOf(await submit())).toContain(`Still open: ${number} (JPY 350,000)`);
    expect(await statusOf(room, invoiceId)).toBe('sent');
    await expect(submit()).rejects.toMatchObject({ code: 'take-back.gone' });
    const nothing = await takeBack.answer(press({ entryId }), desk);
    expect(saidOf(nothing)).toContain('no payment here that could be taken back');
    await expect(takeBack.answer(press({ entryId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    await expect(typed(takeBackWord, call(sora))).rejects.toMatchObject({ code: 'billing.notForYou' });
    const paid = {
      invoiceId,
      amount: '350000',
      reference: 'x',
      paidOn: Temporal.PlainDate.from('2026-11-20'),
    };
    const { invoiceId: _id, ...typedIn } = paid;
    const noted = await markSubmitted.answer({ ...call(), context: { invoiceId }, values: typedIn }, desk);
    expect(saidOf(noted)).toContain('payment.take-back');
    await room.prisma.bankEntry.update({ where: { id: entryId }, data: { status: 'set-aside' } });
    const back = { which: [`entry:${entryId}`], what: 'payment', reason: 'Ours after all' };
    await takeBackSubmitted.answer({ ...call(), context: {}, values: back }, desk);
    expect((await room.prisma.bankEntry.findUniqueOrThrow({ where: { id: entryId } })).status).toBe('open');
  });

  it('joins what was recorded by hand', async () => {
    const { invoiceId, number } = await seedSent(room);
    const typedIn = { invoiceId, amount: '350000', reference: 'x', paidOn: '2026-11-20' };
    await room.perform(recordPayment, typedIn, room.visit(mio));
    const { statementId } = await seedEntry({ reference: number });
    const { press, desk } = standAt(room);
    const value = linked.value.parse(await buttonOf(statementId, 'entry.link'));
    expect(saidOf(await linked.answer(press(value), desk))).toContain('Confirmed');
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(1);
  });

  it('confirms all that is sure at one press, after asking', async () => {
    const [a, b] = [await seedSent(room), await seedSent(room)];
    const { statementId } = await seedStatement(room, [
      came({ reference: `x${nth} ${a.number}` }),
      came({ reference: `x${nth} ${b.number}` }),
    ]);
    const { press, desk } = standAt(room);
    const value = sureConfirmed.value.parse(await buttonOf(statementId, 'statement.confirm-sure'));
    expect(saidOf(await sureConfirmed.answer(press(value), desk))).toContain('2 payments are confirmed');
    expect(await statusOf(room, b.invoiceId)).toBe('paid');
  });

  it('shows five, and the next ones privately', async () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      came({ payer: `Payer ${index}`, minor: String(9000 + index), bookedOn: `2026-11-0${index + 1}` }),
    );
    const { statementId } = await seedStatement(room, many);
    const first = (await shown(room, statementNotice, { statementId })) ?? { text: '' };
    expect(first.text).toContain('Payer 4');
    expect(first.text).not.toContain('Payer 5');
    const { press, desk } = standAt(room);
    const value = nextEntries.value.parse(await buttonOf(statementId, 'statement.next'));
    const next = saidOf(await nextEntries.answer(press(value), desk));
    expect(next).toContain('Payer 6');
    expect(next).not.toContain('Payer 4');
    await expect(nextEntries.answer(press(value, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });
});

describe('what is for another invoice, or for none', () => {
  it('another one is chosen among the open ones of its currency; as much as fits is booked', async () => {
    const [yen, usd] = [await seedSent(room), await seedSent(room, { currency: 'USD' })];
    const { entryId } = await seedEntry({ minor: '400000', payer: 'Somebody' });
    const { press, call, desk } = standAt(room);
    const { json } = modalOf(await another.answer(press({ entryId }), desk));
    expect(json).toContain(yen.invoiceId);
    expect(json).not.toContain(usd.invoiceId);
    expect(json).toContain('JPY 400,000 is not applied yet');
    const values = { invoiceId: yen.invoiceId, amount: undefined };
    const answer = await anotherSubmitted.answer({ ...call(), context: { entryId }, values }, desk);
    expect(saidOf(answer)).toContain('JPY 50,000 of it is not applied yet');
    expect(await statusOf(room, yen.invoiceId)).toBe('paid');
  });

  it('a part of it is booked where a part was said', async () => {
    const { invoiceId } = await seedSent(room);
    const { entryId } = await seedEntry({ minor: '350000', payer: 'Somebody' });
    const { call, desk } = standAt(room);
    const submit = (amount: string) =>
      anotherSubmitted.answer({ ...call(), context: { entryId }, values: { invoiceId, amount } }, desk);
    await expect(submit('x1')).rejects.toMatchObject({ code: 'billing.amount', field: 'amount' });
    await expect(submit('0')).rejects.toMatchObject({ code: 'billing.zeroAmount', field: 'amount' });
    await expect(submit('350,001')).rejects.toMatchObject({ field: 'amount' });
    await submit('100,000');
    expect(await room.prisma.payment.findMany({ where: { entryId } })).toMatchObject([{ amount: 100_000n }]);
  });

  it('says so where nothing is open in its currency', async () => {
    const { entryId } = await seedEntry({ currency: 'BHD', minor: '5' });
    const { press, desk } = standAt(room);
    expect(saidOf(await another.answer(press({ entryId }), desk))).toContain('No invoice in BHD is open');
    await expect(another.answer(press({ entryId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it('what is not ours is set aside, and put back by the button beside the answer', async () => {
    const { entryId } = await seedEntry({ payer: 'Tax office', minor: '5' });
    const { press, desk } = standAt(room);
    const answer = await setAside.answer(press({ entryId }), desk);
    expect(saidOf(answer)).toContain('entry.put-back');
    expect(saidOf(await putBack.answer(press({ entryId }), desk))).toContain('to be decided');
    expect((await room.prisma.bankEntry.findUniqueOrThrow({ where: { id: entryId } })).status).toBe('open');
  });

  it('what came in and is not applied stands in /invoice list, for finance', async () => {
    await seedSent(room);
    await seedEntry({ minor: '12345', payer: 'Somebody' });
    expect(saidOf(await typed(list, standAt(room).call()))).toContain('Received, not applied: JPY 12,345');
    expect(saidOf(await typed(list, standAt(room).call(sora)))).not.toContain('not applied');
  });
});
