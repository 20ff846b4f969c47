import { z } from 'zod';
import { mustBeTheirInvoice } from '../../src/billing/for-client.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { moment } from '../../src/kernel/phrase.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text as words } from './again-text.ts';
import { LINK_LIVES } from './get.ts';
import { text } from './text.ts';

/** As with the invoice itself: a link of their own, seen by them alone. */
export const getCredit = button(
  'credit.get',
  z.object({ creditNoteId: z.string() }),
  async ({ value, visit }, desk) => {
    const row = await desk.read.creditNote.findUnique({
      where: { id: value.creditNoteId },
      include: { invoice: { include: { engagement: { include: { client: true } } } } },
    });
    if (row === null) throw refuse.unknown();
    const { engagement } = row.invoice;
    const agency = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
    mustBeTheirInvoice(visit.person, engagement.client, agency.name);
    if (row.documentId === null || row.number === null) throw refuse.noDocument();
    const until = visit.now.add(LINK_LIVES);
    const url = desk.links.to('document', { subject: row.id, contactId: visit.person.id, until });
    const link = { kind: 'link', url, label: words.openCredit({ number: row.number }) } as const;
    const said = text.link({ link, until: moment(until, engagement.timeZone) });
    return reply.say({ title: words.getTitle(), body: [said] });
  },
);
