import { describe, expect, it } from 'vitest';
import type { Invoice as Row } from '../../prisma/generated/client.ts';
import { invoiceFrom, mayBeApproved } from '../../src/billing/invoice.ts';

const row: Row = {
  id: 'inv_1',
  engagementId: 'eng_1',
  status: 'draft',
  provider: 'bank-transfer',
  providerRef: null,
  number: null,
  currency: 'JPY',
  total: 5n,
  issuedOn: null,
  dueOn: null,
  documentId: null,
  payUrl: null,
  approvedBy: null,
  sentAt: null,
  heldReason: null,
  voidedAt: null,
  providerAskedAt: null,
  providerSaid: {},
  taxTotal: 0n,
  taxes: [],
  taxNote: null,
  replaces: null,
  purchaseOrder: null,
  billTo: null,
  payTo: null,
  fapiaoNumber: null,
  createdAt: new Date('2026-11-23'),
};
const day = new Date('2026-11-23');
const sent = { ...row, status: 'sent', number: '2026-0001', issuedOn: day, dueOn: day, sentAt: day };

describe('an invoice from its row', () => {
  for (const [given, approvable] of [
    [row, true],
    [{ ...row, status: 'held', heldReason: 'why' }, true],
    [{ ...row, status: 'approved', issuedOn: day, dueOn: day }, false],
    [sent, false],
    [{ ...sent, status: 'paid' }, false],
    [{ ...row, status: 'void', voidedAt: day }, false],
  ] as const)
    it(`is ${given.status}`, () => {
      const invoice = invoiceFrom(given);
      expect(invoice.status).toBe(given.status);
      expect(invoice.total).toEqual({ minor: 5n, currency: 'JPY' });
      expect(mayBeApproved(invoice)).toBe(approvable);
    });

  for (const [nth, given] of [
    { ...sent, number: null },
    { ...sent, dueOn: null },
    { ...sent, sentAt: null },
    { ...row, status: 'approved' },
    { ...row, status: 'void' },
    { ...row, status: 'lost' },
    { ...row, provider: 'cheque' },
  ].entries())
    it(`that cannot be is a surprise, not an invoice (${nth})`, () =>
      expect(() => invoiceFrom(given)).toThrow());
});
