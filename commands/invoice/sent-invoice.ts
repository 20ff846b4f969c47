import { mustSpeakForClient } from '../../src/billing/for-client.ts';
import { invoiceFrom } from '../../src/billing/invoice.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { states } from '../../src/billing/text.ts';
import { type Day, dayIn } from '../../src/kernel/calendar.ts';
import type { Desk } from '../../src/surface/desk.ts';
import type { Press } from '../../src/surface/press.ts';

/**
 * Throws unless this person may still answer this invoice; gives today's day at the client. Asked before a modal
 * opens, so that nobody fills in a form about an invoice that is paid.
 */
export async function mustBeAnswerable(
  { value, visit }: Press<{ invoiceId: string }>,
  desk: Desk,
): Promise<Day> {
  const row = await desk.read.invoice.findUnique({
    where: { id: value.invoiceId },
    include: { engagement: { include: { client: true } } },
  });
  if (row === null) throw refuse.unknown();
  mustSpeakForClient(visit.person, row.engagement.client);
  const invoice = invoiceFrom(row);
  if (invoice.status !== 'sent')
    throw refuse.settled({ number: row.number ?? '', state: states[invoice.status]() });
  return dayIn(visit.now, row.engagement.timeZone);
}
