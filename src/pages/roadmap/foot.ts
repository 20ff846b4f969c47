import type { Money } from '../../kernel/money.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { Roadmap } from '../../kernel/roadmap/roadmap.ts';
import { words } from '../../kernel/roadmap/roadmap-words.ts';
import type { Brush } from './brush.ts';
import { colour, MARGIN, stateColour, type, WIDTH } from './look.ts';
import type { Mark, Part, Rect, Text } from './mark.ts';
import { sizeWithin, widthOf } from './measure.ts';
import { shortDay } from './short-day.ts';

interface Figure {
  readonly label: Said;
  readonly value: string;
  readonly below?: Said | undefined;
  /** How it looks in the bar below. */
  readonly sample?: Strip;
}

interface Strip {
  readonly height: number;
  readonly fill: string;
}

/** Told apart without their colours: what is paid is thick, what is billed thinner, what is left a line. */
const strips = {
  agreed: { height: 4, fill: colour.edge },
  billed: { height: 8, fill: stateColour.planned },
  paid: { height: 14, fill: stateColour.accepted },
} as const;

/** The end and the sums, and the money as a bar: paid, billed, still open. */
export function foot(roadmap: Roadmap, brush: Brush, y: number): Part {
  const { sums, end, agreedEnd } = roadmap;
  const { locale } = brush;
  const moved = agreedEnd !== null && !agreedEnd.equals(end);
  const agreed = agreedEnd === null ? undefined : words.asAgreed();
  const below = moved ? words.agreedEnd({ day: shortDay(agreedEnd, locale, true) }) : agreed;
  const amount = (value: Money): string => brush.say(words.just({ value }));
  const figures: readonly Figure[] = [
    { label: words.end(), value: shortDay(end, locale, true), below },
    { label: words.agreedSum(), value: amount(sums.agreed), sample: strips.agreed },
    { label: words.billedSum(), value: amount(sums.billed), sample: strips.billed },
    { label: words.paidSum(), value: amount(sums.paid), sample: strips.paid },
  ];
  const column = (WIDTH - 2 * MARGIN) / figures.length;
  const rule: Mark = {
    kind: 'line',
    points: [
      [MARGIN, y],
      [WIDTH - MARGIN, y],
    ],
    stroke: colour.edge,
    strokeWidth: 2,
  };
  const shown = figures.flatMap((figure, index) =>
    figureMarks(figure, brush, { x: MARGIN + index * column, y: y + 18, width: column - 16 }),
  );
  return {
    marks: [rule, ...shown, ...moneyBar(sums, MARGIN + column, y + 86, WIDTH - 2 * MARGIN - column)],
    bottom: y + 18 + type.small.line * 2 + type.title.line + 6,
  };
}

function figureMarks(
  { label, value, below, sample }: Figure,
  brush: Brush,
  place: { readonly x: number; readonly y: number; readonly width: number },
): readonly Mark[] {
  const text = (shown: string, y: number, size: number, rest: Pick<Text, 'colour' | 'bold'>): Text => ({
    kind: 'text',
    ...place,
    y,
    text: shown,
    size: sizeWithin(shown, size, place.width),
    ...rest,
  });
  const { x, y } = place;
  const name = brush.say(label);
  const beside = x + widthOf(name, type.small.size, false) + 10;
  return [
    ...(sample === undefined ? [] : strip(sample, beside, y + type.small.line / 2, 22)),
    text(name, y, type.small.size, { colour: colour.quiet }),
    text(value, y + type.small.line, type.title.size, { colour: colour.ink, bold: true }),
    ...(below === undefined
      ? []
      : [
          text(brush.say(below), y + type.small.line + type.title.line, type.small.size, {
            colour: colour.quiet,
          }),
        ]),
  ];
}

function moneyBar(
  { agreed, billed, paid }: Roadmap['sums'],
  x: number,
  y: number,
  width: number,
): readonly Mark[] {
  const part = ({ minor }: Money): number => {
    if (agreed.minor <= 0n || minor <= 0n) return 0;
    const share = Number((minor * 10_000n) / agreed.minor) / 10_000;
    return Math.min(1, share) * width;
  };
  return [
    ...strip(strips.agreed, x, y, width),
    ...strip(strips.billed, x, y, part(billed)),
    ...strip(strips.paid, x, y, part(paid)),
  ];
}

function strip({ height, fill }: Strip, x: number, y: number, width: number): readonly Rect[] {
  if (width < 1) return [];
  return [{ kind: 'rect', x, y: y - height / 2, width, height, radius: Math.min(height, width) / 2, fill }];
}
