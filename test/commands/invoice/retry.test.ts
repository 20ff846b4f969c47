import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retrySubmitted, retryWord } from '../../../commands/invoice/retry.ts';
import { reactions } from '../../../src/billing/reactions.ts';
import { seedApproved } from '../../billing/seed-billing.ts';
import { aoi, mio, openRoom, type Room } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

describe('/invoice retry', () => {
  it('offers what stopped, by number, and tries it again', async () => {
    const { invoiceId } = await seedApproved(room);
    const { call, desk } = standAt(room);
    expect(saidOf(await typed(retryWord, call(aoi)))).toContain('/invoice list');
    const { id: effectId } = await room.prisma.effect.update({
      where: { key: `${invoiceId}:issue` },
      data: { state: 'given-up', problem: 'disk full' },
    });
    const { json } = modalOf(await typed(retryWord, call(aoi)));
    expect(json).toContain(effectId);
    expect(json).toMatch(/2026-\d{4}: Website, JPY 350,000/);
    await retrySubmitted.answer({ ...call(aoi), context: {}, values: { effectId } }, desk);
    expect(await room.prisma.effect.findUnique({ where: { id: effectId } })).toMatchObject({
      state: 'waiting',
    });
  });

  it('names one that has no number yet by its state, with its tax', async () => {
    const { invoiceId } = await seedApproved(room);
    await room.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.invoice.update({ where: { id: invoiceId }, data: { number: null, taxTotal: 35_000n } });
    });
    await room.prisma.effect.update({ where: { key: `${invoiceId}:issue` }, data: { state: 'refused' } });
    const { json } = modalOf(await typed(retryWord, standAt(room).call(aoi)));
    expect(json).toContain('being sent: Website, JPY 385,000');
  });

  it('is an owner’s', async () => {
    await expect(typed(retryWord, standAt(room).call(mio))).rejects.toMatchObject({
      code: 'effect.ownersOnly',
    });
  });
});
