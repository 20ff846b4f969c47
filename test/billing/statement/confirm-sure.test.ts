import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reactions as billing } from '../../../src/billing/reactions.ts';
import { recordPayment } from '../../../src/billing/record-payment.ts';
import { confirmEntry } from '../../../src/billing/statement/confirm-entry.ts';
import { confirmSure } from '../../../src/billing/statement/confirm-sure.ts';
import { linkEntry } from '../../../src/billing/statement/link-entry.ts';
import { reactions } from '../../../src/billing/statement/reactions.ts';
import { putEntryBack, setEntryAside } from '../../../src/billing/statement/set-entry-aside.ts';
import { statementFacts } from '../../../src/billing/statement/statement-facts.ts';
import { unappliedMoney } from '../../../src/billing/statement/unapplied.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { untilOthersWait } from '../../support/lock-waits.ts';
import { aoi, mio, openRoom, type Room } from '../../support/room.ts';
import { seedSent, statusOf } from '../seed-billing.ts';
import { came, seedStatement } from './seed-statement.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([billing, reactions]);
});
afterAll(() => room.close());
// Invoices and entries of one test are no candidates of the next.
afterEach(async () => {
  await room.prisma.invoice.updateMany({ where: { status: 'sent' }, data: { status: 'paid' } });
  await room.prisma.bankEntry.updateMany({ where: { status: 'open' }, data: { status: 'set-aside' } });
});

let nth = 0;
/** One entry of this amount, with words of its own. */
async function seedEntry(minor: bigint, change: Parameters<typeof came>[0] = {}) {
  nth += 1;
  const entry = came({ minor: minor.toString(), reference: `entry ${nth}`, ...change });
  const { statementId, entryIds } = await seedStatement(room, [entry]);
  return { statementId, entryId: entryIds[0] ?? '' };
}

const confirm = (entryId: string, parts: readonly (readonly [string, bigint])[], person: Person = mio) =>
  room.perform(
    confirmEntry,
    { entryId, parts: parts.map(([invoiceId, minor]) => ({ invoiceId, minor })) },
    room.visit(person),
  );
const paymentsOf = (entryId: string) =>
  room.prisma.payment.findMany({ where: { entryId }, orderBy: { amount: 'asc' } });
const stateOf = async (id: string) =>
  (await room.prisma.bankEntry.findUniqueOrThrow({ where: { id } })).status;
const open = async (statementId: string) => (await statementFacts(room.prisma, statementId))?.open ?? [];

describe('confirming all that is sure', () => {
  it('confirms these and no others, in one go', async () => {
    const [a, b, c] = [await seedSent(room), await seedSent(room), await seedSent(room)];
    const { statementId } = await seedStatement(room, [
      came({ reference: a.number }),
      came({ reference: `again ${b.number}` }),
      came({ reference: c.number, minor: '7' }),
      came({ payer: 'Nobody', minor: '12345' }),
    ]);
    expect((await open(statementId)).map(({ proposal }) => proposal.certainty)).toEqual([
      'sure',
      'sure',
      'likely',
      'none',
    ]);
    const done = await room.perform(confirmSure, { statementId }, room.visit(mio));
    expect(done).toEqual({ confirmed: 2, more: false });
    expect((await open(statementId)).map(({ proposal }) => proposal.certainty)).toEqual(['likely', 'none']);
    expect(await statusOf(room, a.invoiceId)).toBe('paid');
    expect(await statusOf(room, c.invoiceId)).toBe('sent');
    await expect(room.perform(confirmSure, { statementId }, room.visit(mio))).rejects.toMatchObject({
      code: 'statement.noneSure',
    });
  });

  it('twice at once books each once', async () => {
    const [a, b] = [await seedSent(room), await seedSent(room)];
    const { statementId } = await seedStatement(room, [
      came({ reference: a.number }),
      came({ reference: b.number }),
    ]);
    const both = await Promise.allSettled([
      room.perform(confirmSure, { statementId }, room.visit(mio)),
      room.perform(confirmSure, { statementId }, room.visit(aoi)),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const invoiceId = { in: [a.invoiceId, b.invoiceId] };
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(2);
  });

  it('what somebody sets aside at this very moment is not among it', async () => {
    const [a, b] = [await seedSent(room), await seedSent(room)];
    const { statementId, entryIds } = await seedStatement(room, [
      came({ reference: a.number, bookedOn: '2026-11-18' }),
      came({ reference: b.number, bookedOn: '2026-11-19' }),
    ]);
    const other = await room.pool.connect();
    try {
      await other.query('begin');
      await other.query("update bank_entry set status = 'set-aside' where id = $1", [entryIds[0]]);
      const done = room.perform(confirmSure, { statementId }, room.visit(mio));
      await untilOthersWait(room.prisma);
      await other.query('commit');
      expect(await done).toEqual({ confirmed: 1, more: false });
    } finally {
      other.release();
    }
    expect(await statusOf(room, a.invoiceId)).toBe('sent');
    expect(await statusOf(room, b.invoiceId)).toBe('paid');
  });

  it('takes the invoices in one order, whatever the order of the entries: nobody waits in a ring', async () => {
    const [first, second] = [await seedSent(room), await seedSent(room)].toSorted((a, b) =>
      a.invoiceId < b.invoiceId ? -1 : 1,
    );
    if (first === undefined || second === undefined) throw new Error('two were sent');
    const { statementId } = await seedStatement(room, [
      came({ reference: second.number, bookedOn: '2026-11-18' }),
      came({ reference: first.number, bookedOn: '2026-11-19' }),
    ]);
    const other = await room.pool.connect();
    const hold = 'select 1 from invoice where id = $1 for update nowait';
    try {
      await other.query('begin');
      await other.query(hold, [first.invoiceId]);
      const done = room.perform(confirmSure, { statementId }, room.visit(mio));
      await untilOthersWait(room.prisma);
      await other.query(hold, [second.invoiceId]);
      await other.query('commit');
      expect(await done).toEqual({ confirmed: 2, more: false });
    } finally {
      await other.query('rollback');
      other.release();
    }
  });
});

describe('what a person recorded before the statement came', () => {
  it('is joined to the entry, and nothing is booked again', async () => {
    const { invoiceId, number } = await seedSent(room);
    const typed = { invoiceId, amount: '350000', reference: 'by hand', paidOn: '2026-11-20' };
    await room.perform(recordPayment, typed, room.visit(mio));
    const { entryId, statementId } = await seedEntry(350_000n, { reference: number });
    const [found] = await open(statementId);
    expect(found?.proposal).toMatchObject({ certainty: 'likely', reason: 'recorded' });
    const { id: paymentId } = await room.prisma.payment.findFirstOrThrow({ where: { invoiceId } });
    await room.perform(linkEntry, { entryId, paymentId }, room.visit(mio));
    expect(await paymentsOf(entryId)).toMatchObject([{ id: paymentId, reference: 'by hand' }]);
    expect(await stateOf(entryId)).toBe('applied');
    expect(await room.prisma.payment.count({ where: { invoiceId } })).toBe(1);
    const other = await seedEntry(350_000n);
    await expect(
      room.perform(linkEntry, { entryId: other.entryId, paymentId }, room.visit(mio)),
    ).rejects.toMatchObject({ code: 'statement.changed' });
  });
});

describe('what is for no invoice', () => {
  it('is set aside and can be put back', async () => {
    const { entryId, statementId } = await seedEntry(5n, { payer: 'Tax office' });
    await room.perform(setEntryAside, { entryId }, room.visit(mio));
    expect(await open(statementId)).toEqual([]);
    expect((await unappliedMoney(room.prisma)).entries).toEqual([]);
    const { invoiceId } = await seedSent(room);
    await expect(confirm(entryId, [[invoiceId, 5n]])).rejects.toMatchObject({ code: 'statement.setAside' });
    await room.perform(putEntryBack, { entryId }, room.visit(mio));
    expect((await open(statementId)).length).toBe(1);
    await expect(room.perform(putEntryBack, { entryId }, room.visit(mio))).rejects.toMatchObject({
      code: 'statement.notAside',
    });
  });
});

describe('a card about a statement is drawn anew', () => {
  const redraws = async (statementId: string) =>
    (await room.effects('slack.redraw')).filter(({ payload }) =>
      JSON.stringify(payload).includes(statementId),
    ).length;

  it('when an invoice goes out or is paid otherwise, as long as something waits', async () => {
    const { statementId, entryId } = await seedEntry(350_000n);
    const before = await redraws(statementId);
    const { invoiceId } = await seedSent(room);
    expect(await redraws(statementId)).toBe(before + 1);
    const typed = { invoiceId, amount: '1', reference: 'x', paidOn: '2026-11-20' };
    await room.perform(recordPayment, typed, room.visit(mio));
    expect(await redraws(statementId)).toBe(before + 2);
    await room.perform(setEntryAside, { entryId }, room.visit(mio));
    expect(await redraws(statementId)).toBe(before + 3);
    await seedSent(room);
    expect(await redraws(statementId)).toBe(before + 3);
  });
});
