import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmEntry } from '../../../src/billing/statement/confirm-entry.ts';
import { confirmSure } from '../../../src/billing/statement/confirm-sure.ts';
import { reactions } from '../../../src/billing/statement/reactions.ts';
import { putEntryBack, setEntryAside } from '../../../src/billing/statement/set-entry-aside.ts';
import { statementFacts } from '../../../src/billing/statement/statement-facts.ts';
import { reactions as takenBack } from '../../../src/billing/take-back/reactions.ts';
import { takeBackPayments } from '../../../src/billing/take-back/take-back-payments.ts';
import { Refusal } from '../../../src/kernel/refusal.ts';
import type { Visit } from '../../../src/kernel/visit.ts';
import { aoi, mio, openRoom, type Room } from '../../support/room.ts';
import { seedSent } from '../seed-billing.ts';
import { came, entryIdsOf, fileWith, seedReading } from './seed-statement.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions, takenBack]);
});
afterAll(() => room.close());

/** What somebody does; a number picks which of what is there. */
const step = fc.oneof(
  fc.record({ does: fc.constant('import' as const), which: fc.nat(3) }),
  fc.record({ does: fc.constant('confirm' as const), which: fc.nat(9) }),
  fc.record({ does: fc.constant('sure' as const), which: fc.nat(3) }),
  fc.record({
    does: fc.constant('other' as const),
    which: fc.nat(9),
    minor: fc.bigInt({ min: 1n, max: 400_000n }),
  }),
  fc.record({ does: fc.constant('aside' as const), which: fc.nat(9) }),
  fc.record({ does: fc.constant('back' as const), which: fc.nat(9) }),
  fc.record({
    does: fc.constant('undo' as const),
    which: fc.nat(9),
    what: fc.constantFrom('payment', 'match'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const pick = <T>(of: readonly T[], which: number): T | undefined => of[which % Math.max(1, of.length)];

/** Somebody may be told no, and then nothing has changed; anything else is a bug. */
const unlessRefused = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });

let histories = 0;

/** Two invoices of one client, one of them named on overlapping statements of the same five payments. */
async function world() {
  histories += 1;
  const [a, b] = [await seedSent(room), await seedSent(room)];
  const payments = [
    came({ reference: `${a.number} h${histories}` }),
    came({ reference: `${b.number} part h${histories}`, minor: '100000' }),
    came({ reference: `${b.number} rest h${histories}`, minor: '260000' }),
    came({ reference: `${a.number} ${b.number} h${histories}`, minor: '700000' }),
    came({ reference: `nothing h${histories}`, minor: '77' }),
  ];
  const files = [
    payments.slice(0, 3),
    payments.slice(1),
    payments,
    [...payments.slice(2), ...payments.slice(2, 3)],
  ];
  return { invoiceIds: [a.invoiceId, b.invoiceId], files: files.map((entries) => fileWith(entries)) };
}

/** The same press twice, as from two telephones. */
async function undo(entryId: string, what: 'payment' | 'match', visit: Visit): Promise<void> {
  const payments = await room.prisma.payment.findMany({ where: { entryId } });
  const input = { paymentIds: payments.map(({ id }) => id), what, reason: 'By mistake' };
  const press = () => unlessRefused(room.perform(takeBackPayments, input, visit));
  await Promise.all([press(), press()]);
}

async function play(steps: readonly Step[]) {
  const { invoiceIds, files } = await world();
  const statementIds: string[] = [];
  for (const one of steps) {
    const visit = room.visit(one.which % 2 === 0 ? mio : aoi);
    const entryIds = (await Promise.all(statementIds.map((id) => entryIdsOf(room, id)))).flat();
    const statementId = pick(statementIds, one.which) ?? '';
    const entryId = pick(entryIds, one.which) ?? '';
    if (one.does === 'import') {
      const file = pick(files, one.which);
      if (file !== undefined) statementIds.push(await seedReading(room, file));
    } else if (one.does === 'sure') await unlessRefused(room.perform(confirmSure, { statementId }, visit));
    else if (one.does === 'aside') await unlessRefused(room.perform(setEntryAside, { entryId }, visit));
    else if (one.does === 'undo') await undo(entryId, one.what, visit);
    else if (one.does === 'back') await unlessRefused(room.perform(putEntryBack, { entryId }, visit));
    else if (one.does === 'other') {
      const parts = [{ invoiceId: pick(invoiceIds, one.which) ?? '', minor: one.minor }];
      await unlessRefused(room.perform(confirmEntry, { entryId, parts }, visit));
    } else {
      const facts = await statementFacts(room.prisma, statementId);
      const open = pick(facts?.open ?? [], one.which);
      if (open !== undefined && open.proposal.certainty !== 'none') {
        const parts = [...open.proposal.parts];
        // The same press twice, as from two telephones.
        const press = () => unlessRefused(room.perform(confirmEntry, { entryId: open.id, parts }, visit));
        await Promise.all([press(), press()]);
      }
    }
  }
  return { invoiceIds, statementIds };
}

describe('whatever order statements are imported and confirmed in', () => {
  it('each entry is there once and booked at most once, and no invoice is paid beyond what it asks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const { invoiceIds, statementIds } = await play(steps);
        const entries = await room.prisma.bankEntry.findMany({
          where: { statementId: { in: statementIds } },
          include: { payments: true },
        });
        const words = entries.map(({ reference, amount }) => `${reference} ${amount}`);
        const twice = entries.filter(({ amount }) => amount === 260_000n).length;
        expect(new Set(words).size).toBe(words.length - Math.max(0, twice - 1));
        expect(twice).toBeLessThanOrEqual(2);
        for (const { amount, status, payments } of entries) {
          const applied = payments.reduce((all, payment) => all + payment.amount, 0n);
          expect(applied <= amount).toBe(true);
          expect(status === 'applied').toBe(applied === amount);
        }
        for (const id of invoiceIds) {
          const { total, status, payments } = await room.prisma.invoice.findUniqueOrThrow({
            where: { id },
            include: { payments: true },
          });
          const paid = payments.reduce((all, { amount }) => all + amount, 0n);
          expect(paid <= total).toBe(true);
          expect(status).toBe(paid === total ? 'paid' : 'sent');
        }
        await room.prisma.invoice.updateMany({ data: { status: 'paid' } });
        await room.prisma.bankEntry.updateMany({ where: { status: 'open' }, data: { status: 'set-aside' } });
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
