import { z } from 'zod';
import { changeRhythm } from '../../src/engagements/rhythm/change-rhythm.ts';
import { presentRhythm, sideOf } from '../../src/engagements/rhythm/present-rhythm.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { readRhythm, rhythmFields, shownRhythm } from './rhythm-fields.ts';
import { settingsText as text } from './settings-text.ts';

const About = z.object({ engagementId: z.string() });

const rhythmForm = form('project.rhythm', {
  title: text.ownTitle(),
  submit: text.save(),
  context: About,
  fields: rhythmFields,
});

/** From the digest's card: clients have no slash commands. For whoever decides, and the leads of the agency. */
export const rhythmPressed = button('project.rhythm', About, async ({ value, visit, channelId }, desk) => {
  const { engagement, rhythm } = await presentRhythm(desk.read, value.engagementId);
  sideOf(visit.person, engagement);
  const { name, timeZone } = engagement;
  return reply.open(
    openForm(rhythmForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [text.ownIntro({ name }), text.zone({ timeZone })],
      initial: shownRhythm(rhythm),
    }),
  );
});

export const rhythmSubmitted = onSubmit(rhythmForm, async ({ context, values, visit }, desk) => {
  await desk.perform(changeRhythm, { ...context, ...readRhythm(values, desk) }, visit);
  return reply.done({ title: text.saved(), body: [text.savedBody()] });
});
