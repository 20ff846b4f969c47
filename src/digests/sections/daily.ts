import { code } from '../../kernel/phrase.ts';
import type { DailyContent } from '../digest-content.ts';
import { text } from '../text.ts';
import { dayOf, listed, moneyOf, type Section, short } from './section.ts';

const wins: Section<DailyContent> = {
  name: 'wins',
  of: ({ accepted, paid, signed }, { lines }) =>
    listed(
      text.wins(),
      [
        ...signed.map(({ engagement, addendum }) =>
          addendum === undefined
            ? text.winSigned({ engagement })
            : text.winAddendum({ engagement, title: addendum }),
        ),
        ...accepted.map(({ engagement, title }) => text.winAccepted({ engagement, title })),
        ...paid.map(({ engagement, amount }) => text.winPaid({ engagement, amount: moneyOf(amount) })),
      ],
      lines,
    ),
};

const moved: Section<DailyContent> = {
  name: 'moved',
  of: ({ declined, delivered, agreedChanges }, { lines }) =>
    listed(
      text.moved(),
      [
        ...declined.map(({ engagement, addendum }) =>
          addendum === undefined
            ? text.movedDeclined({ engagement })
            : text.movedAddendum({ engagement, title: addendum }),
        ),
        ...delivered.map(({ engagement, title }) => text.movedDelivered({ engagement, title })),
        ...agreedChanges.map(({ engagement, number }) => text.movedChange({ engagement, number })),
      ],
      lines,
    ),
};

const due: Section<DailyContent> = {
  name: 'due',
  of: (content, { lines }) =>
    listed(
      text.due(),
      content.due.map(({ engagement, title, dueOn, overdue }) => {
        const values = { engagement, title, day: dayOf(dueOn) };
        return overdue ? text.overdueLine(values) : text.dueLine(values);
      }),
      lines,
    ),
};

const waits: Section<DailyContent> = {
  name: 'waits',
  of: ({ waitingDeliveries, questions, toAssess, toAgree, toApprove, toAnswer, toFind }, size) =>
    listed(
      text.waits(),
      [
        ...questions.map(({ engagement, question }) =>
          text.waitsQuestion({ engagement, question: short(question, size) }),
        ),
        ...toAssess.map(({ engagement, number }) => text.waitsAssess({ engagement, number })),
        ...toApprove.map(({ engagement, amount }) =>
          text.waitsApproval({ engagement, amount: moneyOf(amount) }),
        ),
        ...toAnswer.map(({ engagement, number }) => text.waitsInvoiceAnswer({ engagement, number })),
        ...toFind.map(({ engagement, number, day }) =>
          text.waitsTransfer({ engagement, number, day: dayOf(day) }),
        ),
        ...waitingDeliveries.map(({ engagement, title }) => text.waitsDelivery({ engagement, title })),
        ...toAgree.map(({ engagement, number }) => text.waitsAgree({ engagement, number })),
      ],
      size.lines,
    ),
};

const moneySection: Section<DailyContent> = {
  name: 'money',
  of: ({ invoices, promised }, { lines }) =>
    listed(
      text.money(),
      [
        ...invoices.map(({ engagement, number, amount, dueOn, overdue }) => {
          const values = { engagement, number, amount: moneyOf(amount), day: dayOf(dueOn) };
          return overdue ? text.overdueInvoice(values) : text.openInvoice(values);
        }),
        ...promised.map(({ engagement, number, day, passed }) => {
          const values = { engagement, number, day: dayOf(day) };
          return passed ? text.promisePassed(values) : text.promisedInvoice(values);
        }),
      ],
      lines,
    ),
};

const stuck: Section<DailyContent> = {
  name: 'stuck',
  of: ({ stuck: count }, { lines }) =>
    listed(
      text.stuck(),
      count === 0 ? [] : [text.stuckLine({ count, command: code('/engawa stuck') })],
      lines,
    ),
};

/** The team's summary, in this order. */
export const dailySections = [wins, moved, due, waits, moneySection, stuck] as const;
