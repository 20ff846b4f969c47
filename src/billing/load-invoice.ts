import type { Tx } from '../kernel/act.ts';
import { type Invoice, invoiceFrom } from './invoice.ts';
import { refuse } from './refusals.ts';

/** Takes the invoice's row for this transaction and reads it. Throws when it does not exist. */
export async function loadInvoice(tx: Tx, id: string): Promise<Invoice> {
  await tx.$executeRaw`select 1 from invoice where id = ${id} for update`;
  const row = await tx.invoice.findUnique({ where: { id } });
  if (row === null) throw refuse.unknown();
  return invoiceFrom(row);
}
