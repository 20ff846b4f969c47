import { newId } from '../../../src/adapters/system/ids.ts';
import { readBankStatement, statementKey } from '../../../src/billing/statement/read-statement.ts';
import type { ReadEntry, Reading } from '../../../src/billing/statement/reading.ts';
import { act, outcome } from '../../../src/kernel/act.ts';
import { actorOf, house } from '../../../src/kernel/visit.ts';
import { mio, type Room } from '../../support/room.ts';

export const came = (change: Partial<ReadEntry> = {}): ReadEntry => ({
  bookedOn: '2026-11-20',
  minor: '350000',
  currency: 'JPY',
  payer: 'Kawa Foods',
  reference: '',
  bankRef: null,
  ...change,
});

/** A file with these entries, as the worker finds it. */
export const fileWith = (entries: readonly ReadEntry[], sha256 = newId('doc')): Reading => ({
  read: { sha256, format: 'csv', account: null, entries: [...entries], leftOut: 0 },
});

/** The same as camt.053, which names its account and what the bank took back. */
export const camtWith = (entries: readonly ReadEntry[], returned: readonly ReadEntry[] = []): Reading => ({
  read: {
    sha256: newId('doc'),
    format: 'camt.053',
    account: 'DE89370400440532013000',
    entries: [...entries],
    ...(returned.length > 0 && { returned: [...returned] }),
    leftOut: returned.length,
  },
});

export interface Given {
  readonly giver?: typeof mio;
  readonly name?: string;
  readonly at?: string;
  readonly answers?: string;
}

/** What the worker does with a file that was given and read; gives the statement's id. */
export async function seedReading(
  room: Room,
  reading: Reading,
  { giver = mio, name = 'nov.csv', at, answers }: Given = {},
): Promise<string> {
  const statementId = newId('bst');
  const payload = {
    statementId,
    slackFileId: 'F1',
    name,
    currency: 'JPY',
    giver: actorOf(giver),
    layout: null,
    answers: answers ?? null,
  };
  const visit = room.visit(house, at);
  await room.prisma.effect.create({
    data: {
      id: newId('eff'),
      key: statementKey(statementId),
      kind: readBankStatement.kind,
      payload: { ...payload, giver: { ...payload.giver } },
      receipt: reading,
      state: 'done',
      nextTryAt: new Date(visit.now.epochMilliseconds),
      cause: 'evt_1',
      createdAt: new Date(visit.now.epochMilliseconds),
    },
  });
  const finish = act({
    name: 'statement.read.finish',
    input: readBankStatement.receipt,
    async run(tx, receipt, by) {
      const done = { effectId: 'eff_1', payload, receipt };
      return outcome((await readBankStatement.finish?.(tx, done, by)) ?? []);
    },
  });
  await room.perform(finish, reading, visit);
  return statementId;
}

/** A statement with these entries, and its entries in the order in which they came in. */
export async function seedStatement(room: Room, entries: readonly ReadEntry[], given: Given = {}) {
  const statementId = await seedReading(room, fileWith(entries), given);
  return { statementId, entryIds: await entryIdsOf(room, statementId) };
}

export async function entryIdsOf(room: Room, statementId: string): Promise<string[]> {
  const rows = await room.prisma.bankEntry.findMany({
    where: { statementId },
    orderBy: [{ bookedOn: 'asc' }, { amount: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id }) => id);
}
