import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoice, invoiceButtons, invoiceForms } from '../../../commands/invoice/index.ts';
import { clientInvoiceNotice, teamInvoiceNotice } from '../../../src/billing/notices.ts';
import { shown } from '../../billing/cards.ts';
import { seedDraft, seedSent } from '../../billing/seed-billing.ts';
import { openRoom, type Room } from '../../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('/invoice', () => {
  it('has the words of the contract', () => {
    const words = invoice.words.map(({ word }) => word);
    expect(words).toEqual(expect.arrayContaining(['list', 'approve', 'paid', 'retry', 'void']));
    expect(new Set(words).size).toBe(words.length);
  });

  it('answers every button that its cards show', async () => {
    const known = new Set(invoiceButtons.map(({ press }) => press));
    const draft = await seedDraft(room);
    const sent = await seedSent(room);
    const cards = [
      await shown(room, teamInvoiceNotice, draft),
      await shown(room, teamInvoiceNotice, sent),
      await shown(room, clientInvoiceNotice, sent),
    ];
    const presses = cards.flatMap((card) => card?.presses ?? []);
    expect(presses.length).toBeGreaterThan(9);
    for (const press of presses) expect(known.has(press), press).toBe(true);
    expect(new Set(invoiceForms.map(({ form }) => form.id)).size).toBe(invoiceForms.length);
  });
});
