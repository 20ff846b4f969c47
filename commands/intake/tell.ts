import { z } from 'zod';
import { refuse } from '../../src/clients/refusals.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { draftFor } from './draft.ts';
import { clientForm } from './intake-form.ts';
import { sendIntake } from './send-intake.ts';
import { openIntake } from './take-in.ts';
import { text } from './text.ts';

const Invitation = z.object({ intakeId: z.string(), channelId: z.string(), locale: Locale });

/** The client tells, in the language they were invited in. One of our own people gets the team's form instead. */
export const tell = button('intake.tell', Invitation, async (press, desk) => {
  const { intakeId, channelId, locale } = press.value;
  const { person } = press.visit;
  if ((await desk.read.intake.count({ where: { id: intakeId } })) > 0) throw refuse.toldAlready();
  if (person.kind === 'member') return openIntake({ ...press, channelId }, intakeId);
  const agency = await desk.read.agency.findUnique({ where: { id: 1 } });
  if (agency === null) throw refuse.agencyMissing();
  const { timeZone, country, currency } = agency;
  const { digestDay, digestHour } = usualTerms(locale);
  const draft = await draftFor(person, clientForm.id, desk.read);
  const view = openForm(clientForm, {
    locale,
    context: { intakeId, channelId },
    channelId,
    initial: {
      locale,
      timeZone,
      country,
      currency,
      contactName: person.name,
      digestDay: String(digestDay),
      digestHour: String(digestHour),
    },
    draft: draft ?? {},
    intro: [draft === undefined ? text.clientIntro({ agency: agency.name }) : text.resumed()],
  });
  return reply.open(view);
});

export const told = onSubmit(clientForm, ({ context, values, ...call }) =>
  sendIntake(call, { intakeId: context.intakeId, channel: context.channelId }, values, (timeline, locale) =>
    // In the project's language: Slack does not say which one an external person reads.
    reply.open(renderModalNote(timeline, locale, text.clientTitle())),
  ),
);
