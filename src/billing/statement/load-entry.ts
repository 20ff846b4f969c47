import type { BankEntry } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { type Money, money } from '../../kernel/money.ts';
import { refuse } from './refusals.ts';

export interface HeldEntry {
  readonly row: BankEntry;
  /** What is applied to no invoice yet. */
  readonly left: Money;
}

/** Takes the entry's row for this transaction: of two people, the second sees what the first has done. */
export async function loadEntry(tx: Tx, id: string): Promise<HeldEntry> {
  await tx.$executeRaw`select 1 from bank_entry where id = ${id} for update`;
  const row = await tx.bankEntry.findUnique({ where: { id } });
  if (row === null) throw refuse.unknownEntry();
  const { _sum } = await tx.payment.aggregate({ where: { entryId: id }, _sum: { amount: true } });
  return { row, left: money(row.amount - (_sum.amount ?? 0n), row.currency) };
}

/** Throws when somebody has settled it already. */
export async function loadOpenEntry(tx: Tx, id: string): Promise<HeldEntry> {
  const entry = await loadEntry(tx, id);
  if (entry.row.status === 'applied') throw refuse.applied();
  if (entry.row.status === 'set-aside') throw refuse.setAside();
  return entry;
}
