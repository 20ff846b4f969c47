import { Temporal } from 'temporal-polyfill';
import { moment } from '../../kernel/phrase.ts';
import type { WeeklyContent } from '../digest-content.ts';
import { text } from '../text.ts';
import { dayOf, listed, moneyOf, type Section, short } from './section.ts';

const done: Section<WeeklyContent> = {
  name: 'done',
  of: (content, size) =>
    listed(
      text.done(),
      content.done.map((title) => text.line({ text: short(title, size) })),
      size.lines,
    ),
};

const inProgress: Section<WeeklyContent> = {
  name: 'in-progress',
  of: (content, size) =>
    listed(
      text.inProgress(),
      content.inProgress.map(({ title, dueOn }) =>
        text.inProgressLine({ title: short(title, size), day: dayOf(dueOn) }),
      ),
      size.lines,
    ),
};

const slipped: Section<WeeklyContent> = {
  name: 'slipped',
  of: (content, size) =>
    listed(
      text.slipped(),
      content.slipped.map(({ title, dueOn, waitsForClient }) => {
        const values = { title: short(title, size), day: dayOf(dueOn) };
        return waitsForClient ? text.slippedWaiting(values) : text.slippedWorking(values);
      }),
      size.lines,
    ),
};

const decisions: Section<WeeklyContent> = {
  name: 'decisions',
  of: ({ deliveries, changes, timeZone }, size) =>
    listed(
      text.decisions(),
      [
        ...deliveries.map(({ title, until }) =>
          until === null
            ? text.decideDeliveryOpen({ title: short(title, size) })
            : text.decideDelivery({
                title: short(title, size),
                until: moment(Temporal.Instant.from(until), timeZone),
              }),
        ),
        ...changes.map(({ number, what, difference, newDueOn }) =>
          text.decideChange({
            number,
            what: short(what, size),
            difference: moneyOf(difference),
            day: dayOf(newDueOn),
          }),
        ),
      ],
      size.lines,
    ),
};

const moneySection: Section<WeeklyContent> = {
  name: 'money',
  of: ({ agreed, billed, paid }, size) =>
    listed(
      text.money(),
      [text.moneyLine({ agreed: moneyOf(agreed), billed: moneyOf(billed), paid: moneyOf(paid) })],
      size.lines,
    ),
};

/** The client's digest, in this order. A new section is a file here (or an entry) and a line in this list. */
export const weeklySections = [done, inProgress, slipped, decisions, moneySection] as const;
