import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { taxSubmitted, taxWord } from '../../../commands/invoice/tax.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { seedPlanned, signature } from '../../billing/plan/seed-plans.ts';
import { openTaxRoom, settle } from '../../billing/tax/seed-tax.ts';
import { aoi, haru, mio, type Room } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openTaxRoom();
});
beforeEach(async () => {
  await settle(room, { tax: null });
  await room.prisma.engagementChannel.updateMany({ data: { until: new Date() } });
});
afterAll(() => room.close());

const usual = {
  regime: 'country',
  prices: 'added',
  rounding: 'down',
  number: 'T1234567890123',
  rate: undefined,
} as const;

describe('/invoice tax', () => {
  it('asks an owner, filled in with what is usual there', async () => {
    const { call } = standAt(room);
    const { json } = modalOf(await typed(taxWord, call(aoi)));
    expect(json).toContain('10%');
    expect(json).toContain('T1234567890123');
    expect(json).toContain('"initial_option":{"text":{"type":"plain_text","text":"Rounded down"');
    expect(json).not.toContain('Prices of this project');
  });

  it('keeps it, and says what becomes of drafts', async () => {
    const { call, desk } = standAt(room);
    const said = await taxSubmitted.answer(
      { ...call(aoi), context: {}, values: { ...usual, regime: 'fixed', rate: '8.5' } },
      desk,
    );
    expect(saidOf(said)).toContain('from now on');
    const { tax } = await room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
    expect(tax).toEqual({ regime: 'fixed', rate: 850, prices: 'added', rounding: 'down' });
    const again = modalOf(await typed(taxWord, call(aoi)));
    expect(again.json).toContain('"initial_value":"8.5"');
  });

  it('in the channel of a project without an agreement also asks about its prices', async () => {
    const id = await room.seedEngagement();
    const { call, desk } = standAt(room);
    const { json } = modalOf(await typed(taxWord, call(aoi, 'CKAWA')));
    expect(json).toContain('Prices of this project');
    const more = { projectPrices: 'contained' };
    await taxSubmitted.answer(
      { ...call(aoi, 'CKAWA'), context: { engagementId: id }, values: usual, more },
      desk,
    );
    const { billingTerms } = await room.prisma.engagement.findUniqueOrThrow({ where: { id } });
    expect(billingTerms).toEqual({ tax: { prices: 'contained' } });
  });

  it('does not ask about the prices of what is agreed', async () => {
    await room.seedEngagement({ agreedTotal: 1_000n });
    const { json } = modalOf(await typed(taxWord, standAt(room).call(aoi, 'CKAWA')));
    expect(json).not.toContain('Prices of this project');
  });

  it('nor about those of an agreement that is out', async () => {
    const { engagementId } = await seedPlanned(room, () => [signature(1_000_000n)]);
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'proposed' } });
    for (const status of ['sent', 'voided']) {
      await room.prisma.agreement.updateMany({ where: { engagementId }, data: { status } });
      const { json } = modalOf(await typed(taxWord, standAt(room).call(aoi, 'CKAWA')));
      expect(json.includes('Prices of this project')).toBe(status === 'voided');
    }
  });

  it('says where no rate is known', async () => {
    await settle(room, { tax: null, country: 'US' });
    expect(modalOf(await typed(taxWord, standAt(room).call(aoi))).json).toContain('No rate is known');
  });

  it.each([mio, haru])('$name is told who may before a modal opens', async (person) => {
    await expect(typed(taxWord, standAt(room).call(person))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it.each(locales)('the modal fits into Slack in %s', async (locale) => {
    await room.seedEngagement();
    modalOf(await typed(taxWord, standAt(room).call(aoi, 'CKAWA', locale)));
  });
});
