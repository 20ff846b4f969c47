import { newId } from '../../src/adapters/system/ids.ts';
import { statementKey } from '../../src/billing/statement/read-statement.ts';
import {
  fileProblems,
  type LineFault,
  lineProblems,
  type Reading,
} from '../../src/billing/statement/reading.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { aoi } from './room.ts';
import { at, by, type Tell, times, typed } from './wild-words.ts';

const ours = /^statement\.imported$/;

/** A statement with entries in every state, and files about which something is to be said. */
export async function furnishStatements(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  await seedSure(tx, engagementId, tell);
  const numbered = await tx.invoice.findMany({
    where: { number: { not: null } },
    include: { payments: true },
  });
  const all = numbered.map(({ number }) => number).join(' ');
  const named = numbered.slice(0, 6).map(({ number, total, payments }) => ({
    reference: `${number} ${typed(400)}`,
    payer: typed(200),
    sums: [total, total - 5n, 1n, 10n ** 15n, payments[0]?.amount ?? 7n],
  }));
  const vague = [
    { reference: all, payer: '', sums: [1n, 10n ** 16n] },
    { reference: typed(500), payer: typed(120), sums: [2n, numbered[0]?.total ?? 3n] },
  ];
  const entries = [...named, ...vague].flatMap(({ sums, ...words }) =>
    sums.filter((amount) => amount > 0n).map((amount) => ({ ...words, amount })),
  );
  // A card shows five: each has others.
  let openStatement = '';
  for (const currency of ['JPY', 'BHD'])
    for (let from = 0; from < entries.length; from += 6) {
      openStatement = await seedStatement(tx);
      await seedEntries(
        tx,
        openStatement,
        entries.slice(from, from + 6).map((entry) => ({ ...entry, currency })),
      );
      tell({ statementId: openStatement }, ours);
    }
  const settled = await seedStatement(tx);
  const none = { amount: 5n, currency: 'JPY', payer: '', reference: '' };
  await seedEntries(tx, settled, [
    { ...none, status: 'applied' },
    { ...none, status: 'set-aside' },
  ]);
  tell({ statementId: settled }, ours);
  tell({ statementId: await seedStatement(tx) }, ours);

  await furnishBack(tx, numbered, tell);
  for (const problem of fileProblems) await seedFile(tx, tell, { problem });
  const faults = lineProblems.map((kind, index): LineFault => ({ kind, line: index + 1, text: typed(60) }));
  for (const format of ['csv', 'camt.053'] as const)
    await seedFile(tx, tell, { format, faults, more: 19_990 });
  const sample = times(8, () => times(20, () => typed(60)));
  for (const orders of [[], ['dmy', 'mdy'] as const]) {
    await seedFile(tx, tell, { unclear: { sample, columns: {}, orders: [...orders] }, sha256: newId('doc') });
    const known = await tx.bankStatement.findUniqueOrThrow({ where: { id: openStatement } });
    const reading = { unclear: { sample, columns: {}, orders: [...orders] }, sha256: known.sha256 };
    const statementId = await seedFile(tx, tell, reading);
    tell({ statementId, earlier: openStatement }, /^statement\.repeated$/);
  }
}

/** What the bank took back, with and without an invoice that it had paid; and payments that a person took back. */
async function furnishBack(tx: Tx, invoices: readonly { readonly id: string }[], tell: Tell): Promise<void> {
  const statementId = await seedStatement(tx);
  const back = { amount: 5n, currency: 'JPY', reference: '', returnedOn: at, status: 'set-aside' };
  await seedEntries(
    tx,
    statementId,
    times(7, (index) => ({ ...back, payer: index === 0 ? '' : typed(200) })),
  );
  const entries = await tx.bankEntry.findMany({ where: { statementId }, orderBy: { id: 'asc' } });
  for (const [index, { id: entryId }] of entries.slice(0, 2).entries()) {
    const invoiceId = index === 0 ? invoices[0]?.id : undefined;
    if (invoiceId !== undefined)
      await tx.payment.create({
        data: {
          id: newId('pay'),
          invoiceId,
          entryId,
          amount: 5n,
          currency: 'JPY',
          paidOn: at,
          reference: entryId,
          recordedBy: by,
          recordedAt: at,
        },
      });
    tell({ entryId }, /^entry\.returned$/);
  }
  tell({ statementId }, ours);
  for (const { id: invoiceId } of invoices) {
    const thanks = { notice: 'invoice.thanks', subject: `${invoiceId}:thanks`, params: { invoiceId } };
    const where = { channelId: 'CKAWA', ts: invoiceId, postedAt: at, drawn: '' };
    await tx.card.create({ data: { effectId: newId('eff'), ...thanks, ...where } });
    const minor = '1000000000000000';
    tell({ invoiceId, minor, currency: 'JPY' }, /^invoice\.payment-taken-back$/);
    tell({ invoiceId, minor, currency: 'JPY', byBank: 'yes' }, /^invoice\.payment-taken-back$/);
  }
}

/** The oldest entry of all names an invoice of its own, and is exact. */
async function seedSure(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  const number = 'ST-2026-0001';
  const invoice = { status: 'sent', provider: 'bank-transfer', currency: 'JPY', total: 5n, number };
  const days = { issuedOn: at, dueOn: at, sentAt: at, createdAt: at };
  await tx.invoice.create({ data: { id: newId('inv'), engagementId, ...invoice, ...days } });
  const statementId = await seedStatement(tx);
  const bookedOn = new Date('2026-11-01');
  const entry = { amount: 5n, currency: 'JPY', payer: typed(200), reference: number, bookedOn };
  await seedEntries(tx, statementId, [entry]);
  tell({ statementId }, ours);
}

async function seedStatement(tx: Tx): Promise<string> {
  const id = newId('bst');
  await tx.bankStatement.create({
    data: {
      id,
      sha256: id,
      name: typed(255),
      format: 'csv',
      account: typed(60),
      currency: 'JPY',
      importedBy: by,
      importedAt: at,
    },
  });
  return id;
}

interface Entry {
  readonly amount: bigint;
  readonly currency: string;
  readonly payer: string;
  readonly reference: string;
  readonly status?: string;
  readonly bookedOn?: Date;
  readonly returnedOn?: Date;
}

async function seedEntries(tx: Tx, statementId: string, entries: readonly Entry[]): Promise<void> {
  const data = entries.map((entry) => {
    const id = newId('bke');
    return { id, statementId, key: id, bookedOn: at, ...entry };
  });
  await tx.bankEntry.createMany({ data });
}

/** The promise to read a file, with what it was found to be. */
async function seedFile(tx: Tx, tell: Tell, receipt: Reading): Promise<string> {
  const statementId = newId('bst');
  const { slackUserId, slackTeamId, name, id, kind } = aoi;
  await tx.effect.create({
    data: {
      id: newId('eff'),
      key: statementKey(statementId),
      kind: 'statement.read',
      payload: {
        statementId,
        slackFileId: 'F1',
        name: typed(255),
        currency: 'JPY',
        giver: { kind, id, name, slackUserId, slackTeamId },
        layout: null,
        answers: null,
      },
      state: 'done',
      attempts: 1,
      nextTryAt: at,
      cause: 'evt_1',
      createdAt: at,
      receipt,
    },
  });
  tell({ statementId }, /^statement\.(?:refused|unclear)$/);
  return statementId;
}
