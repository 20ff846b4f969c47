import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIssueCarrier } from '../../../src/adapters/bank-transfer/issue-carrier.ts';
import { bankTransfer } from '../../../src/adapters/bank-transfer/provider.ts';
import { createDocuments } from '../../../src/adapters/documents/index.ts';
import { finishIssue, seedApproved, seedDraft, statusOf } from '../../billing/seed-billing.ts';
import { tryWith } from '../../contracts/payment-provider.contract.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const carrierOf = () =>
  createIssueCarrier({ prisma: room.prisma, providers: [bankTransfer(createDocuments())] });

describe('carrying an approved invoice to its provider', () => {
  it('gives a receipt that makes it sent; another try afterwards gives the same receipt', async () => {
    const { invoiceId } = await seedApproved(room);
    const carrier = carrierOf();
    const receipt = carrier.effect.receipt.parse(await carrier.carry({ invoiceId }, tryWith('k')));
    await finishIssue(room, invoiceId, receipt);
    expect(await statusOf(room, invoiceId)).toBe('sent');
    expect(await carrier.carry({ invoiceId }, tryWith('k', 2))).toEqual(receipt);
  });

  it('a draft, or one drafted for another provider, goes to a person', async () => {
    const draft = await seedDraft(room);
    await expect(carrierOf().carry(draft, tryWith('k'))).rejects.toMatchObject({ name: 'NeedsAHuman' });
    const { invoiceId } = await seedApproved(room);
    await room.prisma.invoice.update({ where: { id: invoiceId }, data: { provider: 'stripe' } });
    await expect(carrierOf().carry({ invoiceId }, tryWith('k'))).rejects.toThrow('stripe');
  });
});
