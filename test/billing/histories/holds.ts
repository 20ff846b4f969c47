import { expect } from 'vitest';
import { cameThrough } from '../../../src/billing/provider/came-through.ts';
import type { OpenBooks } from './open-books.ts';

const add = (amounts: readonly { readonly amount: bigint }[]): bigint =>
  amounts.reduce((all, one) => all + one.amount, 0n);

/** What is true of one engagement's books, whatever has happened. */
export async function holds({ room: { prisma } }: OpenBooks, engagementId: string): Promise<void> {
  const { agreedTotal } = await prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const items = await prisma.billingPlanItem.findMany({
    where: { engagementId },
    include: { lines: { include: { invoice: true } } },
  });
  const standing = items.filter(({ status }) => status !== 'replaced');
  expect(add(standing), 'what is planned is what is agreed').toBe(agreedTotal);
  const lines = await prisma.invoiceLine.findMany({
    where: { engagementId, invoice: { status: { not: 'void' } } },
  });
  expect(add(lines) <= agreedTotal, 'never more billed than agreed').toBe(true);
  const keys = lines.map(
    ({ subject, trigger, agreementVersion }) => `${subject} ${trigger} ${agreementVersion}`,
  );
  expect(new Set(keys).size, 'one line that lives for each thing that is billed').toBe(keys.length);
  for (const { status, amount, turn, lines: all } of items) {
    const live = all.filter(({ invoice }) => invoice.status !== 'void');
    expect([0n, amount], 'billed as planned, or not').toContain(add(live));
    if (status !== 'billed') expect(live, 'what is billed is marked so').toEqual([]);
    expect(all.every((line) => line.turn <= turn && (line.turn === turn || !live.includes(line)))).toBe(true);
  }
  await invoicesHold({ prisma }, engagementId);
}

type Reader = Pick<OpenBooks['room'], 'prisma'>;

async function invoicesHold({ prisma }: Reader, engagementId: string): Promise<void> {
  const invoices = await prisma.invoice.findMany({
    where: { engagementId },
    include: { lines: true, payments: { include: { refunds: true } }, creditNotes: true },
  });
  for (const { id, status, provider, lines, payments, creditNotes, ...invoice } of invoices) {
    const due = invoice.total + invoice.taxTotal;
    expect(invoice.total, 'an invoice is the sum of its lines').toBe(add(lines));
    const settled = add(payments) + add(creditNotes);
    const back = add(payments.flatMap(({ refunds }) => refunds).filter(stands));
    if (provider === 'bank-transfer') {
      expect(settled - back <= due, 'never more paid and credited than asked').toBe(true);
      if (status === 'sent') expect(settled - back < due, `${id} is paid when it is covered`).toBe(true);
      if (status === 'void') expect(settled, 'nothing stays on what is void').toBe(back);
    }
    if (status === 'paid') expect(settled >= due, `${id} is covered`).toBe(true);
    if (status === 'draft' || status === 'held' || status === 'approved') expect(settled).toBe(0n);
    for (const { amount, refunds } of payments)
      expect(add(refunds.filter(stands)) <= amount, 'never more back').toBe(true);
  }
}

const stands = ({ status }: { readonly status: string }): boolean => !/failed|canceled/.test(status);

/** Numbers of ours run without a gap, each series of its own. */
export async function numbersRun({ room: { prisma } }: OpenBooks): Promise<void> {
  const invoices = await prisma.invoice.findMany({
    where: { provider: 'bank-transfer', number: { not: null } },
  });
  const credits = await prisma.creditNote.findMany({ where: { number: { startsWith: 'CN-2026' } } });
  for (const [series, all] of [
    ['2026-', invoices],
    ['CN-2026-', credits],
  ] as const)
    expect(all.map(({ number }) => number).toSorted()).toEqual(
      all.map((_one, nth) => `${series}${String(nth + 1).padStart(4, '0')}`),
    );
}

/** With nothing left to do: at Stripe there is one of each, and both sides say the same of it. */
export async function agreesWithStripe(
  { room: { prisma }, there }: OpenBooks,
  engagementId: string,
): Promise<void> {
  expect(there.wrong, 'Stripe understood every request').toEqual([]);
  const ours = await prisma.invoice.findMany({
    where: { engagementId, provider: 'stripe', providerRef: { not: null } },
    include: { payments: true, creditNotes: true },
  });
  const theirs = [...there.books.invoices.values()].filter(
    ({ metadata }) => metadata['engawa_engagement'] === engagementId,
  );
  expect(theirs.map(({ id }) => id).toSorted(), 'one invoice there for each of ours').toEqual(
    ours.map(({ providerRef }) => providerRef).toSorted(),
  );
  const stuck = await prisma.effect.findMany({ where: { state: 'refused' } });
  for (const { id, status, providerRef, payments, creditNotes, total, taxTotal } of ours) {
    const found = there.desk.find(providerRef ?? '', 'invoice');
    expect(BigInt(there.books.totalOf(found)), 'the same sum').toBe(total + taxTotal);
    const told = JSON.stringify(stuck.map(({ payload }) => payload));
    const about = [id, ...payments.map((one) => one.id), ...creditNotes.map((one) => one.id)];
    // Somebody there and somebody here did what does not go together: a person has been asked.
    if (about.some((one) => told.includes(one))) continue;
    if (found.status !== 'uncollectible')
      expect(
        { open: 'sent', paid: 'paid', void: 'void', draft: '' }[found.status],
        `${id} there and here`,
      ).toBe(status);
    if (status === 'sent') {
      expect(add(payments), `what came on ${id}`).toBe(BigInt(there.books.paidOf(found)));
      expect(add(creditNotes)).toBe(BigInt(found.credited));
    }
  }
}

/** With nothing left to do: what was accepted is billed, unless a person has withdrawn it and can bill it again. */
export async function nothingIsLost({ room: { prisma } }: OpenBooks, engagementId: string): Promise<void> {
  const items = await prisma.billingPlanItem.findMany({
    where: { engagementId, status: { not: 'replaced' }, amount: { gt: 0n } },
    include: { lines: { include: { invoice: true } } },
  });
  const milestones = await prisma.milestone.findMany({ where: { engagementId } });
  for (const { id, subject, trigger, status, turn, lines } of items) {
    const isOpen = milestones.some((one) => one.id === subject && one.status !== 'accepted');
    const stands = lines.some(({ invoice }) => invoice.status !== 'void');
    if (trigger === 'acceptance' && isOpen)
      expect(status === 'planned' || stands, `${id} waits for the next acceptance, or stands`).toBe(true);
    else expect(status, `${id} was drafted`).toBe('billed');
    const isLast = lines.some((line) => line.turn === turn);
    expect(status === 'planned' || stands || isLast, `${id} can be billed again`).toBe(true);
  }
}

/** With nothing left to do: each payment at Stripe is in the books once, and finance knows of what came twice. */
export async function nobodyPaidUnseen(
  { room: { prisma }, there }: OpenBooks,
  engagementId: string,
): Promise<void> {
  const ours = await prisma.invoice.findMany({
    where: { engagementId, provider: 'stripe', providerRef: { not: null } },
    include: { payments: { include: { refunds: true } }, creditNotes: true },
  });
  for (const { id, status, providerRef, providerSaid, payments, creditNotes, total, taxTotal } of ours) {
    const through = there.desk
      .find(providerRef ?? '', 'invoice')
      .payments.filter(({ intent }) => intent !== null);
    expect(
      payments
        .filter(cameThrough)
        .map((one) => one.providerRef)
        .toSorted(),
      `paid on ${id}`,
    ).toEqual(through.map((one) => one.id).toSorted());
    const told = JSON.stringify(providerSaid);
    const isMore = add(payments) + add(creditNotes) > total + taxTotal;
    if (status !== 'void' && isMore) expect(told, `${id} is covered twice`).toMatch(/covered-twice|overpaid/);
    if (status === 'void' && through.length > 0) expect(told).toContain('paid-though-void');
  }
}
