import { z } from 'zod';
import { oneLine } from '../../src/kernel/shorten.ts';
import { closeRisk } from '../../src/risks/close-risk.ts';
import { mustRunEngagements } from '../../src/risks/people.ts';
import { hasMovedDays } from '../../src/risks/risk.ts';
import { answerLines } from '../../src/risks/risk-words.ts';
import { acknowledgement, longText, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { openRisk } from './open-risk.ts';
import { text } from './text.ts';

const About = z.object({ riskId: z.string() });

export const closeForm = form('risk.close', {
  title: text.closeTitle(),
  submit: text.close(),
  context: About,
  fields: {
    outcome: longText(text.outcome(), 1000, { hint: text.outcomeHint() }),
    // Offered where there are days that it has moved.
    putBack: optional(acknowledgement(text.putBack(), [], { hint: text.putBackHint() })),
  },
});

export const close = button('risk.close', About, async ({ value, visit, channelId }, desk) => {
  mustRunEngagements(visit.person);
  const risk = await openRisk(desk.read, value.riskId);
  const { number, what } = risk;
  const intro = [text.about({ number, what: oneLine(what, 300) }), ...answerLines(risk)];
  const options = {
    putBack: hasMovedDays(risk) ? [{ value: 'back', label: text.putBackPoint() }] : [],
  };
  return reply.open(openForm(closeForm, { locale: visit.locale, context: value, channelId, intro, options }));
});

export const closeSubmitted = onSubmit(closeForm, async ({ context, values, visit }, desk) => {
  const { outcome, putBack } = values;
  await desk.perform(closeRisk, { ...context, outcome, putBack: putBack !== undefined }, visit);
  return reply.done();
});
