import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { instantFromColumn } from '../kernel/calendar.ts';
import { notice } from '../kernel/notice.ts';
import { moment } from '../kernel/phrase.ts';
import { isOwed } from './material.ts';
import { materialFacts } from './material-facts.ts';
import { text } from './text.ts';

const About = z.object({ questionId: z.string() });

const questionFacts = {
  params: About,
  async load(tx: Tx, { questionId }: z.output<typeof About>) {
    const question = await tx.question.findUnique({ where: { id: questionId } });
    const facts = question && (await materialFacts(tx, question.subject));
    return question && facts ? { question, ...facts } : undefined;
  },
};

/** For the team: somebody asks about an item. Answered with the same button as any question. */
export const materialQuestionNotice = notice({
  ...questionFacts,
  name: 'material.question-asked',
  subject: ({ questionId }) => questionId,
  say: ({ question, material, engagement }) => ({
    title: text.questionTitle({ what: material.what }),
    body: [text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text })],
    fields: [{ label: text.project(), value: engagement.name }],
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
        at: moment(instantFromColumn(question.answeredAt), engagement.timeZone),
      }),
    }),
  }),
});

/** For the client: the answer, and the day as it is now. */
export const materialAnsweredNotice = notice({
  ...questionFacts,
  name: 'material.question-answered',
  subject: ({ questionId }) => `${questionId}:answer`,
  say: ({ question, material }) => ({
    title: text.answeredTitle({ what: material.what }),
    body: [
      text.questionBody({ who: StoredActor.parse(question.askedBy).name, text: question.text }),
      text.answeredBody({ who: StoredActor.parse(question.answeredBy).name, text: question.answer ?? '' }),
    ],
    ...(isOwed(material) && { footnote: text.dueNow({ due: material.dueOn }) }),
  }),
});
