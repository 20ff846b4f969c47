import { Temporal } from 'temporal-polyfill';
import type { WorkingDays } from '../../kernel/calendar.ts';
import type { CardWords } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import { withdrawnWords } from '../again/card-words.ts';
import type { InvoiceFacts } from '../invoice-facts.ts';
import { text as billing } from '../text.ts';
import { answerButtons, attentionOf, payTo } from '../ways-to-pay.ts';
import type { Reminding } from './reminding.ts';
import type { Step } from './steps.ts';
import { text } from './text.ts';

export interface ReminderFacts {
  readonly facts: InvoiceFacts;
  readonly reminder: Reminding['given'][number];
  /** The client's business days. */
  readonly days: WorkingDays;
}

/** What the client reads at a step: how much, for which invoice, how to pay, what follows, and the ways to answer. */
export function reminderCard(about: ReminderFacts): CardWords {
  const { facts } = about;
  const { invoice, remainder } = facts;
  const number = 'number' in invoice ? (invoice.number ?? '') : '';
  const due = 'dueOn' in invoice ? invoice.dueOn : about.reminder.day;
  const { title, body } = wordsOf(about, { number, due });
  const over = overWith(about);
  const who = attentionOf(facts);
  return {
    title,
    ...(over === undefined
      ? { body: [who === undefined ? text.helloAll() : text.hello({ who }), ...part(facts), body] }
      : { settled: over }),
    fields: [
      { label: text.open(), value: remainder },
      { label: billing.number(), value: number },
      { label: billing.dueOn(), value: due },
    ],
    ...(over === undefined && {
      sections: payTo(facts),
      buttons: answerButtons(facts),
      footnote: follows(facts),
    }),
  };
}

/** Whoever has paid a part is not told that nothing was seen. */
const part = ({ paid, remainder: rest }: InvoiceFacts): readonly Said[] =>
  paid.minor > 0n ? [text.part({ paid, rest })] : [];

type About = Readonly<{ number: string; due: Temporal.PlainDate }>;

function wordsOf(
  { facts, reminder, days }: ReminderFacts,
  { number, due }: About,
): { readonly title: Said; readonly body: Said } {
  const late = days.between(due, reminder.day);
  switch (reminder.step) {
    case 'promise-passed':
      return promiseWords(facts, reminder, number);
    case 'seven-late':
      return { title: text.lateTitle({ number }), body: text.firm({ due, days: late }) };
    case 'fourteen-late':
      return { title: text.lastTitle({ number }), body: text.last({ due, days: late }) };
    default: {
      // A step that an outage held up speaks as on the day on which it goes out.
      const order = Temporal.PlainDate.compare(reminder.day, due);
      if (order < 0) return { title: text.soonTitle({ number, due }), body: text.soon({ due }) };
      if (order === 0) return { title: text.todayTitle({ number }), body: text.today() };
      if (reminder.step === 'on-the-day' && days.add(due, 0).equals(reminder.day))
        return { title: text.soonTitle({ number, due }), body: text.dayOff({ due }) };
      return { title: text.lateTitle({ number }), body: text.late({ due }) };
    }
  }
}

/** The second time, and where the day was agreed with a person, it is said more plainly. */
function promiseWords(
  { remarks, reminding }: InvoiceFacts,
  { id, at }: ReminderFacts['reminder'],
  number: string,
) {
  const promise = remarks.findLast(
    ({ kind, settledAt }) => (kind === 'will-pay' || kind === 'wait') && settledAt?.equals(at) === true,
  );
  const day = promise?.day ?? null;
  if (day === null) return { title: text.lateTitle({ number }), body: text.today() };
  const passed: readonly Step[] = reminding.given
    .slice(
      0,
      reminding.given.findIndex((one) => one.id === id),
    )
    .map(({ step }) => step);
  const isFirm =
    promise?.kind === 'wait' || passed.includes('promise-passed') || passed.includes('seven-late');
  return {
    title: text.promisedTitle({ number, day }),
    body: isFirm ? text.promisedFirm({ day }) : text.promised({ day }),
  };
}

/** Why this card asks nothing any more. */
function overWith({ facts, reminder }: ReminderFacts): Said | undefined {
  const { invoice, remainder, reminding } = facts;
  if (invoice.status === 'paid') return text.settledPaid();
  if (invoice.status === 'void') return withdrawnWords(facts.again);
  if (invoice.status !== 'sent' || remainder.minor <= 0n) return text.settledNothing();
  if (reminding.given.findLast(({ step }) => step !== 'call')?.id !== reminder.id) return text.newer();
  if (reminding.hold === undefined) return undefined;
  return reminding.hold.because === 'reopened' ? text.reopened() : text.heard();
}

const follows = ({ reminding: { next }, agency }: InvoiceFacts): Said =>
  next === null ? text.thenCall({ agency }) : text.thenAgain({ day: next });
