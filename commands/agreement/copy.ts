import { loadAgreement } from '../../src/agreements/load-agreement.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { moment } from '../../src/kernel/phrase.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { About, LINK_LASTS } from './review.ts';
import { text } from './text.ts';

/** A copy for anybody whom the agency has introduced: its own people, and the contacts of this client. */
export const copy = button('agreement.copy', About, async ({ value, visit }, desk) => {
  const agreement = await loadAgreement(desk.read, value.agreementId);
  const { client, timeZone } = await engagementFacts(desk.read, agreement.engagementId);
  if (!isKnownHere(visit.person, client.id))
    return reply.say({ title: text.copyTitle(), body: [text.strangers()] });
  if (agreement.status !== 'signed' || agreement.signedDocumentId === null)
    return reply.say({ title: text.copyTitle(), body: [text.notSealed()] });
  const until = visit.now.add(LINK_LASTS);
  const url = desk.links.to('document', { subject: agreement.id, contactId: visit.person.id, until });
  return reply.say({
    title: text.copyTitle(),
    body: [text.copyBody({ who: visit.person.name, end: moment(until, timeZone) })],
    buttons: [{ press: 'agreement.download', label: text.download(), value: {}, url }],
  });
});

const isKnownHere = (person: Person, clientId: string): boolean =>
  person.kind === 'member' || (person.kind === 'contact' && person.clientId === clientId);
