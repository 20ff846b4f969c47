import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planNotice } from '../../src/billing/plan/notices.ts';
import { kickoff } from '../../src/engagements/notices.ts';
import { planLines } from '../../src/kernel/billing-plan-words.ts';
import { billingSchedule, scheduleLine, scheduleLineNow } from '../../src/kernel/billing-schedule.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { accepted, dated, manual, seedPlanned, signature } from '../billing/plan/seed-plans.ts';
import { seedPlan } from '../billing/seed-billing.ts';
import { openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const seeded = () =>
  seedPlanned(room, ([, last = '']) => [
    signature(300_000n),
    dated(200_000n, '2026-12-24', 'Interim'),
    manual(100_000n, 'Workshop'),
    accepted(400_000n, last),
  ]);

describe('what is billed when', () => {
  it('is read in the order of the plan, in three languages, with what is billed already', async () => {
    const { engagementId, plan } = await seeded();
    await room.prisma.billingPlanItem.updateMany({
      where: { engagementId, trigger: 'signature' },
      data: { status: 'billed' },
    });
    const items = await billingSchedule(room.prisma, engagementId);
    expect(items.map((one) => plain(scheduleLineNow(one), 'en'))).toEqual([
      'Deposit: JPY 300,000, when the agreement is signed – billed',
      'Interim: JPY 200,000, on Thu 24 Dec 2026',
      'Workshop: JPY 100,000, when the agency invoices it',
      'Balance: JPY 400,000, when “Step 2” is accepted',
    ]);
    // The same words before the signature, and then what is taken off.
    const before = planLines(plan, () => 'Step 2').map((one) => plain(one, 'en'));
    expect(before.slice(0, -1)).toEqual(items.map((one) => plain(scheduleLine(one), 'en')));
    expect(before.at(-1)).toBe('The last invoice shows the deposit of JPY 300,000 as taken off.');
    expect(
      new Set(locales.map((locale) => items.map((one) => plain(scheduleLine(one), locale)).join())).size,
    ).toBe(3);
  });

  it('names deposit and milestones where the plan calls them nothing, and leaves out what is replaced or free', async () => {
    const { engagementId, milestoneIds } = await seedPlan(room, { amounts: [350_000n, 0n, 350_000n] });
    await room.prisma.billingPlanItem.updateMany({
      where: { engagementId, subject: milestoneIds[2] ?? '' },
      data: { status: 'replaced' },
    });
    const items = await billingSchedule(room.prisma, engagementId);
    expect(items.map((one) => plain(scheduleLine(one), 'en'))).toEqual([
      'Deposit: JPY 300,000, when the agreement is signed',
      'Step 1: JPY 350,000, when “Step 1” is accepted',
    ]);
  });

  it('says on finance’s card where the items are billed for which there is no button', async () => {
    const { engagementId } = await seedPlanned(room, () =>
      Array.from({ length: 6 }, (_, nth) => manual(nth === 0 ? 500_000n : 100_000n, `Item ${nth + 1}`)),
    );
    const facts = await planNotice.load(room.prisma, { engagementId });
    const card = facts && planNotice.say(facts);
    expect(card?.buttons).toHaveLength(5);
    expect(card?.body?.map((one) => plain(one, 'en'))).toContain('The others are billed with /invoice bill.');
  });

  it('stands on the kickoff card, and on finance’s card with a button for each item that a person bills', async () => {
    const { engagementId } = await seeded();
    const load = <F>(notice: {
      load(tx: typeof room.prisma, params: { engagementId: string }): Promise<F | undefined>;
    }) => notice.load(room.prisma, { engagementId });
    const first = await load(kickoff);
    const said = first && kickoff.say(first).sections?.map(({ heading }) => plain(heading, 'en'));
    expect(said).toContain('How it is billed');
    const second = await load(planNotice);
    const card = second && planNotice.say(second);
    expect(card?.buttons?.map(({ press, label }) => [press, plain(label, 'en')])).toEqual([
      ['invoice.bill', 'Bill: Workshop'],
    ]);
    await room.prisma.billingPlanItem.updateMany({ where: { engagementId }, data: { status: 'billed' } });
    const after = await load(planNotice);
    expect(after && planNotice.say(after).settled).toBeDefined();
  });
});
