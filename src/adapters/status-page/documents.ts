import type { Instant } from '../../kernel/calendar.ts';
import { money } from '../../kernel/money.ts';
import type { StatusPage } from '../../pages/status-page/status-page.ts';
import { words } from '../../pages/status-page/status-words.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** As long as what a button in Slack hands out; the page makes new ones each time it is opened. */
export const documentUntil = (now: Instant): Instant => now.add({ hours: 24 });

/** What was signed, the text that holds now, and what was billed. No drafts, and nothing that is only out. */
export async function documentsOf(
  { prisma, links }: Parts,
  { engagement, person, now }: Visitor,
): Promise<StatusPage['documents']> {
  const engagementId = engagement.id;
  const signed = await prisma.agreement.findMany({
    where: { engagementId, status: 'signed', signedDocumentId: { not: null } },
    orderBy: { version: 'asc' },
    select: { id: true, kind: true, title: true },
  });
  const invoices = await prisma.invoice.findMany({
    where: { engagementId, status: { in: ['sent', 'paid'] }, documentId: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, number: true, total: true, taxTotal: true, currency: true },
  });
  const credits = await prisma.creditNote.findMany({
    where: { invoice: { engagementId }, documentId: { not: null } },
    orderBy: { at: 'asc' },
    select: { id: true, number: true, amount: true, currency: true },
  });
  const url = (subject: string): string =>
    links.to('document', { subject, contactId: person.id, until: documentUntil(now) });
  const hasMoved = signed.length > 1 || engagement.agreementVersion > 1;
  return [
    ...signed.map(({ id, kind, title }) => ({
      label: kind === 'addendum' ? words.signedAddendum({ title }) : words.signedAgreement({ title }),
      url: url(id),
    })),
    ...(signed.length > 0 && hasMoved ? [{ label: words.inForce(), url: url(engagementId) }] : []),
    ...invoices.map(({ id, number, total, taxTotal, currency }) => ({
      label: words.invoiceDocument({ number: number ?? '', total: money(total + taxTotal, currency) }),
      url: url(id),
    })),
    ...credits.map(({ id, number, amount, currency }) => ({
      label: words.creditDocument({ number: number ?? '', amount: money(amount, currency) }),
      url: url(id),
    })),
  ];
}
