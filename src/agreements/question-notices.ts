import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { instantFromColumn } from '../kernel/calendar.ts';
import { notice } from '../kernel/notice.ts';
import { moment } from '../kernel/phrase.ts';
import { text } from './text.ts';

const About = z.object({ questionId: z.string() });

const questionFacts = {
  params: About,
  async load(tx: Tx, { questionId }: z.output<typeof About>) {
    const question = await tx.question.findUnique({
      where: { id: questionId },
      include: { engagement: { select: { timeZone: true } } },
    });
    const agreement =
      question &&
      (await tx.agreement.findUnique({ where: { id: question.subject }, select: { title: true } }));
    return question && agreement
      ? { question, title: agreement.title, zone: question.engagement.timeZone }
      : undefined;
  },
};

/** For the team: somebody asks about an agreement before signing it. Answered with the same button as any question. */
export const agreementQuestionNotice = notice({
  ...questionFacts,
  name: 'agreement.question-asked',
  subject: ({ questionId }) => questionId,
  say: ({ question, title, zone }) => ({
    title: text.questionTitle({ title }),
    body: [text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text })],
    buttons: question.answeredAt
      ? []
      : [
          {
            press: 'question.answer',
            label: text.answer(),
            value: { questionId: question.id },
            style: 'primary' as const,
          },
        ],
    ...(question.answeredAt && {
      settled: text.answeredSettled({
        who: StoredActor.parse(question.answeredBy).name,
        at: moment(instantFromColumn(question.answeredAt), zone),
      }),
    }),
  }),
});

/** For the client: the answer, in the channel where everybody can read it. */
export const agreementAnsweredNotice = notice({
  ...questionFacts,
  name: 'agreement.question-answered',
  subject: ({ questionId }) => `${questionId}:answer`,
  say: ({ question, title }) => ({
    title: text.answeredTitle({ title }),
    body: [
      text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text }),
      text.answeredBody({ who: StoredActor.parse(question.answeredBy).name, text: question.answer ?? '' }),
    ],
  }),
});
