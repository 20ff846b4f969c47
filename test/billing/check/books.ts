import type { Prisma } from '../../../prisma/generated/client.ts';
import { usualTerms } from '../../../src/kernel/terms.ts';
import type { Room } from '../../support/room.ts';
import { faulty, sound } from './cases.ts';
import { ago, type Books, currency, DAY, empty, invoice } from './rows-of-books.ts';

/** What is wrong with an engagement as a whole. */
export type Whole = 'sound' | 'plan-off' | 'over-contract';

export interface Planted {
  readonly whole: Whole;
  readonly cases: readonly string[];
}

/** Writes such books in the place of what was there, past all rules, and says what the check must find: kind and subject. */
export async function plant(room: Room, engagements: readonly Planted[]): Promise<string[]> {
  const books = empty();
  const wrong: string[] = [];
  engagements.forEach(({ whole, cases }, nth) => {
    const engagementId = `eng_${nth}`;
    cases.forEach((name, place) => {
      const id = `${nth}_${place}`;
      const fault = faulty[name];
      (fault?.[2] ?? sound[name])?.({ books, engagementId, id });
      if (fault !== undefined) wrong.push(`${fault[0]} ${fault[1](id)}`);
    });
    if (whole === 'over-contract') {
      const place = { books, engagementId, id: `${nth}_over` };
      invoice(place, { status: 'draft' });
      books.items.pop();
    }
    if (whole !== 'sound') wrong.push(`${whole} ${engagementId}`);
    books.engagements.push(engagementOf(books, engagementId, whole));
  });
  await write(room, books);
  return wrong.toSorted();
}

function engagementOf(books: Books, id: string, whole: Whole): Prisma.EngagementCreateManyInput {
  const own = ({ engagementId }: { engagementId: string }) => engagementId === id;
  const planned = books.items
    .filter((one) => own(one) && one.status !== 'replaced')
    .reduce((all, { amount }) => all + BigInt(amount), 0n);
  const isVoid = new Set(books.invoices.filter(({ status }) => status === 'void').map((one) => one.id));
  const billed = books.lines
    .filter((one) => own(one) && !isVoid.has(one.invoiceId))
    .reduce((all, { amount }) => all + BigInt(amount), 0n);
  // One less than is billed is agreed, and planned: nothing is wrong but what is meant.
  if (whole === 'over-contract')
    books.items.push({
      id: `pli_${id}_rest`,
      engagementId: id,
      agreementVersion: 1,
      subject: `rest_${id}`,
      trigger: 'manual',
      amount: billed - 1n - planned,
      currency,
      status: 'planned',
    });
  const total = whole === 'over-contract' ? billed - 1n : planned;
  return {
    id,
    clientId: 'cli_kawa',
    name: `Website ${id}`,
    status: 'active',
    locale: 'en',
    timeZone: 'Asia/Tokyo',
    country: 'JP',
    currency,
    terms: usualTerms('en'),
    agreedTotal: whole === 'plan-off' ? total + 1n : total,
    agreementVersion: 1,
    createdAt: ago(60 * DAY),
  };
}

const emptied = [
  ...['milestone', 'billing_plan_item', 'invoice', 'invoice_line', 'payment', 'card', 'effect', 'due'],
  ...['bank_statement', 'bank_entry', 'credit_note', 'refund', 'billing_finding', 'invoice_remark'],
];

/** What the provider has said of all its invoices at once. */
const listed = ({ strays }: Books): Prisma.EffectCreateManyInput[] =>
  strays.length === 0
    ? []
    : [
        {
          id: 'eff_list',
          key: 'eff_list',
          kind: 'invoice.list-there',
          queue: 'list:stripe',
          payload: { provider: 'stripe' },
          receipt: { strays },
          state: 'done',
          nextTryAt: ago(60),
          cause: 'evt_1',
          createdAt: ago(60),
        },
      ];

async function write({ prisma }: Room, books: Books): Promise<void> {
  const statement = (id: string, importedAt: Date) => ({
    id,
    sha256: id,
    name: id,
    format: 'csv',
    currency,
    importedBy: {},
    importedAt,
  });
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    // Much faster than truncating, where there are a few rows.
    const others = emptied.map((table) => `${table}_gone as (delete from ${table})`);
    await tx.$executeRawUnsafe(`with ${others.join(', ')} delete from engagement`);
    await tx.engagement.createMany({ data: books.engagements });
    await tx.milestone.createMany({ data: books.milestones });
    await tx.billingPlanItem.createMany({ data: books.items });
    await tx.invoice.createMany({ data: books.invoices });
    await tx.invoiceLine.createMany({ data: books.lines });
    await tx.bankStatement.createMany({
      data: [statement('bst_today', ago(60)), statement('bst_before', ago(2 * DAY))],
    });
    await tx.due.createMany({ data: books.dues });
    await tx.bankEntry.createMany({ data: books.entries });
    await tx.payment.createMany({ data: books.payments });
    await tx.card.createMany({ data: books.cards });
    await tx.effect.createMany({ data: [...books.effects, ...listed(books)] });
    await tx.invoiceRemark.createMany({ data: books.remarks });
    await tx.creditNote.createMany({ data: books.credits });
    await tx.refund.createMany({ data: books.refunds });
  });
}
