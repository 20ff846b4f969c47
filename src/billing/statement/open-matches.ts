import type { Tx } from '../../kernel/act.ts';
import { dayFromColumn, type Instant, instantToColumn } from '../../kernel/calendar.ts';
import { billToOf } from '../bill-to.ts';
import { cameThrough } from '../provider/came-through.ts';
import { takenOff, takenOffShape } from '../taken-off.ts';

import { proposeMatches } from './match.ts';
import type { OpenEntry, OpenInvoice, Proposal } from './proposal.ts';

import { seenBeforeOf } from './seen-before.ts';

/** What has to be read for it; for looking only, so that commands can use it. */
export interface MatchReader {
  readonly bankEntry: Pick<Tx['bankEntry'], 'findMany'>;
  readonly invoice: Pick<Tx['invoice'], 'findMany'>;
  readonly payment: Pick<Tx['payment'], 'findMany'>;
}

export interface WaitingEntry extends OpenEntry {
  readonly statementId: string;
  readonly amount: bigint;
}

export interface OpenMatches {
  readonly entries: readonly WaitingEntry[];
  readonly invoices: readonly OpenInvoice[];
  readonly proposals: ReadonlyMap<string, Proposal>;
}

/** Entries that are not applied wholly, and what they may pay. Over all statements: an invoice is proposed once. */
export async function openMatches(read: MatchReader, now: Instant): Promise<OpenMatches> {
  const entries = await waitingEntries(read);
  if (entries.length === 0) return { entries, invoices: [], proposals: new Map() };
  const invoices = await invoicesToMatch(read, now);
  const seen = await seenBeforeOf(
    read,
    entries.filter((entry) => entry.left === entry.amount),
  );
  return { entries, invoices, proposals: proposeMatches(entries, invoices, waitingOf(seen, entries)) };
}

/** What is settled was decided on; of what is partly applied somebody has said that it is no other. */
const waitingOf = (seen: ReadonlyMap<string, string>, entries: readonly WaitingEntry[]) =>
  new Map(
    entries.flatMap(({ id, left, amount }) => {
      const statement = seen.get(id);
      return statement === undefined || left < amount ? [] : [[id, statement] as const];
    }),
  );

/** What came in and is applied to no invoice, or not all of it: the oldest first. */
export async function waitingEntries({
  bankEntry,
}: Pick<MatchReader, 'bankEntry'>): Promise<readonly WaitingEntry[]> {
  const rows = await bankEntry.findMany({
    where: { status: 'open' },
    include: { payments: { select: { amount: true } } },
    orderBy: [{ bookedOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, statementId, bookedOn, amount, currency, payer, reference, payments }) => ({
    id,
    statementId,
    bookedOn: dayFromColumn(bookedOn).toString(),
    amount,
    left: payments.reduce((rest, payment) => rest - payment.amount, amount),
    currency,
    payer,
    reference,
  }));
}

/** So long is an invoice that is settled known by its number: payers repeat an old transfer with its old words. */
const REMEMBERED_MS = 400 * 86_400_000;
const MOST_KNOWN_PAYERS = 2_000;

async function invoicesToMatch(read: MatchReader, now: Instant): Promise<readonly OpenInvoice[]> {
  const since = instantToColumn(now.subtract({ milliseconds: REMEMBERED_MS }));
  const rows = await read.invoice.findMany({
    where: {
      number: { not: null },
      OR: [{ status: 'sent' }, { status: { in: ['paid', 'void'] }, issuedOn: { gte: since } }],
    },
    include: {
      ...takenOffShape,
      payments: true,
      engagement: { select: { clientId: true, client: { select: { name: true, billing: true } } } },
    },
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
  });
  const known = await knownPayers(read);
  return rows.map(({ id, number, currency, status, total, taxTotal, ...row }) => {
    const { clientId, client } = row.engagement;
    const left = status === 'sent' ? total + taxTotal - takenOff({ ...row, status }) : 0n;
    return {
      id,
      number: number ?? '',
      client: client.name,
      currency,
      left: left > 0n ? left : 0n,
      payers: [client.name, billToOf(client).legalName, ...(known.get(clientId) ?? [])],
      recorded: row.payments
        .filter((payment) => payment.entryId === null && !cameThrough(payment))
        .map((payment) => ({
          paymentId: payment.id,
          minor: payment.amount,
          paidOn: dayFromColumn(payment.paidOn).toString(),
        })),
    };
  });
}

/** Under which names each client has paid before: what finance confirmed once is known. */
async function knownPayers({
  payment,
}: Pick<MatchReader, 'payment'>): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await payment.findMany({
    where: { entryId: { not: null } },
    select: {
      entry: { select: { payer: true } },
      invoice: { select: { engagement: { select: { clientId: true } } } },
    },
    orderBy: { recordedAt: 'desc' },
    take: MOST_KNOWN_PAYERS,
  });
  const known = new Map<string, Set<string>>();
  for (const { entry, invoice } of rows) {
    const { clientId } = invoice.engagement;
    if (entry !== null && entry.payer !== '')
      known.set(clientId, (known.get(clientId) ?? new Set()).add(entry.payer));
  }
  return known;
}
