import { Temporal } from 'temporal-polyfill';
import { moment, type Said } from '../../../kernel/phrase.ts';
import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { dayOf, listed, moneyOf, type Section, type Size, short } from '../section.ts';

/** What only the client can decide, sign, pay or answer. Each has its button, in the order of its day. */
export const decisions: Section<WeeklyContent> = {
  name: 'decisions',
  of: (content, size) =>
    listed(
      text.decisions(),
      [
        ...signatures(content, size),
        ...deliveries(content, size),
        ...changes(content, size),
        ...content.invoices.map(({ number, amount, dueOn }) =>
          text.decideInvoice({ number, amount: moneyOf(amount), day: dayOf(dueOn) }),
        ),
        ...announced(content, size),
        ...content.bonuses.map(({ title, amount }) =>
          text.decideBonus({ title: short(title, size), amount: moneyOf(amount) }),
        ),
      ],
      size.decisions,
    ),
};

const signatures = ({ toSign, timeZone }: WeeklyContent, size: Size): Said[] =>
  toSign.map(({ title, until }) =>
    until === null
      ? text.decideSign({ title: short(title, size) })
      : text.decideSignUntil({ title: short(title, size), until: momentOf(until, timeZone) }),
  );

const deliveries = (content: WeeklyContent, size: Size): Said[] =>
  content.deliveries.map(({ title, until }) =>
    until === null
      ? text.decideDeliveryOpen({ title: short(title, size) })
      : text.decideDelivery({ title: short(title, size), until: momentOf(until, content.timeZone) }),
  );

const announced = ({ asked }: WeeklyContent, size: Size): Said[] =>
  asked.map(({ what, needs, needsBy, offer, words }) => {
    const values = { what: short(what, size), needs: short(needs, size) };
    if (offer) return text.askedOffer(values);
    if (needsBy === null) return words ? text.riskNeeds(values) : text.askedChoice(values);
    const by = { ...values, day: dayOf(needsBy) };
    return words ? text.riskNeedsBy(by) : text.askedChoiceBy(by);
  });

const changes = (content: WeeklyContent, size: Size): Said[] =>
  content.changes.map(({ number, what, difference, newDueOn }) =>
    text.decideChange({
      number,
      what: short(what, size),
      difference: moneyOf(difference),
      day: dayOf(newDueOn),
    }),
  );

const momentOf = (iso: string, timeZone: string) => moment(Temporal.Instant.from(iso), timeZone);
