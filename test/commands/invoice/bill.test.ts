import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bill, billSubmitted, billWord } from '../../../commands/invoice/bill.ts';
import { list } from '../../../commands/invoice/list.ts';
import { accepted, manual, openItems, seedPlanned } from '../../billing/plan/seed-plans.ts';
import { mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('/invoice bill', () => {
  it('offers what waits for a person, and bills what is chosen; the list shows the plan', async () => {
    const { call, desk } = standAt(room);
    expect(saidOf(await typed(billWord, call()))).toContain('Nothing waits to be billed by hand.');
    const { engagementId } = await seedPlanned(room, ([, last = '']) => [
      manual(300_000n, 'Workshop'),
      accepted(700_000n, last),
    ]);
    const { json } = modalOf(await typed(billWord, call()));
    expect(json).toContain('Workshop, JPY 300,000 · Website');
    expect(json).not.toContain('Balance');
    const [item] = await openItems(room, engagementId);
    const values = { planItemId: item?.id ?? '' };
    expect(saidOf(await billSubmitted.answer({ ...call(), context: {}, values }, desk))).toContain(
      'is drafted: JPY 300,000',
    );
    expect(await room.prisma.invoice.count({ where: { engagementId } })).toBe(1);
    const listed = saidOf(await typed(list, call(mio, 'CKAWA')));
    expect(listed).toContain('Workshop: JPY 300,000, when the agency invoices it – billed');
    expect(listed).toContain('Balance: JPY 700,000, when “Step 2” is accepted');
  });

  it('is also a button, once, and for finance alone', async () => {
    const { engagementId } = await seedPlanned(room, () => [manual(1_000_000n)]);
    const [item] = await openItems(room, engagementId);
    const { press, desk, call } = standAt(room);
    const value = { planItemId: item?.id ?? '' };
    await expect(bill.answer(press(value, sora), desk)).rejects.toMatchObject({ code: 'billing.notForYou' });
    await expect(typed(billWord, call(sora))).rejects.toMatchObject({ code: 'billing.notForYou' });
    await bill.answer(press(value), desk);
    await expect(bill.answer(press(value), desk)).rejects.toMatchObject({ code: 'plan.notOpen' });
  });
});
