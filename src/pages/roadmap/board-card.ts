import type { Said } from '../../kernel/phrase.ts';
import { list } from '../../kernel/phrase.ts';
import type { RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import { latenessOf } from '../../kernel/roadmap/roadmap-text.ts';
import { billingWords, stateWords, words } from '../../kernel/roadmap/roadmap-words.ts';
import { type Brush, paragraph } from './brush.ts';
import { flow, type Piece } from './flow.ts';
import { colour, stateColour, type } from './look.ts';
import type { Mark, Part, Rect } from './mark.ts';
import { remarks } from './remarks.ts';
import { shortDay } from './short-day.ts';
import { dueSign, warningSign } from './signs.ts';

export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of all milestones, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

const PADDING = 12;

/** A milestone as a card: the same that its row in the timeline says. */
export function boardCard(milestone: RoadmapMilestone, brush: Brush, place: CardPlace): Part {
  const inner = { x: place.x + PADDING, width: place.width - 2 * PADDING };
  const title = paragraph({
    ...inner,
    y: place.y + PADDING,
    text: brush.say(words.numbered({ number: milestone.number, title: milestone.title })),
    style: type.body,
    most: 3,
    colour: colour.ink,
    bold: true,
  });
  const outcome = paragraph({
    ...inner,
    y: title.bottom + 2,
    text: brush.say(milestone.outcome),
    style: type.small,
    most: 2,
    colour: colour.quiet,
  });
  const facts = flow(factsOf(milestone, brush, place.numbers), {
    ...inner,
    y: outcome.bottom + 4,
    style: type.small,
    gap: 10,
  });
  const below = remarks(milestone, brush, { ...inner, y: facts.bottom + 3, most: 3 });
  const bottom = below.bottom + PADDING;
  return {
    marks: [
      ...frame(milestone, place, bottom),
      ...title.marks,
      ...outcome.marks,
      ...facts.marks,
      ...below.marks,
    ],
    bottom,
  };
}

/** What decides about the end has a dark edge on its left. */
function frame(
  { onCriticalPath }: RoadmapMilestone,
  { x, y, width }: CardPlace,
  bottom: number,
): readonly Mark[] {
  const card: Rect = {
    kind: 'rect',
    x,
    y,
    width,
    height: bottom - y,
    radius: 10,
    fill: colour.paper,
    stroke: colour.edge,
    strokeWidth: 1.5,
  };
  const edge: Rect = {
    kind: 'rect',
    x,
    y: y + 10,
    width: 5,
    height: bottom - y - 20,
    radius: 2.5,
    fill: colour.ink,
  };
  return onCriticalPath ? [card, edge] : [card];
}

function factsOf(
  milestone: RoadmapMilestone,
  brush: Brush,
  numbers: ReadonlyMap<string, number>,
): readonly Piece[] {
  const { state, finish, doneOn, dueOn, dueKind, amount, billing, awaits, onCriticalPath } = milestone;
  const quiet = (said: Said): Piece => ({ text: brush.say(said), colour: colour.quiet });
  const day = (one: typeof dueOn): string => shortDay(one, brush.locale, false);
  const due = dueKind === 'hard' ? words.dueHard : words.due;
  const after = awaits.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  const warn: Piece['sign'] = (x, y) => warningSign(x, y, colour.late);
  return [
    ...(state === 'changes-requested'
      ? [{ text: brush.say(stateWords[state]()), colour: stateColour[state], bold: true }]
      : []),
    { ...quiet(due({ day: day(dueOn) })), colour: colour.ink, sign: (x, y) => [dueSign(dueKind, x, y)] },
    ...(doneOn === null
      ? finish.equals(dueOn)
        ? []
        : [quiet(words.until({ day: day(finish) }))]
      : [quiet((state === 'accepted' ? words.done : words.handedOver)({ day: day(doneOn) }))]),
    ...latenessOf(milestone).map(
      (said): Piece => ({ text: brush.say(said), colour: colour.late, bold: true, sign: warn }),
    ),
    {
      text: brush.say(words.just({ value: amount })),
      colour: colour.ink,
      bold: true,
      whole: true,
      also: brush.say(billingWords[billing]()),
    },
    ...(onCriticalPath ? [{ ...quiet(words.critical()), colour: colour.ink }] : []),
    ...(after.length === 0 ? [] : [quiet(words.after({ numbers: list(after) }))]),
  ];
}
