import { Temporal } from 'temporal-polyfill';
import { takenOff, takenOffShape } from '../../billing/taken-off.ts';
import { dayFromColumn, dayIn } from '../../kernel/calendar.ts';
import { money } from '../../kernel/money.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import type { Owed } from './client-waits.ts';
import { documentUntil } from './documents.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

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
      ],
      card: { subject: id, notices: ['invoice.client'] },
      pages: [
        ...(payUrl === null ? [] : [{ label: words.pay(), url: payUrl }]),
        ...(documentId === null ? [] : [{ label: words.openInvoice(), url: document }]),
      ],
    };
  });
}
