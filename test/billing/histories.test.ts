import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookAtInvoice } from '../../src/billing/provider/look-at-invoice.ts';
import { deep } from '../support/deep.ts';
import { agreesWithStripe, holds, nobodyPaidUnseen, nothingIsLost, numbersRun } from './histories/holds.ts';
import { type OpenBooks, openBooks } from './histories/open-books.ts';
import { history } from './histories/step.ts';
import { hear, type Played, take } from './histories/take.ts';
import { workOff } from './histories/work-off.ts';
import { sign } from './neighbours.ts';
import { seedMilestone } from './seed-billing.ts';

/**
 * `HISTORIES=3000 npx vitest run test/billing/histories.test.ts` plays that many; `SEED` plays the same ones again. A deep
 * run plays as many as three minutes allow.
 */
const RUNS = Number(process.env['HISTORIES'] ?? (deep ? 3_000 : 25));
const LONGEST_MS = deep ? 180_000 : 15_000;
const SEED = process.env['SEED'];

let books: OpenBooks;
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.close());

async function begin(told: typeof history extends fc.Arbitrary<infer T> ? T : never): Promise<Played> {
  const { room, there } = books;
  const { provider, currency, deposit, amounts, tax: rate, contained, rounding } = told;
  const prices = contained ? 'contained' : 'added';
  const tax = rate === 0 ? {} : { regime: 'fixed', rate, prices, rounding };
  there.empty();
  // What a person has to look at in one history must not stand in the way of the next.
  await room.prisma.effect.updateMany({ where: { state: 'refused' }, data: { state: 'dropped' } });
  await room.prisma.agency.update({ where: { id: 1 }, data: { paymentProvider: provider, tax } });
  await room.prisma.providerCustomer.deleteMany();
  const engagementId = await room.seedEngagement({ currency });
  await room.prisma.engagement.update({
    where: { id: engagementId },
    data: { billingTerms: { tax: { prices } } },
  });
  for (const one of amounts) await seedMilestone(room, engagementId, one, currency);
  await room.perform(sign, { engagementId, deposit }, room.visit());
  return { books, engagementId, parts: new Map(), heard: there.books.events.length };
}

/** Nothing crashes any more: all that was promised is done, all that was told is heard, and each open invoice is asked for. */
async function comeToRest(played: Played): Promise<void> {
  const { prisma } = books.room;
  await workOff(books, ['none']);
  await hear(played, []);
  await workOff(books, ['none']);
  const carrier = books.carriers.find(({ effect }) => effect.kind === lookAtInvoice.kind);
  const { engagementId } = played;
  for (const { id } of await prisma.invoice.findMany({ where: { engagementId, providerRef: { not: null } } }))
    if (carrier !== undefined) await (await books.carry(carrier, { invoiceId: id }, `look:${id}`))();
  await workOff(books, ['none']);
}

it(
  'whatever is signed, accepted, changed, billed, withdrawn, paid, told and repeated, the books balance',
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        const played = await begin(told);
        await holds(books, played.engagementId);
        for (const taken of told.steps) {
          await take(played, taken);
          await holds(books, played.engagementId);
        }
        await comeToRest(played);
        await holds(books, played.engagementId);
        await nothingIsLost(books, played.engagementId);
        await agreesWithStripe(books, played.engagementId);
        await nobodyPaidUnseen(books, played.engagementId);
        await numbersRun(books);
      }),
      {
        numRuns: RUNS,
        // Who looks into one of them wants the smallest that fails; everybody else wants to know soon.
        endOnFailure: SEED === undefined,
        // On a machine that is busy with other things it plays fewer, and takes no longer.
        ...(process.env['HISTORIES'] === undefined && { interruptAfterTimeLimit: LONGEST_MS }),
        ...(SEED !== undefined && { seed: Number(SEED) }),
      },
    );
    expect(books.there.wrong).toEqual([]);
  },
  RUNS * 10_000 + 60_000,
);
