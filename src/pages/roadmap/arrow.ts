import { BAR, type Bar } from './bar.ts';
import { colour } from './look.ts';
import type { Mark, Point } from './mark.ts';

/** The way from the end of a bar to the edge of the bar that starts after it; it stays clear of all text. */
export function wayBetween(from: Bar, to: Bar): readonly Point[] {
  const downwards = to.y > from.y;
  const out: Point = [from.x + from.width, from.y + BAR / 2];
  // Straight down from where the other ends, as far as the bar reaches there.
  const at = Math.max(
    to.x + Math.min(12, to.width / 2),
    Math.min(out[0] + 10, to.x + Math.max(to.width - 12, to.width / 2)),
  );
  const edge = downwards ? to.y : to.y + BAR + (to.onCriticalPath ? 9 : 0);
  if (at >= out[0] + 4) return [out, [at, out[1]], [at, edge]];
  // It starts before the other ends, as real projects do: around the end, and back above the bar.
  const turn = out[0] + 9;
  const lane = edge + (downwards ? -15 : 15);
  return [out, [turn, out[1]], [turn, lane], [at, lane], [at, edge]];
}

/** Arrows of the critical path are dark and thick. They are drawn before the bars, which lie on top. */
export function arrowMarks(from: Bar, to: Bar): readonly Mark[] {
  const decides = from.onCriticalPath && to.onCriticalPath;
  const paint = decides ? colour.ink : colour.arrow;
  const points = wayBetween(from, to);
  const [x, y] = points.at(-1) ?? [to.x, to.y];
  const back = to.y > from.y ? -9 : 9;
  return [
    { kind: 'line', points, stroke: paint, strokeWidth: decides ? 3 : 2 },
    {
      kind: 'line',
      points: [
        [x, y],
        [x - 6, y + back],
        [x + 6, y + back],
      ],
      closed: true,
      fill: paint,
    },
  ];
}
