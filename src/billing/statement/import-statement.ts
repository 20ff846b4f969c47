import type { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Actor, Visit } from '../../kernel/visit.ts';
import { entryKeys } from './entry-key.ts';
import type { StatementEvent, StatementImported, StatementNotImported, StatementRepeated } from './events.ts';
import { noteReturned } from './note-returned.ts';
import { openMatches } from './open-matches.ts';
import type { ReadEntry, Reading } from './reading.ts';
import { storedProposal } from './stored-proposal.ts';

interface Given {
  readonly statementId: string;
  readonly name: string;
  readonly giver: Actor;
  readonly answers: string | null;
}

type Read = Extract<z.output<typeof Reading>, { read: unknown }>['read'];

/** What becomes of a file that was read: a statement with its entries, or an event that says why not. */
export async function importReading(
  tx: Tx,
  { statementId, name, giver, answers }: Given,
  reading: Reading,
  visit: Visit,
): Promise<readonly StatementEvent[]> {
  const about = { engagementId: null, statementId, name, giver } as const;
  if (!('read' in reading)) {
    const type = 'unclear' in reading ? 'statement.unclear' : 'statement.refused';
    const not: StatementNotImported = { ...about, type };
    return [not];
  }
  const { read } = reading;
  if (!(await takeFile(tx, { statementId, name, giver }, read, visit))) {
    const { id: earlier } = await tx.bankStatement.findUniqueOrThrow({ where: { sha256: read.sha256 } });
    const repeated: StatementRepeated = { ...about, type: 'statement.repeated', earlier };
    return [repeated];
  }
  const taken = await takeEntries(tx, statementId, read, visit);
  const imported: StatementImported = {
    ...about,
    type: 'statement.imported',
    sha256: read.sha256,
    entries: taken,
    known: read.entries.length - taken,
    answers,
  };
  return [imported, ...(await noteReturned(tx, read.returned ?? [], visit))];
}

/** False: this very file was imported before. Of two at the same moment the second waits here for the first. */
async function takeFile(
  tx: Tx,
  { statementId, name, giver }: Pick<Given, 'statementId' | 'name' | 'giver'>,
  { sha256, format, account, entries, returned = [] }: Read,
  { now }: Visit,
): Promise<boolean> {
  const by = JSON.stringify(actorToColumn(giver));
  const rows = await tx.$executeRaw`
    insert into bank_statement (id, sha256, name, format, account, currency, imported_by, imported_at)
    values (${statementId}, ${sha256}, ${name}, ${format}, ${account}, ${usualCurrency([...entries, ...returned])}, ${by}::jsonb,
            ${instantToColumn(now)})
    on conflict (sha256) do nothing`;
  return rows === 1;
}

/** Of most entries. */
function usualCurrency(entries: readonly ReadEntry[]): string {
  const times = new Map<string, number>();
  for (const { currency } of entries) times.set(currency, (times.get(currency) ?? 0) + 1);
  const [most] = [...times].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? '';
}

/** How many entries are new. What an earlier statement holds already stays as it is there. */
async function takeEntries(
  tx: Tx,
  statementId: string,
  { account, entries }: Read,
  { newId, now }: Visit,
): Promise<number> {
  const keys = entryKeys(account, entries);
  // In the order of their keys: two overlapping statements at the same moment wait for each other, and don't deadlock.
  const rows = entries
    .map(({ bookedOn, minor, currency, payer, reference }, index) => ({
      id: newId('bke'),
      key: keys[index],
      booked_on: bookedOn,
      amount: minor,
      currency,
      payer,
      reference,
    }))
    .toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
  const taken = await tx.$executeRaw`
    insert into bank_entry (id, statement_id, key, booked_on, amount, currency, payer, reference)
    select e.id, ${statementId}, e.key, e.booked_on, e.amount, e.currency, e.payer, e.reference
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e(id text, key text, booked_on date, amount bigint, currency text, payer text, reference text)
    on conflict (key) do nothing`;
  await noteProposals(tx, statementId, now);
  return taken;
}

/** What was proposed when it was imported; the cards propose anew whenever they are drawn. */
async function noteProposals(tx: Tx, statementId: string, now: Visit['now']): Promise<void> {
  const { entries, proposals } = await openMatches(tx, now);
  const found = entries
    .filter((entry) => entry.statementId === statementId)
    .flatMap(({ id }) => {
      const proposal = storedProposal(proposals.get(id));
      return proposal === null ? [] : [{ id, proposal }];
    });
  await tx.$executeRaw`
    update bank_entry set proposal = found.proposal
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as found(id text, proposal jsonb)
     where bank_entry.id = found.id`;
}
