import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../src/billing/reactions.ts';
import { openRoom, type Room } from '../support/room.ts';
import { finishIssue, receiptOf, seedApproved } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const rowOf = (id: string) =>
  room.prisma.invoice.findUniqueOrThrow({ where: { id }, include: { document: true } });

describe('when an invoice has been issued', () => {
  it('its document is kept under its hash, it is sent, and the client is told once', async () => {
    const { invoiceId, engagementId } = await seedApproved(room);
    const number = (await rowOf(invoiceId)).number ?? '';
    await finishIssue(room, invoiceId, receiptOf(number));
    const row = await rowOf(invoiceId);
    expect(row).toMatchObject({ status: 'sent', number, providerRef: number, payUrl: null });
    expect(row.sentAt).not.toBeNull();
    const bytes = Buffer.from(`PDF ${number}`);
    expect(row.document).toMatchObject({
      kind: 'invoice',
      name: `${number}.pdf`,
      mediaType: 'application/pdf',
    });
    expect(Buffer.from(row.document?.bytes ?? []).equals(bytes)).toBe(true);
    expect(row.document?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const told = await room.prisma.effect.findMany({ where: { key: `${invoiceId}:client` } });
    expect(told).toMatchObject([
      { payload: { notice: 'invoice.client', audience: { to: 'client', engagementId } } },
    ]);
  });

  it('a second receipt changes nothing', async () => {
    const { invoiceId, engagementId } = await seedApproved(room);
    const number = (await rowOf(invoiceId)).number ?? '';
    await finishIssue(room, invoiceId, receiptOf(number));
    const before = await rowOf(invoiceId);
    await finishIssue(room, invoiceId, receiptOf(number));
    expect(await rowOf(invoiceId)).toEqual(before);
    expect((await room.audits(engagementId)).filter(({ type }) => type === 'invoice.sent')).toHaveLength(1);
  });

  it('a receipt about another number is not believed', async () => {
    const { invoiceId } = await seedApproved(room);
    await expect(finishIssue(room, invoiceId, receiptOf('2026-9999'))).rejects.toThrow('2026-9999');
    expect((await rowOf(invoiceId)).status).toBe('approved');
  });

  it('a provider without a document, with a page to pay on', async () => {
    const { invoiceId } = await seedApproved(room);
    const number = (await rowOf(invoiceId)).number ?? '';
    await finishIssue(room, invoiceId, { providerRef: 'in_1', number, payUrl: 'https://pay.example/1' });
    expect(await rowOf(invoiceId)).toMatchObject({
      documentId: null,
      payUrl: 'https://pay.example/1',
      providerRef: 'in_1',
    });
  });
});
