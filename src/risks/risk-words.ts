import { Temporal } from 'temporal-polyfill';
import type { CardWords } from '../kernel/notice.ts';
import { list, moment, type Said, type Value, verbatim } from '../kernel/phrase.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { Dates, Risk } from './risk.ts';
import type { RiskFacts } from './risk-facts.ts';
import { text } from './text.ts';

type Fields = NonNullable<CardWords['fields']>;
type Sections = NonNullable<CardWords['sections']>;

/** Facts that both sides read; `needs` names what is needed as the reader would. */
export function factFields({ risk, engagement, milestones }: RiskFacts, needs: Said): Fields {
  const days = daysOf(risk);
  return [
    { label: text.project(), value: engagement.name },
    { label: text.effect(), value: risk.effect },
    ...(days === undefined ? [] : [{ label: text.days(), value: days }]),
    ...(milestones.length === 0
      ? []
      : [{ label: text.milestones(), value: list(milestones.map((title) => oneLine(title, 80))) }]),
    ...(risk.needs === '' ? [] : [{ label: needs, value: risk.needs }]),
    ...(risk.needsBy === null ? [] : [{ label: text.needsBy(), value: risk.needsBy }]),
  ];
}

function daysOf({ firstDay, lastDay }: Risk): Value | undefined {
  if (firstDay !== null && lastDay !== null) return text.fromTo({ first: firstDay, last: lastDay });
  if (firstDay !== null) return text.from({ first: firstDay });
  return lastDay === null ? undefined : text.until({ last: lastDay });
}

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** What it is; while the project rests because of it, that it does; what a late answer costs. */
export function aboutLines({ risk, engagement, milestones }: RiskFacts): readonly Said[] {
  const { kind, what, pauses, needsBy, answer, closed } = risk;
  const rests = pauses && closed === null && engagement.status === 'paused';
  const isFirst = answer.chosen === undefined && answer.said === undefined && closed === null;
  const costs = isFirst && kind !== 'spare-capacity' && milestones.length > 0;
  return [
    verbatim(what),
    ...(rests ? [text.rests()] : []),
    ...(costs && needsBy !== null ? [text.lateMoves({ by: needsBy })] : []),
  ];
}

/** Which days move, from when to when, and what that does to the end. */
export function dateSections({ dates, answer, closed }: Risk): Sections {
  if (dates === null) return [];
  const { state } = dates;
  // Days that were offered and not taken are no longer true.
  if (state === 'gone') return answer.offer === undefined && closed === null ? [goneSection] : [];
  if (state === 'offered' && (answer.offer !== undefined || closed !== null)) return [];
  const lines = [...movedLines(dates), ...(dates.changeAsked ? [text.asChange()] : [])];
  return lines.length === 0 ? [] : [{ heading: headings[state](), lines }];
}

const headings = { offered: text.offeredDays, moved: text.newDays, undone: text.daysBack } as const;
const goneSection = { heading: text.offeredDays(), lines: [text.offerGone()] } as const;

function movedLines({ state, moved, conflicts, endBefore, endAfter }: Dates): Said[] {
  const say = state === 'offered' ? text.offeredLine : text.line;
  const end = { from: day(endBefore), to: day(endAfter) };
  return [
    ...moved.map(({ title, from, to }) => say({ title: oneLine(title, 120), from: day(from), to: day(to) })),
    ...conflicts.map(({ title, dueOn }) => text.stays({ title: oneLine(title, 120), day: day(dueOn) })),
    ...(endBefore === endAfter ? [text.endStays({ to: end.to })] : [text.endMoves(end)]),
  ];
}

export const optionSections = (risk: Risk): Sections =>
  risk.options.length === 0 ? [] : [{ heading: text.options(), lines: optionLines(risk) }];

const optionLines = ({ options }: Risk): Said[] =>
  options.map((words, index) => text.option({ number: index + 1, words }));

/** What the client chose, decided and said; nothing yet: no lines. */
export function answerLines({ answer: { chosen, offer, said }, options }: Risk): Said[] {
  return [
    ...(chosen === undefined
      ? []
      : [
          text.chosen({
            who: chosen.by.name,
            number: chosen.option + 1,
            words: options[chosen.option] ?? '',
          }),
        ]),
    ...(offer === undefined
      ? []
      : [(offer.accepted ? text.accepted : text.declined)({ who: offer.by.name })]),
    ...(said === undefined ? [] : [text.said({ who: said.by.name, words: said.words })]),
  ];
}

export function answerSections(risk: Risk): Sections {
  const lines = answerLines(risk);
  return lines.length === 0 ? [] : [{ heading: text.answers(), lines }];
}

/** Who closed it, when, with which outcome. */
export function closedWords({ risk: { closed }, engagement }: RiskFacts): Pick<CardWords, 'settled'> {
  if (closed === null) return {};
  const { by, at, outcome } = closed;
  return { settled: text.closed({ who: by.name, at: moment(at, engagement.timeZone), outcome }) };
}
