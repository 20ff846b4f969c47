import { Temporal } from 'temporal-polyfill';
import { type Day, dayFromColumn } from '../kernel/calendar.ts';
import type { DailyContent } from './digest-content.ts';

/** One line of the team's summary, as the database gives it. */
export interface DailyRow {
  what: keyof Omit<DailyContent, 'day' | 'stuck' | 'away' | 'moved' | 'told'> | 'newRisks';
  /** What it is and when it was; null where it has no time, which is never of what is told once. */
  key: string | null;
  engagement: string;
  title: string | null;
  number: string | null;
  amount: bigint | null;
  currency: string | null;
  day: Date | null;
}

const titled = ({ engagement, title }: DailyRow) => ({ engagement, title: title ?? '' });
const numbered = ({ engagement, number }: DailyRow) => ({ engagement, number: Number(number) });
const invoiceOf = ({ engagement, number }: DailyRow) => ({ engagement, number: number ?? '' });
const amountOf = ({ engagement, amount, currency }: DailyRow) => ({
  engagement,
  amount: { minor: (amount ?? 0n).toString(), currency: currency ?? '' },
});
const paperOf = ({ engagement, title }: DailyRow) => ({
  engagement,
  ...(title !== null && { addendum: title }),
});
const riskOf = (row: DailyRow) => ({
  ...titled(row),
  number: Number(row.number),
  isNew: row.what === 'newRisks',
  needsBy: row.day === null ? null : dayFromColumn(row.day).toString(),
});

function dueOf({ day }: DailyRow, today: Day) {
  const dueOn = day === null ? today : dayFromColumn(day);
  return { dueOn: dueOn.toString(), overdue: Temporal.PlainDate.compare(dueOn, today) < 0 };
}

/** What has happened and is told once. The rest is told as long as it stands like that. */
export const news: ReadonlySet<DailyRow['what']> = new Set([
  'accepted',
  'silent',
  'signed',
  'declined',
  'delivered',
  'returned',
  'provided',
  'agreedChanges',
  'declinedChanges',
  'newRisks',
  'paid',
]);

type News = DailyRow & { readonly key: string };
export const isNews = (row: DailyRow): row is News => row.key !== null && news.has(row.what);

/** Without what was told before; a risk that was is still open. */
export const untold = (rows: readonly DailyRow[], told: ReadonlySet<string>): DailyRow[] =>
  rows.flatMap((row) => {
    if (!isNews(row) || !told.has(row.key)) return [row];
    return row.what === 'newRisks' ? [{ ...row, what: 'risks' as const }] : [];
  });

const picking =
  (rows: readonly DailyRow[]) =>
  <T>(what: DailyRow['what'], shape: (row: DailyRow) => T): T[] =>
    rows.filter((row) => row.what === what).map(shape);

type Told = 'paid' | 'toApprove' | 'invoices' | 'promised' | 'toAnswer' | 'toFind';

/** What is told of the work, from rows that may hold more. */
export function workContent(
  rows: readonly DailyRow[],
  today: Day,
): Omit<DailyContent, Told | 'day' | 'stuck' | 'away' | 'moved' | 'told'> {
  const of = picking(rows);
  return {
    accepted: of('accepted', titled),
    silent: of('silent', titled),
    signed: of('signed', paperOf),
    declined: of('declined', paperOf),
    delivered: of('delivered', titled),
    returned: of('returned', titled),
    provided: of('provided', titled),
    agreedChanges: of('agreedChanges', numbered),
    declinedChanges: of('declinedChanges', numbered),
    due: of('due', (row) => ({ ...titled(row), ...dueOf(row, today) })),
    waitingDeliveries: of('waitingDeliveries', titled),
    toSign: of('toSign', titled),
    toRelease: of('toRelease', titled),
    owed: of('owed', (row) => ({ ...titled(row), dueOn: dueOf(row, today).dueOn })),
    risks: [...of('newRisks', riskOf), ...of('risks', riskOf)],
    questions: of('questions', ({ engagement, title }) => ({ engagement, question: title ?? '' })),
    toAssess: of('toAssess', numbered),
    toAgree: of('toAgree', numbered),
  };
}

/** What is told of money. */
export function moneyContent(rows: readonly DailyRow[], today: Day): Pick<DailyContent, Told> {
  const of = picking(rows);
  return {
    paid: of('paid', amountOf),
    toApprove: of('toApprove', amountOf),
    invoices: of('invoices', (row) => ({ ...invoiceOf(row), ...amountOf(row), ...dueOf(row, today) })),
    promised: of('promised', (row) => {
      const { dueOn: day, overdue: passed } = dueOf(row, today);
      return { ...invoiceOf(row), ...amountOf(row), day, passed };
    }),
    toAnswer: of('toAnswer', invoiceOf),
    toFind: of('toFind', (row) => ({ ...invoiceOf(row), day: dueOf(row, today).dueOn })),
  };
}
