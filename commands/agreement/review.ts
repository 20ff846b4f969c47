import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { loadAgreement } from '../../src/agreements/load-agreement.ts';
import { signersOf } from '../../src/agreements/signers-asked.ts';
import { mustSignNow } from '../../src/agreements/signing/whose-place.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { moment } from '../../src/kernel/phrase.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

export const About = z.object({ agreementId: z.string() });

/** How long a personal link opens its page. */
export const LINK_LASTS = Temporal.Duration.from({ minutes: 30 });

/** A press, not an open link on the card: Slack says who pressed, and the page is opened in that person's name. */
export const review = button('agreement.review', About, async ({ value, visit }, desk) => {
  const agreement = await loadAgreement(desk.read, value.agreementId);
  const facts = await engagementFacts(desk.read, agreement.engagementId);
  const signers = await signersOf(desk.read, agreement.id);
  mustSignNow(visit.person, agreement, signers, facts, visit.now);
  const until = visit.now.add(LINK_LASTS);
  const url = desk.links.to('sign', { subject: agreement.id, contactId: visit.person.id, until });
  return reply.say({
    title: text.yourLink(),
    body: [text.yourLinkBody({ who: visit.person.name, end: moment(until, facts.timeZone) })],
    buttons: [{ press: 'agreement.open-page', label: text.openPage(), value: {}, style: 'primary', url }],
  });
});
