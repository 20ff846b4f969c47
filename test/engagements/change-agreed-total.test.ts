import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { changeAgreedTotal } from '../../src/engagements/change-agreed-total.ts';
import { reactions } from '../../src/engagements/reactions.ts';
import { haru, NOW, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const change = (engagementId: string, minor: bigint, version = 2, currency = 'JPY') =>
  room.perform(
    changeAgreedTotal,
    { engagementId, version, priceDelta: { minor, currency } },
    room.visit(haru),
  );
const row = (id: string) => room.prisma.engagement.findUniqueOrThrow({ where: { id } });

/** Bills this much, as the database sees it. */
async function bill(engagementId: string, amount: bigint): Promise<void> {
  const planItemId = newId('pli');
  const subject = newId('mil');
  const about = {
    engagementId,
    agreementVersion: 1,
    subject,
    trigger: 'acceptance',
    amount,
    currency: 'JPY',
  };
  await room.prisma.billingPlanItem.create({ data: { id: planItemId, ...about, status: 'billed' } });
  const line = { id: newId('lin'), planItemId, description: 'Work', ...about };
  await room.prisma.invoice.create({
    data: {
      id: newId('inv'),
      engagementId,
      status: 'draft',
      provider: 'bank-transfer',
      currency: 'JPY',
      total: amount,
      createdAt: new Date(NOW),
      lines: { create: line },
    },
  });
}

describe('an agreed change', () => {
  it('moves the agreed total and the version', async () => {
    const id = await room.seedEngagement({ agreedTotal: 1_000_000n });
    await change(id, 200_000n);
    await change(id, -300_000n, 3);
    expect(await row(id)).toMatchObject({ agreedTotal: 900_000n, agreementVersion: 3 });
    expect((await room.audits(id)).map(({ type }) => type)).toEqual([
      'engagement.agreed-total-changed',
      'engagement.agreed-total-changed',
    ]);
  });

  it('never below what is billed; down to it is fine', async () => {
    const id = await room.seedEngagement({ agreedTotal: 1_000_000n });
    await bill(id, 600_000n);
    await expect(change(id, -400_001n)).rejects.toMatchObject({
      code: 'engagement.belowBilled',
      said: { values: { billed: { minor: 600_000n }, total: { minor: 599_999n } } },
    });
    await change(id, -400_000n);
    expect((await row(id)).agreedTotal).toBe(600_000n);
  });

  it('never below nothing', async () => {
    const id = await room.seedEngagement({ agreedTotal: 1_000n });
    await expect(change(id, -1_001n)).rejects.toMatchObject({ code: 'engagement.belowZero' });
  });

  it('not twice under one version, nor in another currency', async () => {
    const id = await room.seedEngagement({ agreedTotal: 1_000n });
    await change(id, 500n);
    await expect(change(id, 500n)).rejects.toMatchObject({ code: 'engagement.versionPassed' });
    await expect(change(id, 500n, 3, 'USD')).rejects.toMatchObject({ code: 'engagement.otherCurrency' });
    expect((await row(id)).agreedTotal).toBe(1_500n);
  });

  it('of an engagement that is gone is refused', async () => {
    await expect(change('eng_none', 1n)).rejects.toMatchObject({ code: 'engagement.unknown' });
  });
});
