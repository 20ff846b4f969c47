import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { Actor } from '../../kernel/visit.ts';
import { type MatchReader, openMatches } from './open-matches.ts';
import type { OpenInvoice, Proposal } from './proposal.ts';

export interface StatementReader extends MatchReader {
  readonly bankStatement: Pick<Tx['bankStatement'], 'findUnique'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
}

/** One entry that waits for finance. */
export interface EntryFacts {
  readonly id: string;
  readonly bookedOn: Day;
  readonly amount: Money;
  readonly left: Money;
  readonly payer: string;
  readonly reference: string;
  readonly proposal: Proposal;
}

/** All that the card about a statement says. */
export interface StatementFacts {
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
  readonly importedBy: Actor;
  readonly importedAt: Instant;
  readonly timeZone: string;
  readonly confirmed: number;
  readonly aside: number;
  /** What was proposed for sure first, then what is likely, then the rest; each the oldest first. */
  readonly open: readonly EntryFacts[];
  /** What the bank took back, and when. */
  readonly returned: readonly { readonly payer: string; readonly amount: Money; readonly day: Day }[];
  readonly invoices: ReadonlyMap<string, OpenInvoice>;
}

export async function statementFacts(read: StatementReader, id: string): Promise<StatementFacts | undefined> {
  const row = await read.bankStatement.findUnique({
    where: { id },
    include: { entries: { orderBy: [{ bookedOn: 'asc' }, { id: 'asc' }] } },
  });
  if (row === null) return undefined;
  const { timeZone } = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const importedAt = instantFromColumn(row.importedAt);
  const { entries, invoices, proposals } = await openMatches(read, importedAt);
  const amounts = new Map(row.entries.map((entry) => [entry.id, money(entry.amount, entry.currency)]));
  const open = entries
    .filter(({ statementId }) => statementId === id)
    .map((entry): EntryFacts => {
      const left = money(entry.left, entry.currency);
      return {
        id: entry.id,
        bookedOn: dayFromColumn(new Date(entry.bookedOn)),
        amount: amounts.get(entry.id) ?? left,
        left,
        payer: entry.payer,
        reference: entry.reference,
        proposal: proposals.get(entry.id) ?? { certainty: 'none', reason: 'nothing', about: null },
      };
    })
    .toSorted((a, b) => rank[a.proposal.certainty] - rank[b.proposal.certainty]);
  const countOf = (status: string): number => row.entries.filter((entry) => entry.status === status).length;
  return {
    id,
    name: row.name,
    account: row.account,
    importedBy: StoredActor.parse(row.importedBy),
    importedAt,
    timeZone,
    confirmed: countOf('applied'),
    aside: countOf('set-aside'),
    open,
    returned: row.entries.flatMap(({ amount, currency, payer, returnedOn }) =>
      returnedOn === null ? [] : [{ payer, amount: money(amount, currency), day: dayFromColumn(returnedOn) }],
    ),
    invoices: new Map(invoices.map((invoice) => [invoice.id, invoice])),
  };
}

const rank = { sure: 0, likely: 1, none: 2 } as const;
