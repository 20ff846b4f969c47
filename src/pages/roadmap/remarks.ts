import type { RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import { delayOf, risksOf } from '../../kernel/roadmap/roadmap-text.ts';
import { words } from '../../kernel/roadmap/roadmap-words.ts';
import { type Brush, paragraph } from './brush.ts';
import { colour, type } from './look.ts';
import type { Mark, Part } from './mark.ts';
import { delaySign, noteSign, warningSign } from './signs.ts';

interface RemarkPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Lines for each. */
  readonly most: number;
}

const SIGN = 26;

/** Risks, note, and what the client's side took longer: each with a sign and in words. */
export function remarks(milestone: RoadmapMilestone, brush: Brush, place: RemarkPlace): Part {
  const { note } = milestone;
  const risk = (x: number, y: number): readonly Mark[] => warningSign(x, y, colour.today);
  const all = [
    ...risksOf(milestone).map((said) => ({ said, sign: risk })),
    ...(note === null ? [] : [{ said: words.note({ text: note }), sign: noteSign }]),
    ...delayOf(milestone).map((said) => ({ said, sign: delaySign })),
  ];
  let bottom = place.y;
  const marks = all.flatMap(({ said, sign }) => {
    const lines = paragraph({
      x: place.x + SIGN,
      y: bottom,
      width: place.width - SIGN,
      text: brush.say(said),
      style: type.small,
      most: place.most,
      colour: colour.ink,
    });
    const drawn = [...sign(place.x + 9, bottom + type.small.line / 2), ...lines.marks];
    bottom = lines.bottom;
    return drawn;
  });
  return { marks, bottom };
}
