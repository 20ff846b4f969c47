import type { Tx } from '../../kernel/act.ts';
import { type Money, money } from '../../kernel/money.ts';
import { billedClient } from '../bill-to.ts';
import type { Invoice } from '../invoice.ts';
import { mayDrawAgain } from './bill-again.ts';
import { billToOfInvoice, wishesOf } from './bill-to-of.ts';
import { inPlaceOf, replacedNumber } from './chain.ts';
import { sentBack } from './kept-of.ts';

/** What cards say of an invoice that was withdrawn, stands in another's place, was credited or given back. */
export interface AgainFacts {
  /** The number of the withdrawn one in whose place it stands; null: none, or one that the client never had. */
  readonly replaces: string | null;
  /** What stands in its place. `number` is null as long as it has not been sent. */
  readonly replacedBy: { readonly number: string | null } | null;
  /** Withdrawn, and what it billed is billed nowhere else. */
  readonly mayBillAgain: boolean;
  readonly credited: Money;
  readonly givenBack: Money;
  /** What the client asked to read on it, where that was said for this invoice. */
  readonly purchaseOrder: string | null;
  readonly billTo: string | null;
}

export async function againFacts(tx: Tx, invoice: Invoice): Promise<AgainFacts> {
  const { id, status, total } = invoice;
  const row = await tx.invoice.findUniqueOrThrow({
    where: { id },
    include: {
      creditNotes: { select: { amount: true } },
      engagement: {
        select: { client: true, billingContact: { select: { name: true, email: true } } },
      },
    },
  });
  const { creditNotes, engagement } = row;
  const next = status === 'void' ? await inPlaceOf(tx, id) : undefined;
  const isSent = next?.status === 'sent' || next?.status === 'paid';
  const wishes = wishesOf(row);
  return {
    replaces: (await replacedNumber(tx, row)) ?? null,
    replacedBy: next === undefined ? null : { number: isSent ? next.number : null },
    mayBillAgain: status === 'void' && (await mayDrawAgain(tx, id)),
    credited: money(
      creditNotes.reduce((all, { amount }) => all + amount, 0n),
      total.currency,
    ),
    givenBack: money(await sentBack(tx, { invoiceId: id }), total.currency),
    purchaseOrder: wishes.purchaseOrder ?? null,
    billTo: wishes.billTo === undefined ? null : addressee(billToOfInvoice(row, billedClient(engagement))),
  };
}

const addressee = ({ legalName, address }: ReturnType<typeof billToOfInvoice>): string =>
  address === undefined ? legalName : `${legalName}\n${address}`;
