import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../src/adapters/system/ids.ts';
import { scheduleDated } from '../../../src/billing/plan/schedule-dated.ts';
import { planInvoiceReminders } from '../../../src/billing/reminders/plan-reminders.ts';
import { pauseEngagement } from '../../../src/engagements/pausing/pause-engagement.ts';
import { resumeEngagement } from '../../../src/engagements/pausing/resume-engagement.ts';
import { delayLedger } from '../../../src/materials/delay-ledger.ts';
import { provideMaterial } from '../../../src/materials/provide-material.ts';
import { requestMaterials } from '../../../src/materials/request-materials.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { type ChangeRoom, openChangeRoom } from '../../changes/change-room.ts';
import { aoi, haru, NOW } from '../../support/room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

/** From Monday the 23rd of November, a holiday in Japan, to Tuesday the 8th of December: eleven business days. */
async function rests(engagementId: string): Promise<void> {
  const input = { engagementId, reason: 'Summer break', until: '2026-12-07' };
  await room.perform(pauseEngagement, input, room.visit(aoi));
  await room.passTo('2026-12-08T03:00:00Z');
  await room.perform(resumeEngagement, { engagementId }, room.visit(aoi));
}

const dueOf = async (subject: string, kind: string) =>
  (
    await room.prisma.due.findMany({
      where: { subject, kind, state: 'waiting' },
      orderBy: { dueAt: 'asc' },
    })
  ).map(({ localDay }) => localDay.toISOString().slice(0, 10));

it('an offer stands longer by the days of the pause', async () => {
  // The milestone stays: whatever moves takes its proposals back to the team.
  const { engagementId, milestoneId, after } = await room.engagement();
  await room.prisma.milestone.updateMany({
    where: { id: { in: [milestoneId, after] } },
    data: { dueKind: 'hard' },
  });
  const { changeId } = await room.ask(engagementId);
  await room.assess(changeId, { milestoneId });
  await rests(engagementId);
  expect((await room.row(changeId)).validUntil?.toISOString()).toBe('2026-12-15T09:00:00.000Z');
  expect(await dueOf(changeId, 'change.expire')).toEqual(['2026-12-15']);
});

it('what is owed is due later, and reminded of before its new day', async () => {
  const engagementId = await room.seedEngagement({ agreedTotal: 1n });
  const asked = { engagementId, items: ['Logo'], due: '2026-11-30' };
  await room.perform(requestMaterials, asked, room.visit(aoi));
  const { id } = await room.prisma.material.findFirstOrThrow({ where: { engagementId } });
  await rests(engagementId);
  const { dueOn } = await room.prisma.material.findUniqueOrThrow({ where: { id } });
  expect(dueOn.toISOString().slice(0, 10)).toBe('2026-12-15');
  const reminders = await dueOf(id, 'material.remind');
  expect(reminders).toContain('2026-12-14');
  expect(reminders.every((day) => day > '2026-12-08')).toBe(true);
});

it('what was late is as late as it was: no day on which the project rested counts', async () => {
  const engagementId = await room.seedEngagement({ agreedTotal: 1n });
  const asked = { engagementId, items: ['Logo', 'Photographs'], due: '2026-11-24' };
  await room.perform(requestMaterials, asked, room.visit(aoi));
  const [logo, photographs] = await room.prisma.material.findMany({
    where: { engagementId },
    orderBy: { number: 'asc' },
  });
  const provide = (materialId = '') =>
    room.perform(provideMaterial, { materialId, note: 'Here' }, room.visit(haru));
  await room.passTo('2026-11-26T03:00:00Z');
  const input = { engagementId, reason: 'Summer break', until: '2026-12-07' };
  await room.perform(pauseEngagement, input, room.visit(aoi));
  await room.passTo('2026-12-02T03:00:00Z');
  await provide(logo?.id);
  await room.passTo('2026-12-08T03:00:00Z');
  await room.perform(resumeEngagement, { engagementId }, room.visit(aoi));
  await provide(photographs?.id);
  const ledger = await delayLedger(room.prisma, engagementId);
  expect(ledger.map(({ what, businessDays }) => [what, businessDays])).toEqual([
    ['Logo', 2],
    ['Photographs', 2],
  ]);
});

it('what is billed on a day is billed later, and nothing is billed while it rests', async () => {
  const engagementId = await room.seedEngagement({ agreedTotal: 100n });
  const id = newId('pli');
  const billOn = new Date('2026-12-01');
  await room.prisma.billingPlanItem.create({
    data: {
      ...{ id, engagementId, billOn, agreementVersion: 1, subject: id, trigger: 'date' },
      ...{ amount: 100n, currency: 'JPY', status: 'planned', label: 'December' },
    },
  });
  await room.prisma.$transaction((tx) => scheduleDated(tx, engagementId, [{ id, billOn }], room.visit()));
  await rests(engagementId);
  const item = await room.prisma.billingPlanItem.findUniqueOrThrow({ where: { id } });
  expect(item).toMatchObject({ status: 'planned', billOn: new Date('2026-12-16') });
  expect(await dueOf(id, 'invoice.bill-dated')).toEqual(['2026-12-16']);
});

it('an open invoice is reminded of from then on, with its rests, and not of everything at once', async () => {
  const { engagementId, invoiceId } = await seedSent(room);
  await rests(engagementId);
  const days = await dueOf(invoiceId, 'invoice.remind');
  expect(days.length).toBeGreaterThan(1);
  expect(new Set(days).size).toBe(days.length);
  expect(days.every((day) => day >= '2026-12-08')).toBe(true);
  expect(await room.prisma.invoiceReminder.count({ where: { invoiceId } })).toBe(0);
});

it('what is settled while it rests is spoken of no more', async () => {
  const { engagementId, invoiceId } = await seedSent(room);
  const input = { engagementId, reason: 'Summer break', until: '2026-12-07' };
  await room.perform(pauseEngagement, input, room.visit(aoi));
  const resting = () =>
    room.prisma.due.count({ where: { subject: invoiceId, kind: 'invoice.remind', state: 'resting' } });
  expect(await resting()).toBeGreaterThan(0);
  const data = { status: 'void', voidedAt: new Date(NOW) };
  await room.prisma.invoice.update({ where: { id: invoiceId }, data });
  await room.perform(planInvoiceReminders, { invoiceId, settles: null }, room.visit());
  expect(await resting()).toBe(0);
});
