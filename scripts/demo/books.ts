import { verifyChain } from '../../src/audit/verify-chain.ts';
import { heading, ink, say, table } from '../paper.ts';
import { expectThat } from './narrator.ts';
import type { Stage } from './stage.ts';

const minute = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

const amount = (minor: bigint, currency: string): string => `${currency} ${minor.toLocaleString('en-US')}`;

/** What is left when the curtain falls: the record, the money, and every promise with how it ended. */
export async function showBooks(stage: Stage): Promise<void> {
  heading('9 · The books', 'times in UTC');
  await showAudit(stage);
  await showInvoices(stage);
  await showEffects(stage);
}

async function showAudit({ prisma }: Stage): Promise<void> {
  const heads = await prisma.auditChain.findMany({ orderBy: { chain: 'asc' } });
  const engagements = await prisma.engagement.findMany({ select: { id: true, name: true } });
  for (const head of heads) {
    const entries = await prisma.audit.findMany({ where: { chain: head.chain }, orderBy: { seq: 'asc' } });
    const name = engagements.find(({ id }) => id === head.chain)?.name ?? 'the agency';
    table(
      `Audit log of ${name}`,
      ['#', 'when', 'what', 'who', 'hash'],
      entries.map((entry) => [
        String(entry.seq),
        minute(entry.at),
        entry.type,
        actorIn(entry.body),
        entry.hash.slice(0, 12),
      ]),
    );
    const check = verifyChain(entries, head);
    expectThat(check.whole, `the audit chain of ${name} is whole`);
    say(ink('green', `  ✓ chain verified: ${entries.length} entries, each vouching for the one before`));
  }
}

/** When the play stops early: what was promised and not kept, and why. */
export async function undoneEffects({ prisma }: Stage): Promise<string[]> {
  const undone = await prisma.effect.findMany({ where: { state: { not: 'done' } }, orderBy: { seq: 'asc' } });
  return undone.map(
    ({ kind, state, attempts, problem }) =>
      `  ${kind} is ${state} after ${attempts} tries: ${problem ?? 'no problem yet'}`,
  );
}

function actorIn(body: string): string {
  const entry: unknown = JSON.parse(body);
  const by = typeof entry === 'object' && entry !== null && 'by' in entry ? entry.by : undefined;
  return typeof by === 'object' && by !== null && 'name' in by ? String(by.name) : '';
}

async function showInvoices({ prisma }: Stage): Promise<void> {
  const invoices = await prisma.invoice.findMany({
    orderBy: { number: 'asc' },
    include: { engagement: { include: { client: true } }, lines: true, payments: true },
  });
  table(
    'Invoices',
    ['number', 'client', 'for', 'amount', 'paid', 'state'],
    invoices.map(({ number, engagement, lines, total, currency, payments, status }) => [
      number ?? 'draft',
      engagement.client.name,
      lines.map(({ description }) => description).join(', '),
      amount(total, currency),
      amount(
        payments.reduce((sum, payment) => sum + payment.amount, 0n),
        currency,
      ),
      status,
    ]),
  );
  const numbers = invoices.map(({ number }) => number).join(' ');
  expectThat(
    numbers === '2026-0001 2026-0002 2026-0003 2026-0004',
    `four invoices, numbered without a gap (${numbers})`,
  );
}

async function showEffects({ prisma }: Stage): Promise<void> {
  const groups = await prisma.effect.groupBy({
    by: ['kind', 'state'],
    _count: { _all: true },
    _max: { attempts: true },
    orderBy: [{ kind: 'asc' }, { state: 'asc' }],
  });
  table(
    'Effect ledger',
    ['kind', 'state', 'count', 'most tries'],
    groups.map(({ kind, state, _count, _max }) => [
      kind,
      state,
      String(_count._all),
      String(_max.attempts ?? 0),
    ]),
  );
  const undone = groups
    .filter(({ state }) => state !== 'done')
    .map(({ kind, state }) => `${kind} is ${state}`);
  expectThat(undone.length === 0, `every promise is kept (${undone.join(', ')})`);
}
