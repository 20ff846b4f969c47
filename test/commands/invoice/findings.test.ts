import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askProvider,
  billIt,
  itIsRight,
  rightSubmitted,
  sendReceipt,
  tryAgain,
} from '../../../commands/invoice/findings.ts';
import { checkBooks } from '../../../src/billing/check/check-books.ts';
import { house } from '../../../src/kernel/visit.ts';
import { plant } from '../../billing/check/books.ts';
import { mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, standAt } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

async function findingOf(name: string): Promise<{ findingId: string }> {
  await plant(room, [{ whole: 'sound', cases: [name] }]);
  await room.perform(checkBooks, {}, room.visit(house));
  return { findingId: (await room.prisma.billingFinding.findFirstOrThrow()).id };
}

describe('buttons of the daily check', () => {
  it.each([
    ['accepted, not billed', billIt, 'bill'],
    ['another amount', askProvider, 'ask'],
    ['paid, not thanked', sendReceipt, 'receipt'],
    ['approved yesterday', tryAgain, 'again'],
  ])('%s', async (name, button, mend) => {
    const value = await findingOf(name);
    const { desk, press } = standAt(room);
    await expect(button.answer(press(value, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    expect(await button.answer(press(value), desk)).toEqual({ kind: 'done' });
    const row = await room.prisma.billingFinding.findFirstOrThrow();
    expect(row).toMatchObject(mend === 'bill' ? { settledHow: 'billed' } : { facts: { tried: { mend } } });
  });

  it('“It is right” asks why', async () => {
    const value = await findingOf('gone there');
    const { desk, press, call } = standAt(room);
    await expect(itIsRight.answer(press(value, sora), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
    expect(modalOf(await itIsRight.answer(press(value), desk)).json).toContain('Why it is right as it is');
    const filled = { ...call(mio), context: value, values: { reason: 'Moved to another account' } };
    expect(await rightSubmitted.answer(filled, desk)).toEqual({ kind: 'done' });
    expect(await room.prisma.billingFinding.findFirstOrThrow()).toMatchObject({
      settledHow: 'right',
      facts: { reason: 'Moved to another account' },
    });
  });
});
