import type { Said } from '../../kernel/phrase.ts';
import type { RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import { latenessOf } from '../../kernel/roadmap/roadmap-text.ts';
import { billingWords, stateWords, words } from '../../kernel/roadmap/roadmap-words.ts';
import { type Brush, paragraph } from './brush.ts';
import { flow, type Piece } from './flow.ts';
import { colour, stateColour, type } from './look.ts';
import type { Part } from './mark.ts';
import { remarks } from './remarks.ts';
import { shortDay } from './short-day.ts';
import { stateSign, warningSign } from './signs.ts';

/** How many lines each part may take. */
export interface Detail {
  readonly title: number;
  readonly outcome: number;
  readonly remark: number;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly detail: Detail;
  /** Whether days need their year to be told apart. */
  readonly withYear: boolean;
  /** Numbers of those that it starts after and that no arrow leads from. */
  readonly after: readonly number[];
}

/** All that is said of one milestone, one part below the other. */
export function milestoneText(milestone: RoadmapMilestone, brush: Brush, place: TextPlace): Part {
  const { x, width, detail } = place;
  const indent = 32;
  const inner = { x: x + indent, width: width - indent };
  const title = paragraph({
    ...inner,
    y: place.y,
    text: brush.say(words.numbered({ number: milestone.number, title: milestone.title })),
    style: type.title,
    most: detail.title,
    colour: colour.ink,
    bold: true,
  });
  const outcome = paragraph({
    ...inner,
    y: title.bottom,
    text: brush.say(milestone.outcome),
    style: type.body,
    most: detail.outcome,
    colour: colour.quiet,
  });
  const facts = flow(factsOf(milestone, brush, place), {
    ...inner,
    y: outcome.bottom + 2,
    style: type.small,
  });
  const below = remarks(milestone, brush, { ...inner, y: facts.bottom, most: detail.remark });
  return {
    marks: [
      ...stateSign(milestone.state, x + 10, place.y + type.title.line / 2 + 1),
      ...title.marks,
      ...outcome.marks,
      ...facts.marks,
      ...below.marks,
    ],
    bottom: below.bottom,
  };
}

function factsOf(milestone: RoadmapMilestone, brush: Brush, place: TextPlace): readonly Piece[] {
  const { state, start, finish, doneOn, dueOn, dueKind, amount, billing } = milestone;
  const day = (one: typeof dueOn): string => shortDay(one, brush.locale, place.withYear);
  const end = doneOn ?? finish;
  const ink = (text: Said | string, bold = false): Piece => ({
    text: brush.say(text),
    colour: colour.ink,
    bold,
  });
  const due = dueKind === 'hard' ? words.dueHard : words.due;
  return [
    { text: brush.say(stateWords[state]()), colour: stateColour[state], bold: true },
    ink(start.equals(end) ? day(end) : words.shortSpan({ start: day(start), finish: day(end) })),
    ...(dueKind === 'hard' || !dueOn.equals(end) ? [ink(due({ day: day(dueOn) }))] : []),
    ...latenessOf(milestone).map(
      (late): Piece => ({
        text: brush.say(late),
        colour: colour.late,
        bold: true,
        sign: (x, y) => warningSign(x, y, colour.late),
      }),
    ),
    { ...ink(words.just({ value: amount }), true), whole: true, also: brush.say(billingWords[billing]()) },
    ...place.after.map(
      (number): Piece => ({ text: brush.say(words.after({ numbers: number })), colour: colour.quiet }),
    ),
  ];
}
