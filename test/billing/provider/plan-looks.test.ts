import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AT_ONCE, planInvoiceLooks } from '../../../src/billing/provider/plan-looks.ts';
import { reactions } from '../../../src/billing/provider/reactions.ts';
import { house } from '../../../src/kernel/visit.ts';
import { NOW, openRoom, type Room } from '../../support/room.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom([reactions]);
  engagementId = await room.seedEngagement({ agreedTotal: 1_000n });
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.prisma.effect.deleteMany();
  await room.prisma.paymentDispute.deleteMany();
  await room.prisma.invoice.deleteMany();
});

const ago = (minutes: number): Date => new Date(Date.parse(NOW) - minutes * 60_000);
const DAY = 24 * 60;

interface At {
  readonly id: string;
  readonly status?: string;
  readonly sent?: number;
  readonly asked?: number | null;
  readonly provider?: string;
}

/** Invoices without a line, sent and asked about so many minutes ago. */
const seed = (...all: readonly At[]) =>
  room.prisma.invoice.createMany({
    data: all.map(({ id, status = 'sent', sent = 5 * DAY, asked = 60, provider = 'stripe' }) => ({
      id,
      engagementId,
      status,
      provider,
      providerRef: `in_${id}`,
      number: id,
      currency: 'JPY',
      total: 0n,
      sentAt: ago(sent),
      providerAskedAt: asked === null ? null : ago(asked),
      createdAt: ago(sent),
    })),
  });

const tick = () => room.perform(planInvoiceLooks, {}, room.visit(house));
const looked = async () =>
  (await room.effects('invoice.look')).map(({ queue }) => queue?.replace('look:', ''));

describe('invoices at a provider elsewhere', () => {
  it('are asked about when nobody has for half an hour, also where they never were', async () => {
    await seed({ id: 'long' }, { id: 'never', asked: null }, { id: 'just', asked: 29 });
    await seed({ id: 'bank', provider: 'bank-transfer' }, { id: 'draft', status: 'draft' });
    await tick();
    expect((await looked()).toSorted()).toEqual(['long', 'never']);
    await tick();
    expect(await looked()).toHaveLength(2);
  });

  it('are asked about in portions, those first that waited longest', async () => {
    const many = Array.from({ length: AT_ONCE + 5 }, (_, nth) => ({
      id: `inv_${String(nth).padStart(2, '0')}`,
      asked: 1_000 - nth,
    }));
    await seed(...many);
    await tick();
    const first = await looked();
    expect(first).toHaveLength(AT_ONCE);
    expect(first).not.toContain(`inv_${AT_ONCE}`);
    await tick();
    expect(new Set(await looked()).size).toBe(many.length);
  });

  it('are still asked about once a day when they are settled, as long as a dispute can come or is open', async () => {
    await seed(
      { id: 'paid', status: 'paid', asked: DAY },
      { id: 'void', status: 'void', asked: DAY + 1 },
      { id: 'today', status: 'paid', asked: 60 },
      { id: 'old', status: 'paid', sent: 121 * DAY, asked: 100 * DAY },
      { id: 'disputed', status: 'paid', sent: 200 * DAY, asked: DAY },
    );
    // Banks take months: until it is decided, it is asked about.
    await room.prisma.paymentDispute.create({
      data: {
        id: 'dsp_1',
        invoiceId: 'disputed',
        providerRef: 'du_1',
        amount: 1n,
        currency: 'JPY',
        reason: 'general',
        status: 'open',
        openedAt: ago(90 * DAY),
      },
    });
    await tick();
    expect((await looked()).toSorted()).toEqual(['disputed', 'paid', 'void']);
  });

  it('are left to whoever has to look at the last question', async () => {
    await seed({ id: 'stuck' });
    await tick();
    await room.prisma.effect.updateMany({ data: { state: 'refused' } });
    await room.prisma.invoice.updateMany({ data: { providerAskedAt: ago(60) } });
    await tick();
    expect(await looked()).toEqual(['stuck']);
  });
});
