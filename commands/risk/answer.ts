import { z } from 'zod';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { answerRisk } from '../../src/risks/answer-risk.ts';
import { chooseOption } from '../../src/risks/choose-option.ts';
import { decideOffer } from '../../src/risks/decide-offer.ts';
import { mustBeOfTheClient } from '../../src/risks/people.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { openRisk } from './open-risk.ts';
import { text } from './text.ts';

const About = z.object({ riskId: z.string() });

export const choose = button(
  'risk.choose',
  About.extend({ option: z.string() }),
  async ({ value, visit }, desk) => {
    await desk.perform(chooseOption, value, visit);
    return reply.done();
  },
);

export const acceptOffer = button('risk.accept-offer', About, async ({ value, visit }, desk) => {
  await desk.perform(decideOffer, { ...value, accepted: true }, visit);
  return reply.done();
});

export const declineOffer = button('risk.decline-offer', About, async ({ value, visit }, desk) => {
  await desk.perform(decideOffer, { ...value, accepted: false }, visit);
  return reply.done();
});

export const answerForm = form('risk.answer', {
  title: text.answerTitle(),
  submit: text.send(),
  context: About,
  fields: { words: longText(text.words(), 2000) },
});

export const answer = button('risk.answer', About, async ({ value, visit, channelId }, desk) => {
  const risk = await openRisk(desk.read, value.riskId);
  mustBeOfTheClient(visit.person, await engagementFacts(desk.read, risk.engagementId));
  const intro = risk.needs === '' ? [verbatim(risk.what)] : [text.needed({ needs: risk.needs })];
  return reply.open(openForm(answerForm, { locale: visit.locale, context: value, channelId, intro }));
});

export const answerSubmitted = onSubmit(answerForm, async ({ context, values, visit }, desk) => {
  await desk.perform(answerRisk, { ...context, ...values }, visit);
  return reply.done();
});
