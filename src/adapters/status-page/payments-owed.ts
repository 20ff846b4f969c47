import { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { takenOff, takenOffShape } from '../../billing/taken-off.ts';
import { type Day, dayFromColumn, dayIn } from '../../kernel/calendar.ts';
import { money } from '../../kernel/money.ts';
import type { Said } from '../../kernel/phrase.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import type { Owed } from './client-waits.ts';
import { documentUntil } from './documents.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** What was said about an invoice and still holds, the newest first. */
const said = {
  where: { settledAt: null, kind: { in: ['reopened', 'paid-by-transfer', 'will-pay', 'wait'] } },
  orderBy: [{ at: 'desc' }, { id: 'desc' }],
  select: { kind: true, day: true },
} satisfies Prisma.Invoice$remarksArgs;

/** Invoices that were sent and are not paid. */
export async function paymentsOwed({ prisma, links }: Parts, visitor: Visitor): Promise<readonly Owed[]> {
  const { engagement, person, now } = visitor;
  const rows = await prisma.invoice.findMany({
    where: { engagementId: engagement.id, status: 'sent' },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      number: true,
      total: true,
      taxTotal: true,
      currency: true,
      dueOn: true,
      payUrl: true,
      documentId: true,
      status: true,
      provider: true,
      remarks: said,
      ...takenOffShape,
    },
  });
  const today = dayIn(now, engagement.timeZone);
  return rows.map((row): Owed => {
    const { id, currency, payUrl, documentId } = row;
    const day = row.dueOn && dayFromColumn(row.dueOn);
    const paid = takenOff({ ...row, creditNotes: [] });
    const credited = row.creditNotes.reduce((sum, { amount }) => sum + amount, 0n);
    const isLate = day !== null && Temporal.PlainDate.compare(day, today) < 0;
    const until = documentUntil(now);
    const document = links.to('document', { subject: id, contactId: person.id, until });
    return {
      what: words.invoice({ number: row.number ?? '', total: money(row.total + row.taxTotal, currency) }),
      day,
      when: day === null ? words.noDay() : isLate ? words.late({ until: day }) : words.by({ until: day }),
      more: [
        ...(paid === 0n ? [] : [words.paidInPart({ paid: money(paid, currency) })]),
        ...(credited === 0n ? [] : [words.creditedInPart({ credited: money(credited, currency) })]),
        ...heard(row.remarks, today),
      ],
      card: { subject: id, notices: ['invoice.client'] },
      pages: [
        ...(payUrl === null ? [] : [{ label: words.pay(), url: payUrl }]),
        ...(documentId === null ? [] : [{ label: words.openInvoice(), url: document }]),
      ],
    };
  });
}

interface Heard {
  readonly kind: string;
  readonly day: Date | null;
}

/** What its reminders heed: work that is open again, a transfer that is looked for, a day to pay that is not over. */
function heard(remarks: readonly Heard[], today: Day): readonly Said[] {
  if (remarks.some(({ kind }) => kind === 'reopened')) return [words.reopened()];
  const dated = remarks.flatMap(({ kind, day }) => (day === null ? [] : [{ kind, day: dayFromColumn(day) }]));
  const transfer = dated.find(({ kind }) => kind === 'paid-by-transfer');
  if (transfer !== undefined) return [words.transferred({ day: transfer.day })];
  const [promise] = dated;
  if (promise === undefined || Temporal.PlainDate.compare(promise.day, today) < 0) return [];
  return [words.promised({ day: promise.day })];
}
