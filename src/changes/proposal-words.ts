import { Temporal } from 'temporal-polyfill';
import { namesOf } from '../kernel/engagement-facts.ts';
import { money } from '../kernel/money.ts';
import type { CardButton, CardWords } from '../kernel/notice.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { askedSections } from './asked-words.ts';
import type { Assessment } from './change.ts';
import type { ChangeFacts } from './change-facts.ts';
import type { ChangeOption, Dates } from './option.ts';
import { text } from './text.ts';

type Section = NonNullable<CardWords['sections']>[number];

/** Only what changes: the option that stands to be agreed, what it moves, and what there is to choose from beside it. */
export function proposalWords(facts: ChangeFacts, assessment: Assessment): Partial<CardWords> {
  const { change, engagement, touched, signed } = facts;
  const { priceDelta, newDueOn, options, chosen, impact, quality, validUntil } = assessment;
  const isOpen = change.status === 'assessed';
  // Once it is agreed, the agreed total holds the difference already.
  const total =
    change.status === 'agreed' ? engagement.agreedTotal : engagement.agreedTotal + priceDelta.minor;
  const option = options[chosen];
  return {
    ...(isOpen && {
      body: [
        text.askDecision({
          decider: namesOf(engagement),
          until: moment(validUntil, engagement.timeZone),
        }),
      ],
    }),
    fields: [
      { label: text.what(), value: change.what },
      ...(chosen > 0 && option !== undefined ? [{ label: text.option(), value: option.words }] : []),
      { label: text.impact(), value: impact },
      ...(quality === null ? [] : [{ label: text.quality(), value: quality }]),
      { label: text.touches(), value: touched ?? text.added() },
      { label: text.difference(), value: priceDelta },
      { label: text.newTotal(), value: money(total, engagement.currency) },
      { label: text.newDue(), value: newDueOn },
    ],
    sections: [
      ...askedSections(change, engagement.timeZone),
      ...(option?.dates ? datesSection(option.dates) : []),
      ...(isOpen ? otherOptions(assessment) : []),
    ],
    buttons: isOpen ? proposalButtons(change.id, assessment, signed[chosen] ?? false) : [],
    ...(isOpen && signed[chosen] === true && { footnote: text.isSigned() }),
  };
}

function datesSection({ moved, conflicts, endBefore, endAfter }: Dates): Section[] {
  const lines = [
    ...moved.map(({ title, from, to }) => text.moves({ title, from: day(from), to: day(to) })),
    ...conflicts.map(({ title, dueOn }) => text.tight({ title, day: dueOn })),
    endBefore.equals(endAfter)
      ? text.endStays({ day: endAfter })
      : text.endMoves({ from: endBefore, to: endAfter }),
  ];
  return [{ heading: text.dates(), lines }];
}

const day = (iso: string) => Temporal.PlainDate.from(iso);

function otherOptions({ options, chosen }: Assessment): Section[] {
  const others = options.flatMap((option, index) => (index === chosen ? [] : [optionLine(option)]));
  return others.length === 0 ? [] : [{ heading: text.alternatives(), lines: others }];
}

/** An option in a line, with its price and day where it has them. */
export function optionLine({ kind, words, terms }: ChangeOption): Said {
  if (terms !== null) return text.pricedOption({ words, difference: terms.priceDelta, day: terms.newDueOn });
  return kind === 'no' ? text.line({ text: words }) : text.unpricedOption({ words });
}

function proposalButtons(changeId: string, assessment: Assessment, isSigned: boolean): readonly CardButton[] {
  const { proposal, priceDelta, newDueOn, options } = assessment;
  const value = { changeId, proposal };
  const values = { difference: priceDelta, due: newDueOn };
  const confirm = {
    title: text.agreeTitle(),
    text: isSigned ? text.agreeToSign(values) : text.agreeText(values),
  };
  return [
    { press: 'change.agree', label: text.agree(), value, style: 'primary', confirm },
    ...(options.length > 1 ? [{ press: 'change.choose-option', label: text.otherOption(), value }] : []),
    { press: 'change.decline', label: text.decline(), value },
  ];
}

/** Why the proposal that stood here is back with the team. */
export const sentBackWords = ({ change, option, outdated }: ChangeFacts): Said =>
  outdated ? text.outdated() : text.sentBack({ option: option ?? change.what });

/** What was agreed, for those who go on with it: the way that was chosen, its price and its day. */
export function agreedFields({ change }: ChangeFacts): NonNullable<CardWords['fields']> {
  if (change.status !== 'agreed') return [];
  const { options, chosen, priceDelta, newDueOn } = change.assessment;
  const option = options[chosen];
  return [
    ...(chosen > 0 && option !== undefined ? [{ label: text.option(), value: option.words }] : []),
    { label: text.difference(), value: priceDelta },
    { label: text.newDue(), value: newDueOn },
  ];
}

/** What became of it, once something has. */
export function settledWords({ change, decided, agreedBy, engagement }: ChangeFacts): { settled?: Said } {
  if (change.status === 'expired') return { settled: text.expired() };
  if (change.status === 'signing') return { settled: text.signing({ who: agreedBy?.name ?? '' }) };
  if (decided === null || change.status === 'assessed') return {};
  const values = { who: decided.by.name, at: moment(decided.at, engagement.timeZone) };
  return { settled: change.status === 'agreed' ? text.agreedBy(values) : text.declinedBy(values) };
}
