import type { Tx } from '../../kernel/act.ts';

type Reader = { readonly invoice: Pick<Tx['invoice'], 'findUnique' | 'findFirst'> };

/** The invoices in whose place this one stands, newest first. */
export async function standsFor(tx: Reader, invoiceId: string): Promise<readonly string[]> {
  const row = await tx.invoice.findUnique({ where: { id: invoiceId }, select: { replaces: true } });
  const before = row?.replaces ?? null;
  return before === null ? [] : [before, ...(await standsFor(tx, before))];
}

/** The number of the invoice in whose place this one stands; undefined: none, or one that the client never had. */
export async function replacedNumber(
  tx: { readonly invoice: Pick<Tx['invoice'], 'findUnique'> },
  { replaces }: { readonly replaces: string | null },
): Promise<string | undefined> {
  if (replaces === null) return undefined;
  const before = await tx.invoice.findUnique({ where: { id: replaces } });
  if (before === null) return undefined;
  return before.sentAt === null ? replacedNumber(tx, before) : (before.number ?? undefined);
}

/** What stands in the place of a withdrawn invoice now, through all further withdrawals; undefined: nothing does. */
export async function inPlaceOf(
  tx: Reader,
  invoiceId: string,
): Promise<{ readonly id: string; readonly number: string | null; readonly status: string } | undefined> {
  const next = await tx.invoice.findFirst({
    where: { replaces: invoiceId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, number: true, status: true },
  });
  if (next === null) return undefined;
  return next.status === 'void' ? inPlaceOf(tx, next.id) : next;
}
