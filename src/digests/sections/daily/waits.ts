import type { Said } from '../../../kernel/phrase.ts';
import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { dayOf, listed, moneyOf, type Section, type Size, short } from '../section.ts';

/** First what waits for us, then what waits for the client. */
export const waits: Section<DailyContent> = {
  name: 'waits',
  of: (content, size) =>
    listed(text.waits(), [...forUs(content, size), ...forTheClient(content, size)], size.lines),
};

const forUs = (content: DailyContent, size: Size): Said[] => {
  const { questions, toRelease, toAssess, toApprove, toAnswer, toFind } = content;
  return [
    ...questions.map(({ engagement, question }) =>
      text.waitsQuestion({ engagement, question: short(question, size) }),
    ),
    ...toRelease.map(({ engagement, title }) => text.waitsRelease({ engagement, title: short(title, size) })),
    ...toAssess.map(({ engagement, number }) => text.waitsAssess({ engagement, number })),
    ...toApprove.map(({ engagement, amount }) => text.waitsApproval({ engagement, amount: moneyOf(amount) })),
    ...toAnswer.map(({ engagement, number }) => text.waitsInvoiceAnswer({ engagement, number })),
    ...toFind.map(({ engagement, number, day }) =>
      text.waitsTransfer({ engagement, number, day: dayOf(day) }),
    ),
  ];
};

const forTheClient = ({ waitingDeliveries, toAgree, toSign, owed }: DailyContent, size: Size): Said[] => [
  ...waitingDeliveries.map(({ engagement, title }) => text.waitsDelivery({ engagement, title })),
  ...toAgree.map(({ engagement, number }) => text.waitsAgree({ engagement, number })),
  ...toSign.map(({ engagement, title }) => text.waitsSignature({ engagement, title: short(title, size) })),
  ...owed.map(({ engagement, title, dueOn }) =>
    text.waitsMaterial({ engagement, title: short(title, size), day: dayOf(dueOn) }),
  ),
];
