import { newId } from '../../src/adapters/system/ids.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { NOW, type Room } from '../support/room.ts';

/** One of everything that can wait: a delivery, a question, a change of each kind, an invoice of each kind, an effect. */
export async function seedWaiting(room: Room, engagementId: string): Promise<void> {
  const { prisma } = room;
  const at = new Date(NOW);
  const by = { kind: 'contact', id: 'con_haru', name: 'Haru' };
  const milestoneId = await seedMilestone(room, engagementId, { status: 'delivered' });
  await prisma.delivery.create({
    data: {
      id: newId('del'),
      milestoneId,
      round: 1,
      status: 'open',
      what: 'Pages',
      proof: 'Link',
      deliveredBy: 'Aoi',
      deliveredAt: at,
      windowEndsAt: new Date('2026-11-30T09:00:00Z'),
    },
  });
  await prisma.question.create({
    data: { id: newId('que'), engagementId, subject: 'del_1', text: 'Which logo?', askedBy: by, askedAt: at },
  });
  const change = { engagementId, what: 'A second language', why: 'Exports', askedBy: by, askedAt: at };
  await prisma.changeRequest.createMany({
    data: [
      { id: newId('chg'), number: 1, status: 'asked', ...change },
      {
        id: newId('chg'),
        number: 2,
        status: 'assessed',
        ...change,
        validUntil: new Date('2026-12-01T09:00:00Z'),
      },
    ],
  });
  for (const [status, number] of [
    ['draft', null],
    ['sent', 'INV-2026-0001'],
    ['void', null],
  ] as const) {
    const planItemId = newId('pli');
    const about = {
      engagementId,
      agreementVersion: 1,
      subject: newId('mil'),
      trigger: 'acceptance',
      amount: 200_000n,
      currency: 'JPY',
    };
    await prisma.billingPlanItem.create({ data: { id: planItemId, ...about, status: 'billed' } });
    const invoiceId = newId('inv');
    await prisma.invoice.create({
      data: {
        id: invoiceId,
        engagementId,
        status: status === 'void' ? 'draft' : status,
        provider: 'bank-transfer',
        currency: 'JPY',
        total: 200_000n,
        number,
        dueOn: number === null ? null : new Date('2026-12-07'),
        createdAt: at,
        lines: { create: { id: newId('lin'), planItemId, description: 'Work', ...about } },
      },
    });
    if (status === 'void') await prisma.invoice.update({ where: { id: invoiceId }, data: { status } });
    if (status === 'sent')
      await prisma.payment.create({
        data: {
          id: newId('pay'),
          invoiceId,
          amount: 50_000n,
          currency: 'JPY',
          paidOn: at,
          reference: 'R1',
          recordedBy: by,
          recordedAt: at,
        },
      });
  }
  await seedStuck(room, 'refused');
}

/** An effect in this state, with a problem that the outside gave. */
export async function seedStuck(
  room: Room,
  state: string,
  kind = 'stripe.issue',
  payload: object = {},
): Promise<string> {
  const id = newId('eff');
  const at = new Date(NOW);
  await room.prisma.effect.create({
    data: {
      id,
      key: `seed:${id}`,
      kind,
      payload,
      state,
      attempts: 3,
      nextTryAt: at,
      triedAt: at,
      cause: 'evt_seed',
      problem: 'NeedsAHuman: No such customer',
      createdAt: at,
      queue: 'invoices',
    },
  });
  return id;
}
