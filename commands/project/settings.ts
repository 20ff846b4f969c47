import { z } from 'zod';
import { mustRunEngagement } from '../../src/engagements/pausing/paused.ts';
import { changeRhythm } from '../../src/engagements/rhythm/change-rhythm.ts';
import { presentRhythm } from '../../src/engagements/rhythm/present-rhythm.ts';
import type { EngagementFacts } from '../../src/kernel/engagement-facts.ts';
import { code, type Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { language } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { readRhythm, rhythmFields, shownRhythm } from './rhythm-fields.ts';
import { settingsText as text } from './settings-text.ts';

const About = z.object({ engagementId: z.string() });

const settingsForm = form('project.settings', {
  title: text.title(),
  submit: text.save(),
  context: About,
  fields: {
    ...rhythmFields,
    locale: language(text.language(), { hint: text.languageHint() }),
  },
});

/** Owners and leads. What the agreement fixes is shown, and not asked. */
export const settings = engagementWord('settings', text.does(), (call, { id }) => openSettings(call, id));

/** From the team's cards about how a client is written to. */
export const settingsPressed = button('project.settings', About, (press) =>
  openSettings(press, press.value.engagementId),
);

async function openSettings({ visit, desk, channelId }: Call, engagementId: string): Promise<Reply> {
  mustRunEngagement(visit.person);
  const { engagement, rhythm } = await presentRhythm(desk.read, engagementId);
  const { name, client, locale, timeZone } = engagement;
  return reply.open(
    openForm(settingsForm, {
      locale: visit.locale,
      context: { engagementId },
      channelId,
      intro: [text.intro({ name, client: client.name }), text.zone({ timeZone })],
      initial: { ...shownRhythm(rhythm), locale },
      outro: fixedWords(engagement),
    }),
  );
}

/** What a signature fixes: another value of it then needs an addendum. */
const fixedWords = ({ terms, agreementVersion }: EngagementFacts): readonly Said[] => [
  agreementVersion === 0 ? text.notFixedYet() : text.fixed({ command: code('/agreement draft') }),
  text.fixedTerms({
    acceptanceDays: terms.acceptanceWindowDays,
    silent: terms.silentAcceptance ? text.yes() : text.no(),
    rounds: terms.revisionRounds,
    paymentDays: terms.paymentTermDays,
    changeDays: terms.changeValidDays,
  }),
];

export const settingsSubmitted = onSubmit(settingsForm, async ({ context, values, visit }, desk) => {
  const { locale, ...chosen } = values;
  await desk.perform(changeRhythm, { ...context, ...readRhythm(chosen, desk), locale }, visit);
  return reply.done({ title: text.saved(), body: [text.savedBody()] });
});
