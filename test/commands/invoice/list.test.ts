import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list } from '../../../commands/invoice/list.ts';
import { ageing } from '../../../commands/invoice/list-row.ts';
import { invoiceFrom } from '../../../src/billing/invoice.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { plain } from '../../../src/kernel/format.ts';
import { seedDraft, seedSent } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const listed = async (channelId: string | null = null, person = sora) =>
  saidOf(await typed(list, standAt(room).call(person, channelId)));

describe('/invoice list', () => {
  it('says so when there is nothing', async () =>
    expect(await listed()).toContain('There are no invoices yet.'));

  it('shows what waits, what is open and since when, and sums by currency', async () => {
    await seedDraft(room);
    const { invoiceId, number } = await seedSent(room);
    await seedSent(room, { currency: 'USD' });
    await room.perform(
      recordPayment,
      { invoiceId, amount: '50,000', reference: 'A', paidOn: '2026-11-23' },
      room.visit(mio),
    );
    const text = await listed();
    expect(text).toContain('draft · Website: JPY 350,000, draft for 0 d');
    expect(text).toContain(`${number} · Website: JPY 300,000 of JPY 350,000, due Mon 7 Dec 2026, in 14 d`);
    expect(text).toContain('Open: JPY 300,000');
    expect(text).toContain('Open: USD 3,500.00');
    expect(text).not.toContain('Overdue: ');
  });

  it('shows only the engagement’s own in its channel', async () => {
    const other = await seedSent(room);
    await room.prisma.engagementChannel.updateMany({
      where: { engagementId: other.engagementId },
      data: { channelId: 'COTHER' },
    });
    expect(
      (await listed('COTHER')).match(/2026-\d{4} ·/g)?.every((name) => name.startsWith(other.number)),
    ).toBe(true);
    expect(await listed('CKAWA')).not.toContain(other.number);
    expect(await listed('CTEAM')).toContain(other.number);
  });

  it('counts all that are not shown, and names what is on its way apart', async () => {
    const { invoiceId, engagementId } = await seedDraft(room);
    await room.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      const dates = { issuedOn: new Date('2026-11-23'), dueOn: new Date('2026-12-07') };
      const sentAt = dates.issuedOn;
      const row = { engagementId, provider: 'bank-transfer', currency: 'JPY', total: 1n, ...dates };
      await tx.invoice.update({ where: { id: invoiceId }, data: { status: 'approved', ...dates } });
      await tx.invoice.createMany({
        data: Array.from({ length: 120 }, (_, nth) => ({
          ...row,
          id: `inv_many_${nth}`,
          number: `M-${nth}`,
          status: 'sent',
          sentAt,
          createdAt: sentAt,
        })),
      });
    });
    const count = await room.prisma.invoice.count({ where: { status: 'sent' } });
    const text = await listed();
    expect(text).toContain(`and ${count - 10} more`);
    expect(text).toContain('On the way to the client');
    await room.prisma.invoice.deleteMany({ where: { id: { startsWith: 'inv_many_' } } });
  });

  it('is for members: clients are not shown each other’s invoices', async () => {
    const asked = typed(list, standAt(room).call(haru));
    await expect(asked).rejects.toMatchObject({ code: 'billing.teamOnly' });
  });

  it.each([
    ['2026-12-06', 'due Mon 7 Dec 2026, in 1 d'],
    ['2026-12-07', 'due today'],
    ['2026-12-08', 'due Mon 7 Dec 2026, overdue by 1 d'],
    ['2027-02-07', 'due Mon 7 Dec 2026, overdue by 62 d'],
  ])('on %s it is %s', async (today, words) => {
    const row = await room.prisma.invoice.findFirstOrThrow({ where: { status: 'sent' } });
    expect(plain(ageing(invoiceFrom(row), Temporal.PlainDate.from(today), 'Asia/Tokyo'), 'en')).toBe(words);
  });
});
