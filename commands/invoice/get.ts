import { mustBeTheirInvoice } from '../../src/billing/for-client.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { moment } from '../../src/kernel/phrase.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { AboutInvoice } from './approve.ts';
import { text } from './text.ts';

/** Long enough to open it on another device, too short to be worth passing on; a press gives a new one. */
export const LINK_LIVES = { hours: 24 };

/** A link of their own, seen by them alone: the channel may hold people whom the invoice does not concern. */
export const get = button('invoice.get', AboutInvoice, async ({ value, visit }, desk) => {
  const row = await desk.read.invoice.findUnique({
    where: { id: value.invoiceId },
    include: { engagement: { include: { client: true } } },
  });
  if (row === null) throw refuse.unknown();
  const agency = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  mustBeTheirInvoice(visit.person, row.engagement.client, agency.name);
  if (row.documentId === null || row.number === null) throw refuse.noDocument();
  const until = visit.now.add(LINK_LIVES);
  const url = desk.links.to('document', { subject: row.id, contactId: visit.person.id, until });
  const link = { kind: 'link', url, label: text.openInvoice({ number: row.number }) } as const;
  const words = text.link({ link, until: moment(until, row.engagement.timeZone) });
  return reply.say({ title: text.getTitle(), body: [words] });
});
