import { z } from 'zod';
import { newId } from '../../src/adapters/system/ids.ts';
import { approveInvoice } from '../../src/billing/approve-invoice.ts';
import { draftInvoiceForMilestone } from '../../src/billing/draft-invoice-for-milestone.ts';
import { issueInvoice } from '../../src/billing/issue-invoice.ts';
import type { Issued } from '../../src/billing/payment-provider.ts';
import { planBilling } from '../../src/billing/plan-billing.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { type Currency, money } from '../../src/kernel/money.ts';
import { house } from '../../src/kernel/visit.ts';
import { mio, NOW, type Room } from '../support/room.ts';

/** What compose seeds in the local workspace and an owner enters elsewhere. */
export const issuer = {
  legalName: 'Hibiki Studio K.K.',
  address: '1-2-3 Jingumae\nShibuya, Tokyo 150-0001',
  registrationNumber: 'T1234567890123',
  bank: { name: 'Sumida Bank', branch: 'Harajuku', account: '1234567', holder: 'HIBIKI STUDIO' },
};

export const setIssuerTo = (room: Room, json: object) =>
  room.prisma.agency.update({ where: { id: 1 }, data: { issuer: json } });

export async function seedMilestone(
  room: Room,
  engagementId: string,
  amount: bigint,
  currency: Currency = 'JPY',
) {
  const id = newId('mil');
  const position = await room.prisma.milestone.count({ where: { engagementId } });
  await room.prisma.milestone.create({
    data: {
      id,
      engagementId,
      position,
      title: `Step ${position + 1}`,
      outcome: 'It works',
      criteria: [{ id: 'c1', text: 'It works' }],
      amount,
      currency,
      dueOn: new Date('2026-11-30'),
      status: 'started',
      createdAt: new Date(NOW),
    },
  });
  return id;
}

interface Plan {
  readonly deposit?: bigint;
  readonly amounts?: readonly bigint[];
  readonly currency?: Currency;
  readonly locale?: 'en' | 'ja' | 'zh';
}

/** A signed engagement whose billing is planned: 300,000 of deposit and two milestones of 350,000 unless said otherwise. */
export async function seedPlan(room: Room, plan: Plan = {}) {
  const { deposit = 300_000n, amounts = [350_000n, 350_000n], currency = 'JPY', locale = 'en' } = plan;
  const fee = amounts.reduce((all, amount) => all + amount, deposit);
  const engagementId = await room.seedEngagement({ agreedTotal: fee, currency, locale });
  const milestoneIds: string[] = [];
  for (const amount of amounts) milestoneIds.push(await seedMilestone(room, engagementId, amount, currency));
  const milestones = milestoneIds.map((milestoneId, index) => ({
    milestoneId,
    amount: money(amounts[index] ?? 0n, currency),
  }));
  const input = {
    engagementId,
    version: 1,
    fee: money(fee, currency),
    deposit: money(deposit, currency),
    milestones,
  };
  await room.perform(planBilling, input, room.visit());
  return { engagementId, milestoneIds, first: milestoneIds[0] ?? '' };
}

/** The milestone as an acceptance leaves it behind, without the event. */
export async function seedAcceptance(room: Room, milestoneId: string) {
  const id = newId('del');
  const round = (await room.prisma.delivery.count({ where: { milestoneId } })) + 1;
  await room.prisma.milestone.update({ where: { id: milestoneId }, data: { status: 'accepted', round } });
  await room.prisma.delivery.create({
    data: {
      id,
      milestoneId,
      round,
      status: 'accepted',
      what: 'All',
      proof: 'See link',
      deliveredBy: 'Aoi',
      deliveredAt: new Date(NOW),
    },
  });
  return id;
}

/** A draft of one milestone's invoice. */
export async function seedDraft(room: Room, plan: Plan = {}) {
  const { engagementId, first, milestoneIds } = await seedPlan(room, plan);
  const deliveryId = await seedAcceptance(room, first);
  await room.perform(draftInvoiceForMilestone, { milestoneId: first, deliveryId }, room.visit());
  const { id: invoiceId } = await room.prisma.invoice.findFirstOrThrow({ where: { engagementId } });
  return { engagementId, invoiceId, milestoneId: first, milestoneIds, deliveryId };
}

/** Approved by finance. Sets the issuer, without which nothing can be approved. */
export async function seedApproved(room: Room, plan: Plan = {}) {
  await setIssuerTo(room, issuer);
  const seeded = await seedDraft(room, plan);
  await room.perform(approveInvoice, { invoiceId: seeded.invoiceId }, room.visit(mio));
  return seeded;
}

/** In the client's hands, with a document. */
export async function seedSent(room: Room, plan: Plan = {}) {
  const seeded = await seedApproved(room, plan);
  const { number } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: seeded.invoiceId } });
  await finishIssue(room, seeded.invoiceId, receiptOf(number ?? ''));
  return { ...seeded, number: number ?? '' };
}

export const receiptOf = (number: string): Issued => ({
  providerRef: number,
  number,
  document: {
    name: `${number}.pdf`,
    mediaType: 'application/pdf',
    base64: Buffer.from(`PDF ${number}`).toString('base64'),
  },
});

/** What the worker does with a receipt. */
export function finishIssue(room: Room, invoiceId: string, receipt: Issued) {
  const finish = act({
    name: 'invoice.issue.finish',
    input: z.object({}),
    async run(tx, _input, visit) {
      const done = { effectId: newId('eff'), payload: { invoiceId }, receipt };
      return outcome((await issueInvoice.finish?.(tx, done, visit)) ?? []);
    },
  });
  return room.perform(finish, {}, room.visit(house));
}

export const statusOf = async (room: Room, invoiceId: string) =>
  (await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } })).status;
