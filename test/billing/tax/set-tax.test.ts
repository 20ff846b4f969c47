import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { numbersOf } from '../../../src/billing/tax/agency-numbers.ts';
import { setTax } from '../../../src/billing/tax/set-tax.ts';
import { aoi, haru, mio, type Room, sora } from '../../support/room.ts';
import { seedDraft } from '../seed-billing.ts';
import { openTaxRoom, settle, taxOf } from './seed-tax.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(() => settle(room, { tax: null }));
afterAll(() => room.close());

const usual = { regime: 'country', prices: 'added', rounding: 'down' } as const;
const set = (input: Parameters<typeof setTax.run>[1] | object, person = aoi) =>
  room.perform(setTax, setTax.input.parse({ ...usual, ...input }), room.visit(person));
const agency = () => room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } });

describe('which tax the agency charges', () => {
  it('is kept, with the number among the issuer’s details, and recorded', async () => {
    await set({ number: 'T９８７６５４３２１０９８７', rate: '8.5' });
    const { tax, issuer } = await agency();
    expect(tax).toEqual({ ...usual, rate: 850 });
    expect(issuer).toMatchObject({ registrationNumber: 'T9876543210987', legalName: 'Hibiki Studio K.K.' });
    const [last] = (await room.audits('agency')).slice(-1);
    expect(last?.type).toBe('agency.tax-set');
  });

  it('cleared fields are gone', async () => {
    await set({ number: 'T1234567890123', rate: '8' });
    await set({});
    const { tax, issuer } = await agency();
    expect(tax).toEqual(usual);
    expect(numbersOf(issuer)).toEqual({});
  });

  it('outside of Japan the number is the tax number', async () => {
    await settle(room, { tax: null, country: 'DE', numbers: { registrationNumber: 'T1234567890123' } });
    await set({ number: 'de 123 456 789' });
    expect((await agency()).issuer).toMatchObject({
      taxId: 'DE123456789',
      registrationNumber: 'T1234567890123',
    });
  });

  it('leaves drafts as they are, and has their cards drawn anew', async () => {
    const { invoiceId } = await seedDraft(room);
    const { drafts } = await set({});
    expect(drafts).toBeGreaterThan(0);
    expect((await taxOf(room, invoiceId)).taxTotal).toBe(0n);
    const subjects = (await room.effects('slack.redraw')).map(({ payload }) => JSON.stringify(payload));
    expect(subjects).toContain(JSON.stringify({ subject: invoiceId }));
  });

  it.each([
    ['JP', { number: '1234567890123' }, 'tax.registrationNumber', 'number'],
    ['DE', { number: '123456789' }, 'tax.number', 'number'],
    ['JP', { rate: '200' }, 'tax.rate', 'rate'],
    ['JP', { regime: 'fixed' }, 'tax.rateMissing', 'rate'],
    ['US', {}, 'tax.rateUnknown', 'rate'],
  ])('%s %j is refused at its field', async (country, input, code, field) => {
    await settle(room, { tax: null, country });
    await expect(set(input)).rejects.toMatchObject({ code, field });
    expect((await agency()).tax).toEqual({});
  });

  it('without a table of rates an own rate will do', async () => {
    await settle(room, { tax: null, country: 'US' });
    await set({ rate: '0' });
    expect((await agency()).tax).toMatchObject({ rate: 0 });
  });

  it.each([mio, sora, haru])('$name may not: it is the owners’', async (person) => {
    await expect(room.perform(setTax, { ...usual }, room.visit(person))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });
});
