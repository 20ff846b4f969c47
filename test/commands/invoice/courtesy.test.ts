import { afterAll, beforeAll, expect, it } from 'vitest';
import { courtesy, courtesySubmitted } from '../../../commands/invoice/courtesy.ts';
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
