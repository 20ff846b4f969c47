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

const materials: Section<WeeklyContent> = {
  name: 'materials',
  of: (content, size) =>
    listed(
      text.materials(),
      content.materials.map(({ what, dueOn, late }) => {
        const values = { what: short(what, size), day: dayOf(dueOn) };
        return late ? text.materialLate(values) : text.materialDue(values);
      }),
      size.lines,
    ),
};

const delays: Section<WeeklyContent> = {
  name: 'delays',
  of: (content, size) =>
    listed(
      text.delays(),
      content.delays.map(({ what, businessDays: days }) => text.delayLine({ what: short(what, size), days })),
      size.lines,
    ),
};

const moneySection: Section<WeeklyContent> = {
  name: 'money',
  of: ({ agreed, billed, paid, creep, taxed, openInvoices = [] }, size) =>
    listed(
      text.money(),
      [
        (taxed === true ? text.taxedMoneyLine : text.moneyLine)({
          agreed: moneyOf(agreed),
          billed: moneyOf(billed),
          paid: moneyOf(paid),
        }),
        ...openInvoices.map(({ number, dueOn, promised }) =>
          promised === null
            ? text.invoiceOpen({ number, day: dayOf(dueOn) })
            : text.invoicePromised({ number, day: dayOf(promised) }),
        ),
        ...(creep === undefined || creep.asked === 0
          ? []
          : [text.creepLine({ asked: creep.asked, agreed: creep.agreed, sum: moneyOf(creep.sum) })]),
      ],
      size.lines,
    ),
};

/** The client's digest, in this order. A new section is a file here (or an entry) and a line in this list. */
export const weeklySections = [
  done,
  inProgress,
  slipped,
  decisions,
  materials,
  delays,
  moneySection,
] as const;
