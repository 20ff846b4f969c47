import { z } from 'zod';
import { billedClient, billToOf } from '../../src/billing/bill-to.ts';
import { askForChange } from '../../src/billing/details/ask-for-change.ts';
import { refuse } from '../../src/billing/details/refusals.ts';
import { mustSpeakForClient } from '../../src/billing/for-client.ts';
import { roleMay } from '../../src/kernel/role.ts';
import type { Call } from '../../src/surface/desk.ts';
import { email, longText, optional, shortText, user } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { text } from './contact-text.ts';

const About = z.object({ engagementId: z.string() });

export const contactForm = form('billing.change-details', {
  title: text.title(),
  submit: text.ask(),
  context: About,
  fields: {
    name: shortText(text.name(), 120),
    email: email(text.email()),
    slackUserId: optional(user(text.inSlack(), { hint: text.inSlackHint() })),
    legalName: shortText(text.legalName(), 200),
    address: optional(longText(text.address(), 500)),
    taxNumber: optional(shortText(text.taxNumber(), 60)),
  },
});

/** Filled in with what holds now: whoever asks changes what should be different. */
async function openContact({ visit, desk, channelId }: Call, engagementId: string): Promise<Reply> {
  const engagement = await desk.read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    include: { client: true, billingContact: true },
  });
  if (visit.person.kind !== 'member') mustSpeakForClient(visit.person, engagement.client);
  const { attention, email: address, ...company } = billToOf(billedClient(engagement));
  const slackUserId = engagement.billingContact?.slackUserId ?? undefined;
  const known = Object.entries({
    name: attention,
    email: address,
    slackUserId,
    legalName: company.legalName,
    address: company.address,
    taxNumber: company.taxNumber,
  }).filter(([, value]) => value !== undefined);
  return reply.open(
    openForm(contactForm, {
      locale: visit.locale,
      context: { engagementId },
      channelId,
      intro: [text.intro()],
      initial: Object.fromEntries(known),
    }),
  );
}

export const contactWord = engagementWord('contact', text.doesContact(), async (call, { id }) => {
  const { person } = call.visit;
  const may =
    person.kind === 'member' &&
    (roleMay(person.role, 'run-engagement') || roleMay(person.role, 'approve-money'));
  if (!may) throw refuse.teamWord();
  return openContact(call, id);
});

export const changeDetails = button('billing.change-details', About, (press, desk) =>
  openContact({ ...press, desk }, press.value.engagementId),
);

export const contactSubmitted = onSubmit(contactForm, async ({ context, values, visit }, desk) => {
  const { address = '', taxNumber = '', ...rest } = values;
  const { holds } = await desk.perform(askForChange, { ...context, ...rest, address, taxNumber }, visit);
  return reply.say({ title: text.title(), body: [holds ? text.holds() : text.asked()] });
});
