import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordPayment } from '../../src/billing/record-payment.ts';
import { openBank } from '../../src/local-house/bank.ts';
import { seedDraft, seedSent } from '../billing/seed-billing.ts';
import { mio, openRoom, type Room } from '../support/room.ts';

let room: Room;
let directory: string;
beforeAll(async () => {
  room = await openRoom();
  directory = await mkdtemp(join(tmpdir(), 'engawa-bank-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await room.close();
});

const bankAt = (at: number) => openBank({ pool: room.pool, now: () => at, directory });
const numberOf = async (id: string) =>
  (await room.prisma.invoice.findUniqueOrThrow({ where: { id } })).number ?? '';

describe('the bank', () => {
  it('shows what is open of what a client holds, and nothing else', async () => {
    await seedDraft(room);
    const { invoiceId } = await seedSent(room);
    const number = await numberOf(invoiceId);
    const bank = await bankAt(1);
    const shown = async () => (await bank.read()).invoices.find((one) => one.number === number);
    const pay = (amount: string, reference: string) =>
      room.perform(recordPayment, { invoiceId, amount, reference, paidOn: '2026-11-23' }, room.visit(mio));

    expect(await shown()).toEqual({
      number,
      client: 'Kawa Foods',
      engagement: 'Website',
      currency: 'JPY',
      decimals: 0,
      open: '350000',
      dueOn: expect.stringMatching(/^2026-\d\d-\d\d$/),
    });
    expect((await bank.read()).invoices).toHaveLength(1);
    await pay('350,000'.replace('350', '349'), 'TRX 1');
    expect(await shown()).toMatchObject({ open: '1000' });
    await pay('1,000', 'TRX 2');
    expect(await shown()).toBeUndefined();
    expect((await bank.transfer(number, '5')).ok).toBe(false);
  });

  it('keeps its statement over a restart, the newest first, and forgets it when asked', async () => {
    const { invoiceId } = await seedSent(room);
    const number = await numberOf(invoiceId);
    expect(await (await bankAt(10)).transfer(number, '100')).toEqual({ ok: true });
    expect(await (await bankAt(20)).transfer(number, 'nonsense')).toMatchObject({ ok: false });
    expect(await (await bankAt(20)).transfer(number, '900,000')).toEqual({ ok: true });
    const again = await bankAt(30);
    const line = { from: 'Kawa Foods', currency: 'JPY', decimals: 0, reference: number };
    expect((await again.read()).transfers).toEqual([
      { ...line, at: 20, amount: '900000' },
      { ...line, at: 10, amount: '100' },
    ]);
    expect((await again.read()).invoices.map((one) => one.open)).toContain('350000');
    await again.forget();
    expect((await (await bankAt(40)).read()).transfers).toEqual([]);
  });

  it('names the account as it is set up', async () => {
    const bank = { name: 'Example Bank', branch: 'Main', account: '1234567', holder: 'HIBIKI' };
    const set = (issuer: object) => room.prisma.agency.update({ where: { id: 1 }, data: { issuer } });
    await set({});
    expect((await (await bankAt(1)).read()).account).toBe('');
    await set({ legalName: 'Hibiki K.K.', address: 'Tokyo', bank });
    expect((await (await bankAt(1)).read()).account).toBe('Example Bank · Main · 1234567 · HIBIKI');
  });

  it('does not overwrite a file that it did not write', async () => {
    const other = await mkdtemp(join(directory, 'other-'));
    await writeFile(join(other, 'bank-statement.json'), '{"a":1}');
    await expect(openBank({ pool: room.pool, now: () => 1, directory: other })).rejects.toThrow();
  });
});
