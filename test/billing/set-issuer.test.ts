import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readIssuer } from '../../src/billing/issuer.ts';
import { reactions } from '../../src/billing/reactions.ts';
import { setIssuer } from '../../src/billing/set-issuer.ts';
import { list } from '../../src/kernel/phrase.ts';
import { aoi, mio, openRoom, type Room } from '../support/room.ts';
import { seedDraft } from './seed-billing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

type Entered = z.input<typeof setIssuer.input>;
const entered: Entered = {
  legalName: 'Hibiki Studio K.K.',
  address: 'Shibuya, Tokyo',
  bankName: 'Sumida Bank',
  account: '1234567',
  holder: 'HIBIKI',
};
const set = (values: Partial<Entered> = {}, person = aoi) =>
  room.perform(setIssuer, { ...entered, ...values }, room.visit(person));
const stored = async () =>
  readIssuer((await room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } })).issuer);

describe('saying who issues invoices', () => {
  it('makes the issuer complete, and drafts that waited for it are redrawn', async () => {
    const { invoiceId } = await seedDraft(room);
    await set({ swift: '', registrationNumber: 'Ｔ1234567890123', iban: 'de89 3704 0044 0532 0130 00' });
    expect(await stored()).toMatchObject({
      issuer: {
        legalName: 'Hibiki Studio K.K.',
        registrationNumber: 'T1234567890123',
        bank: { account: '1234567', iban: 'DE89370400440532013000', swift: undefined },
      },
    });
    expect((await room.effects('slack.redraw')).at(-1)?.payload).toEqual({ subject: invoiceId });
    const last = (await room.audits('agency')).at(-1);
    expect(last?.type).toBe('agency.issuer-set');
  });

  it('is an owner’s alone: finance could otherwise turn the client’s money to another account', async () => {
    await expect(set({}, mio)).rejects.toMatchObject({
      code: 'billing.notForYou',
      said: { values: { who: list(['Aoi']) } },
    });
  });

  it.each([
    [{ bankName: '' }, 'billing.bankNeeded', 'bankName'],
    [{ holder: '' }, 'billing.bankNeeded', 'holder'],
    [{ account: '' }, 'billing.accountOrIban', 'account'],
    [{ iban: 'DE89370400440532013001' }, 'billing.iban', 'iban'],
    [{ registrationNumber: 'T123' }, 'billing.registrationNumber', 'registrationNumber'],
  ])('%j is refused at its field', async (values, code, field) => {
    await expect(set(values)).rejects.toMatchObject({ code, field });
  });
});

describe('an agency whose clients pay at Stripe', () => {
  it('needs no account, and may name one', async () => {
    await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: 'stripe', issuer: {} } });
    const read = async () =>
      readIssuer((await room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } })).issuer, 'stripe');
    const none = { bankName: '', account: '', holder: '' };
    await set(none);
    expect(await read()).toMatchObject({ issuer: { legalName: 'Hibiki Studio K.K.', bank: undefined } });
    await set();
    expect(await read()).toMatchObject({ issuer: { bank: { account: '1234567' } } });
    await set(none);
    // Otherwise another account could come without a second person's word.
    expect((await read()).issuer?.bank?.account).toBe('1234567');
    await expect(set({ ...none, iban: 'DE89370400440532013000' })).rejects.toMatchObject({
      field: 'bankName',
    });
  });
});
