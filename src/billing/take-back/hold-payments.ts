import type { Payment, Refund } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import type { Invoice } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { type HeldEntry, loadEntry } from '../statement/load-entry.ts';
import { refuse } from './refusals.ts';

export type HeldPayment = Payment & { readonly refunds: readonly Refund[] };

export interface Held {
  readonly payments: readonly HeldPayment[];
  readonly entries: ReadonlyMap<string, HeldEntry>;
  readonly invoices: ReadonlyMap<string, Invoice>;
}

/**
 * Takes all rows for this transaction, in the order in which confirming takes them: entries, invoices, payments. What
 * was read before that may be another by then, so it is compared afterwards.
 */
export async function holdPayments(
  tx: Tx,
  paymentIds: readonly string[],
  entryIds: readonly string[],
): Promise<Held> {
  const wanted = { id: { in: [...paymentIds] } };
  const seen = await tx.payment.findMany({
    where: wanted,
    select: { id: true, invoiceId: true, entryId: true },
  });
  const linesOf = seen.flatMap(({ entryId }) => entryId ?? []);
  const entries = await inOrder([...entryIds, ...linesOf], (id) => loadEntry(tx, id));
  const invoices = await inOrder(
    seen.map(({ invoiceId }) => invoiceId),
    (id) => loadInvoice(tx, id),
  );
  await tx.$executeRaw`select 1 from payment where id = any(${[...paymentIds]}) order by id for update`;
  const payments = await tx.payment.findMany({
    where: wanted,
    include: { refunds: { where: { status: { notIn: ['failed', 'canceled'] } } } },
    orderBy: [{ paidOn: 'asc' }, { id: 'asc' }],
  });
  if (payments.length < new Set(paymentIds).size) throw refuse.gone();
  // Joined to a line meanwhile: that line would keep its tick, with nothing behind it.
  if (payments.some(({ entryId }) => entryId !== null && !entries.has(entryId))) throw refuse.changed();
  return { payments, entries, invoices };
}

async function inOrder<T>(
  ids: readonly string[],
  load: (id: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const held = new Map<string, T>();
  for (const id of [...new Set(ids)].toSorted()) held.set(id, await load(id));
  return held;
}
