import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { instantFromColumn } from '../kernel/calendar.ts';
import { notice } from '../kernel/notice.ts';
import { moment } from '../kernel/phrase.ts';
import { windowWords } from './decision-words.ts';
import { deliveryFacts } from './delivery-facts.ts';
import { text } from './text.ts';

const AboutQuestion = z.object({ questionId: z.string() });

const questionFacts = {
  params: AboutQuestion,
  async load(tx: Tx, { questionId }: z.output<typeof AboutQuestion>) {
    const question = await tx.question.findUnique({ where: { id: questionId } });
    const delivery = question && (await deliveryFacts(tx, question.subject));
    if (!question || !delivery) return undefined;
    const { milestone, engagement } = delivery;
    return {
      question,
      delivery,
      title: milestone.title,
      project: engagement.name,
      zone: engagement.timeZone,
    };
  },
};

/** For the team: a question keeps the window waiting until it is answered. */
export const questionNotice = notice({
  ...questionFacts,
  name: 'question.asked',
  subject: ({ questionId }) => questionId,
  say: ({ question, title, project, zone }) => ({
    title: text.questionTitle({ title }),
    body: [text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text })],
    fields: [{ label: text.project(), value: project }],
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
export const questionAnsweredNotice = notice({
  ...questionFacts,
  name: 'question.answered',
  subject: ({ questionId }) => `${questionId}:answer`,
  say: ({ question, title, delivery }) => ({
    title: text.answeredTitle({ title }),
    body: [
      text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text }),
      text.answeredBody({ who: StoredActor.parse(question.answeredBy).name, text: question.answer ?? '' }),
      // The time to decide runs again, with another end.
      ...[windowWords(delivery).footnote].filter((words) => words !== undefined),
    ],
    footnote: text.seeCard(),
  }),
});
