import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  courtesy,
  courtesySubmitted,
  noCourtesy,
  noCourtesySubmitted,
} from '../../../commands/invoice/courtesy.ts';
import { teamInvoiceNotice } from '../../../src/billing/notices.ts';
import { shown } from '../../billing/cards.ts';
import { seedDraft } from '../../billing/seed-billing.ts';
import { openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

it('a courtesy is asked for and put on the draft; who may not is told before the form opens', async () => {
  const { invoiceId } = await seedDraft(room);
  const { press, call, desk } = standAt(room);
  await expect(courtesy.answer(press({ invoiceId }, sora), desk)).rejects.toMatchObject({
    code: 'billing.notForYou',
  });
  expect(modalOf(await courtesy.answer(press({ invoiceId }), desk)).json).toContain(
    'What it would have cost',
  );
  const values = { description: 'Favicon', worth: '20,000' };
  await courtesySubmitted.answer({ ...call(), context: { invoiceId }, values }, desk);
  const line = await room.prisma.invoiceLine.findFirstOrThrow({ where: { invoiceId, trigger: 'courtesy' } });
  expect([line.description, line.worth]).toEqual(['Favicon', 20_000n]);
});

it('a courtesy put on by mistake is chosen and taken off; the card offers it where there is one', async () => {
  const { invoiceId } = await seedDraft(room);
  const { press, call, desk } = standAt(room);
  const labels = async () => (await shown(room, teamInvoiceNotice, { invoiceId }))?.labels;
  expect(await labels()).not.toContain('Remove a courtesy');
  await expect(noCourtesy.answer(press({ invoiceId }), desk)).rejects.toMatchObject({
    code: 'plan.courtesyGone',
  });
  const values = { description: 'Favcon', worth: '20,000' };
  await courtesySubmitted.answer({ ...call(), context: { invoiceId }, values }, desk);
  expect(await labels()).toContain('Remove a courtesy');
  const { json } = modalOf(await noCourtesy.answer(press({ invoiceId }), desk));
  expect(json).toContain('Favcon: no charge (worth JPY 20,000)');
  const { id: lineId } = await room.prisma.invoiceLine.findFirstOrThrow({
    where: { invoiceId, trigger: 'courtesy' },
  });
  await noCourtesySubmitted.answer({ ...call(), context: { invoiceId }, values: { lineId } }, desk);
  expect(await labels()).not.toContain('Remove a courtesy');
});
