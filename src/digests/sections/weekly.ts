import { Temporal } from 'temporal-polyfill';
import { moment } from '../../kernel/phrase.ts';
import type { WeeklyContent } from '../digest-content.ts';
import { text } from '../text.ts';
import { dayOf, listed, moneyOf, type Section } from './section.ts';

const done: Section<WeeklyContent> = {
  name: 'done',
  of: (content) => listed(text.done(), content.done.map((title) => text.line({ text: title }))),
};

const inProgress: Section<WeeklyContent> = {
  name: 'in-progress',
  of: (content) =>
    listed(
      text.inProgress(),
      content.inProgress.map(({ title, dueOn }) => text.inProgressLine({ title, day: dayOf(dueOn) })),
    ),
};

const slipped: Section<WeeklyContent> = {
  name: 'slipped',
  of: (content) =>
    listed(
      text.slipped(),
      content.slipped.map(({ title, dueOn, waitsForClient }) => {
        const values = { title, day: dayOf(dueOn) };
        return waitsForClient ? text.slippedWaiting(values) : text.slippedWorking(values);
      }),
    ),
};

const decisions: Section<WeeklyContent> = {
  name: 'decisions',
  of: ({ deliveries, changes, timeZone }) =>
    listed(text.decisions(), [
      ...deliveries.map(({ title, until }) =>
        until === null
          ? text.decideDeliveryOpen({ title })
          : text.decideDelivery({ title, until: moment(Temporal.Instant.from(until), timeZone) }),
      ),
      ...changes.map(({ number, what }) => text.decideChange({ number, what })),
    ]),
};

const moneySection: Section<WeeklyContent> = {
  name: 'money',
  of: ({ agreed, billed, paid }) =>
    listed(text.money(), [
      text.moneyLine({ agreed: moneyOf(agreed), billed: moneyOf(billed), paid: moneyOf(paid) }),
    ]),
};

/** The client's digest, in this order. A new section is a file here (or an entry) and a line in this list. */
export const weeklySections = [done, inProgress, slipped, decisions, moneySection] as const;
