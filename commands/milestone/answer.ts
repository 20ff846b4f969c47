import { z } from 'zod';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { mustBeOfTheTeam } from '../../src/milestones/of-the-team.ts';
import { refuse } from '../../src/milestones/refusals.ts';
import { longText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

const About = z.object({ questionId: z.string() });

export const answerForm = form('question.answer', {
  title: text.answerTitle(),
  submit: text.send(),
  context: About,
  fields: { answer: longText(text.answer(), 2000) },
});

export const answer = button('question.answer', About, async ({ value, visit, channelId }, desk) => {
  mustBeOfTheTeam(visit.person);
  const question = await desk.read.question.findUnique({ where: { id: value.questionId } });
  if (question === null) throw refuse.unknownQuestion();
  if (question.answeredAt !== null) throw refuse.answeredAlready();
  return reply.open(
    openForm(answerForm, {
      locale: visit.locale,
      context: value,
      channelId,
      intro: [text.asked({ text: question.text })],
    }),
  );
});

export const answerSubmitted = onSubmit(answerForm, async ({ context, values, visit }, desk) => {
  await desk.perform(answerQuestion, { ...context, ...values }, visit);
  return reply.done();
});
