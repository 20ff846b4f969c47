import { afterAll, beforeAll, expect, it } from 'vitest';
import { bankTransfer } from '../../../src/adapters/bank-transfer/provider.ts';
import { invoiceParams } from '../../../src/adapters/stripe/invoice-words.ts';
import { invoiceToIssue } from '../../../src/billing/invoice-to-issue.ts';
import { clientInvoiceNotice } from '../../../src/billing/notices.ts';
import type { InvoiceDocument } from '../../../src/kernel/documents.ts';
import { tryWith } from '../../contracts/payment-provider.contract.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { seedSent } from '../seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const words = 'Bank and conversion charges are borne by the client: please see that the full amount arrives.';

it('who bears what conversion costs stands on the card, on our paper and at Stripe', async () => {
  const { engagementId, invoiceId } = await seedSent(room);
  const noteOf = async (): Promise<string | undefined> => {
    let written: InvoiceDocument | undefined;
    const provider = bankTransfer({
      invoice: async (document) => {
        written = document;
        return Buffer.from('PDF');
      },
    });
    await provider.issue(await invoiceToIssue(room.prisma, invoiceId), tryWith('inv:issue'));
    return written?.note;
  };
  expect((await shown(room, clientInvoiceNotice, { invoiceId }))?.json).not.toContain('conversion');
  expect(await noteOf()).toBeUndefined();
  await room.prisma.engagement.update({
    where: { id: engagementId },
    data: { billingTerms: { conversion: { bearer: 'payer' } } },
  });
  expect((await shown(room, clientInvoiceNotice, { invoiceId }))?.json).toContain('borne by the client');
  expect(await noteOf()).toBe(words);
  const invoice = await invoiceToIssue(room.prisma, invoiceId);
  expect(invoiceParams(invoice, 'cus_1', 'key').footer).toContain(words);
});
