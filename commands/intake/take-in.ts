import { refuse } from '../../src/clients/refusals.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import type { Call } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { draftFor } from './draft.ts';
import { intakeForm } from './intake-form.ts';
import { sendIntake } from './send-intake.ts';
import { text } from './text.ts';

export const intakeWord = word('', text.doesTakeIn(), (call) => openIntake(call, call.visit.newId('int')));

/** The team's form, with the agency's defaults, or as the person left it. */
export async function openIntake({ visit, desk, channelId }: Call, intakeId: string): Promise<Reply> {
  const agency = await desk.read.agency.findUnique({ where: { id: 1 } });
  if (agency === null) throw refuse.agencyMissing();
  const locale = Locale.parse(agency.locale);
  const { digestDay, digestHour } = usualTerms(locale);
  const { timeZone, country, currency } = agency;
  // The channel is where it was typed, unless only the team or one person reads there.
  const here =
    channelId !== null && /^[CG]/.test(channelId) && channelId !== agency.teamChannelId
      ? channelId
      : undefined;
  const draft = await draftFor(visit.person, intakeForm.id, desk.read);
  const view = openForm(intakeForm, {
    locale: visit.locale,
    context: { intakeId },
    channelId,
    initial: {
      locale,
      timeZone,
      country,
      currency,
      digestDay: String(digestDay),
      digestHour: String(digestHour),
      ...(here !== undefined && { channel: here }),
    },
    draft: draft ?? {},
    intro: [draft === undefined ? text.teamIntro({ agency: agency.name }) : text.resumed()],
  });
  return reply.open(view);
}

export const intakeSubmitted = onSubmit(intakeForm, ({ context, values, ...call }) => {
  const { channel, ...answers } = values;
  return sendIntake(call, { ...context, channel }, answers, (timeline) =>
    reply.say({ ...timeline, body: [text.opened({ name: answers.projectName })] }),
  );
});
