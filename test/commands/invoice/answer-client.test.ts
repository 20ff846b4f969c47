import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  agree,
  answer,
  answerSubmitted,
  notAgreed,
  notFound,
  sayNo,
  takeOver,
  takeOverSubmitted,
  wait,
  waitSubmitted,
} from '../../../commands/invoice/answer-client.ts';
import { remarkOnInvoice } from '../../../src/billing/remark-on-invoice.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const day = '2026-11-23';

type Said =
  | { kind: 'wrong'; text: string }
  | { kind: 'details'; purchaseOrder: string; address: string }
  | { kind: 'will-pay' | 'paid-by-transfer'; day: string };

async function afterSaying(said: Said) {
  const { invoiceId } = await seedSent(room);
  await room.perform(remarkOnInvoice, { ...said, invoiceId }, room.visit(haru));
  const { id: remarkId } = await room.prisma.invoiceRemark.findFirstOrThrow({ where: { invoiceId } });
  const { press, call, desk } = standAt(room);
  const about = { invoiceId, remarkId };
  const remark = (id = remarkId) => room.prisma.invoiceRemark.findUniqueOrThrow({ where: { id } });
  return { invoiceId, about, press, desk, remark, submit: { ...call(mio), context: about } };
}

const teamsWord = (invoiceId: string) =>
  room.prisma.invoiceRemark.findFirst({ where: { invoiceId }, orderBy: { id: 'desc' } });

describe('finance answers', () => {
  it.each([
    ['what is wrong', answer, { kind: 'wrong', text: 'Which project?' }],
    ['with a no', sayNo, { kind: 'details', purchaseOrder: 'PO-1', address: '' }],
    ['a promise that is too late', notAgreed, { kind: 'will-pay', day: '2026-12-30' }],
  ] as const)('%s', async (_what, button, said) => {
    const { invoiceId, about, press, desk, submit, remark } = await afterSaying(said);
    await expect(button.answer(press(about, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    modalOf(await button.answer(press(about), desk));
    await answerSubmitted.answer({ ...submit, values: { answer: 'As agreed in May.' } }, desk);
    expect((await remark()).settledAt).not.toBe(null);
    expect(await teamsWord(invoiceId)).toMatchObject({ kind: 'answer', text: 'As agreed in May.' });
    await expect(button.answer(press(about), desk)).rejects.toMatchObject({
      code: 'reminders.settledAlready',
    });
  });

  it('a promise with a yes, by one press', async () => {
    const { invoiceId, about, press, desk } = await afterSaying({ kind: 'will-pay', day: '2026-12-30' });
    await agree.answer(press(about), desk);
    expect(await teamsWord(invoiceId)).toMatchObject({ kind: 'wait', day: new Date('2026-12-30') });
  });

  it('a transfer that is not there, by one press', async () => {
    const { invoiceId, about, press, desk } = await afterSaying({ kind: 'paid-by-transfer', day });
    await notFound.answer(press(about), desk);
    expect(await teamsWord(invoiceId)).toMatchObject({ kind: 'not-found', day: new Date(day) });
  });

  it('after a call with a day', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, call, desk } = standAt(room);
    await expect(wait.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    modalOf(await wait.answer(press({ invoiceId }), desk));
    const values = { day: Temporal.PlainDate.from('2026-12-24') };
    await waitSubmitted.answer({ ...call(mio), context: { invoiceId }, values }, desk);
    expect(await teamsWord(invoiceId)).toMatchObject({ kind: 'wait', day: new Date('2026-12-24') });
  });

  it('what is wanted once: who had the modal open when a colleague said no changes nothing', async () => {
    const said = { kind: 'details', purchaseOrder: 'PO-17', address: '' } as const;
    const { invoiceId, about, press, desk, submit } = await afterSaying(said);
    modalOf(await takeOver.answer(press(about), desk));
    await answerSubmitted.answer({ ...submit, values: { answer: 'It stands on page 2.' } }, desk);
    const values = { purchaseOrder: 'PO-17', address: undefined };
    await expect(takeOverSubmitted.answer({ ...submit, values }, desk)).rejects.toMatchObject({
      code: 'reminders.settledAlready',
    });
    expect(await room.prisma.invoice.count({ where: { replaces: invoiceId } })).toBe(0);
  });

  it('what is wanted, by taking it over into a new invoice, corrected where need be', async () => {
    const said = { kind: 'details', purchaseOrder: 'PO-17', address: '1-2 Shibuya' } as const;
    const { invoiceId, about, press, desk, submit } = await afterSaying(said);
    const { json } = modalOf(await takeOver.answer(press(about), desk));
    expect(json).toContain('PO-17');
    expect(json).toContain('1-2 Shibuya');
    const values = { purchaseOrder: 'PO-17', address: '1-2 Shibuya, Tokyo' };
    const told = saidOf(await takeOverSubmitted.answer({ ...submit, values }, desk));
    expect(told).toContain('waits for your approval');
    const again = await room.prisma.invoice.findFirstOrThrow({ where: { replaces: invoiceId } });
    expect(again).toMatchObject({ status: 'draft', purchaseOrder: 'PO-17' });
    expect(again.billTo).toMatchObject({ address: '1-2 Shibuya, Tokyo' });
  });
});
