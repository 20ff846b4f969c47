import { newId } from '../../../src/adapters/system/ids.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import type { MaterialRoom } from '../../materials/material-room.ts';
import { seedMilestone } from '../../milestones/seed-milestone.ts';
import { haru, NOW } from '../../support/room.ts';

const at = new Date(NOW);
const by = { kind: 'contact', id: haru.id, name: 'Haru' };

/** A project with one of everything that its client sees, and of everything that they must not see. */
export async function seedProject(
  room: Pick<MaterialRoom, 'prisma' | 'seedEngagement' | 'ask'>,
  options: { readonly locale?: Locale; readonly word?: string } = {},
) {
  const { locale = 'en', word = '' } = options;
  const { prisma } = room;
  const engagementId = await room.seedEngagement({ agreedTotal: 1_230_000n, locale });
  const { id: channel } = await prisma.engagementChannel.findFirstOrThrow({ where: { engagementId } });
  const channelId = `C${engagementId.slice(-8).toUpperCase()}`;
  await prisma.engagementChannel.update({ where: { id: channel }, data: { channelId } });
  const sketches = await seedMilestone(room, engagementId, {
    title: `Sketches${word}`,
    status: 'accepted',
    dueOn: '2026-11-20',
    workDays: 4,
  });
  await prisma.milestone.update({
    where: { id: sketches },
    data: { startedAt: new Date('2026-11-16T00:00:00Z'), acceptedAt: new Date('2026-11-20T03:00:00Z') },
  });
  await prisma.delivery.create({
    data: { ...delivery(sketches), status: 'accepted', decidedAt: at, decidedBy: by },
  });
  const wireframes = await seedMilestone(room, engagementId, {
    title: `Wireframes${word}`,
    status: 'delivered',
    awaits: [sketches],
    workDays: 5,
  });
  const deliveryId = newId('del');
  await prisma.delivery.create({
    data: { ...delivery(wireframes), id: deliveryId, windowEndsAt: new Date('2026-11-27T09:00:00Z') },
  });
  // As when its window has opened: silence was agreed then.
  await prisma.due.create({
    data: {
      ...{ id: newId('due'), engagementId, scope: engagementId, kind: 'milestone.accept-silently' },
      ...{ subject: deliveryId, localDay: new Date('2026-11-27'), dueAt: new Date('2026-11-27T09:00:00Z') },
      payload: { deliveryId },
    },
  });
  await prisma.card.create({
    data: {
      effectId: newId('eff'),
      notice: 'milestone.delivered',
      subject: deliveryId,
      params: {},
      channelId,
      ts: '1790000000.000100',
      postedAt: at,
    },
  });
  const launch = await seedMilestone(room, engagementId, {
    title: `Launch${word}`,
    status: 'planned',
    dueOn: '2026-12-18',
    dueKind: 'hard',
    awaits: [wireframes],
    workDays: 10,
  });
  const materialId = await room.ask(engagementId, {
    items: [`Logo${word} | SVG`],
    due: '2026-11-25',
    milestoneId: launch,
  });
  await seedChanges(room, engagementId, word);
  const invoiceId = await seedInvoices(room, engagementId, word);
  return { engagementId, channelId, deliveryId, launch, materialId, invoiceId };
}

const delivery = (milestoneId: string) => ({
  ...{ id: newId('del'), milestoneId, round: 1, status: 'open', what: 'Pages', proof: 'Link' },
  ...{ deliveredBy: 'Aoi', deliveredAt: at },
});

async function seedChanges({ prisma }: Pick<MaterialRoom, 'prisma'>, engagementId: string, word: string) {
  const asked = { engagementId, why: 'Exports', askedBy: by, askedAt: at };
  const assessed = {
    impact: 'One more page',
    newDueOn: new Date('2027-01-15'),
    assessedAt: at,
    assessedBy: { kind: 'member', id: 'mem_aoi', name: 'Aoi' },
  };
  const number = (n: number, what: string) => ({
    ...asked,
    id: newId('chg'),
    number: n,
    what: `${what}${word}`,
  });
  await prisma.changeRequest.create({
    data: {
      ...number(1, 'A second language'),
      ...assessed,
      status: 'agreed',
      priceDelta: 30_000n,
      validUntil: new Date('2026-11-20T09:00:00Z'),
      decidedBy: by,
      decidedAt: at,
    },
  });
  await prisma.changeRequest.create({
    data: {
      ...number(2, 'A newsletter'),
      ...assessed,
      status: 'assessed',
      priceDelta: 50_000n,
      validUntil: new Date('2026-11-26T09:00:00Z'),
    },
  });
  await prisma.changeRequest.create({ data: { ...number(3, 'A shop'), status: 'asked' } });
}

async function seedInvoices({ prisma }: Pick<MaterialRoom, 'prisma'>, engagementId: string, word: string) {
  const bill = async (status: string, more: Record<string, unknown>) => {
    const id = newId('inv');
    const about = { engagementId, agreementVersion: 1, subject: newId('mil'), trigger: 'acceptance' };
    const money = { amount: 200_000n, currency: 'JPY' };
    const planItemId = newId('pli');
    await prisma.billingPlanItem.create({ data: { id: planItemId, ...about, ...money, status: 'billed' } });
    await prisma.invoice.create({
      data: {
        ...{ id, engagementId, status, provider: 'bank-transfer', currency: 'JPY', total: 200_000n },
        createdAt: at,
        ...more,
        lines: { create: { id: newId('lin'), planItemId, description: `Inside${word}`, ...about, ...money } },
      },
    });
    return id;
  };
  await bill('draft', {});
  await bill('held', { heldReason: `Secret${word}: they pay late` });
  const id = await bill('sent', { number: `INV-${engagementId.slice(-6)}`, dueOn: new Date('2026-11-20') });
  await prisma.payment.create({
    data: {
      ...{ id: newId('pay'), invoiceId: id, amount: 50_000n, currency: 'JPY', paidOn: at },
      ...{ reference: newId('pay'), recordedBy: by, recordedAt: at },
    },
  });
  return id;
}
