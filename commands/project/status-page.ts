import { z } from 'zod';
import { refuse } from '../../src/engagements/refusals.ts';
import { renewStatusLinks } from '../../src/engagements/renew-status-links.ts';
import { maySeeStatus, statusLinkUntil, statusSubject } from '../../src/engagements/status-link.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import { moment } from '../../src/kernel/phrase.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { pageText as text } from './page-text.ts';

const About = z.object({ engagementId: z.string() });

/** A link of their own, seen by them alone: a channel may hold people whom the project does not concern. */
export const openPage = button('project.page', About, async ({ value, visit }, desk) =>
  reply.say(await pageCard(desk, visit, value.engagementId)),
);

const Seen = About.extend({ generation: z.coerce.number().int() });

/** All links so far end; whoever pressed gets the first of the new ones. */
export const newLinks = button('project.new-status-links', Seen, async ({ value, visit }, desk) => {
  await desk.perform(renewStatusLinks, value, visit);
  const card = await pageCard(desk, visit, value.engagementId);
  return reply.say({ ...card, title: text.renewed(), body: [text.renewedBody(), ...(card.body ?? [])] });
});

/** For `/project status`: the page, and the end of all links to it. */
export async function pageButtons({ read }: Desk, engagementId: string): Promise<readonly CardButton[]> {
  const { statusLinks } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { statusLinks: true },
  });
  return [
    { press: 'project.page', label: text.page(), value: { engagementId } },
    {
      press: 'project.new-status-links',
      label: text.newLink(),
      value: { engagementId, generation: String(statusLinks) },
      confirm: { title: text.renewTitle(), text: text.renewText() },
    },
  ];
}

async function pageCard({ read, links }: Desk, { person, now }: Visit, id: string): Promise<CardWords> {
  const row = await read.engagement.findUnique({
    where: { id },
    select: { name: true, timeZone: true, statusLinks: true, client: { select: { id: true, name: true } } },
  });
  if (row === null) throw refuse.unknown();
  const { client, name, timeZone, statusLinks: generation } = row;
  if (!maySeeStatus(person, client.id)) {
    const { name: agency } = await read.agency.findUniqueOrThrow({
      where: { id: 1 },
      select: { name: true },
    });
    throw refuse.notYourPage({ client: client.name, agency });
  }
  const until = statusLinkUntil(now);
  const subject = statusSubject({ engagementId: id, generation });
  const url = links.to('status', { subject, contactId: person.id, until });
  return {
    title: text.title({ name }),
    body: [text.body({ who: person.name, end: moment(until, timeZone) })],
    buttons: [{ press: 'project.open-page', label: text.open(), value: {}, url }],
  };
}
