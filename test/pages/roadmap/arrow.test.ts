import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrowMarks, wayBetween } from '../../../src/pages/roadmap/arrow.ts';
import { BAR, type Bar } from '../../../src/pages/roadmap/bar.ts';

const bar = (row: number): fc.Arbitrary<Bar> =>
  fc.record({
    id: fc.constant(`m${row}`),
    x: fc.integer({ min: 556, max: 900 }),
    y: fc.constant(200 + row * 100),
    width: fc.integer({ min: 10, max: 300 }),
    onCriticalPath: fc.boolean(),
  });

it('every arrow leaves the end of one bar and ends at the edge of the other, by straight lines', () => {
  fc.assert(
    fc.property(bar(1), bar(2), fc.boolean(), (upper, lower, downwards) => {
      const [from, to] = downwards ? [upper, lower] : [lower, upper];
      const way = wayBetween(from, to);
      expect(way[0]).toEqual([from.x + from.width, from.y + BAR / 2]);
      const [x, y] = way.at(-1) ?? [0, 0];
      expect(x).toBeGreaterThanOrEqual(to.x);
      expect(x).toBeLessThanOrEqual(to.x + to.width);
      expect(y).toBe(downwards ? to.y : to.y + BAR + (to.onCriticalPath ? 9 : 0));
      const slanting = way.slice(1).filter(([a, b], index) => a !== way[index]?.[0] && b !== way[index]?.[1]);
      expect(slanting).toEqual([]);
    }),
  );
});

it('is thicker where both decide about the end', () => {
  const of = (onCriticalPath: boolean): Bar => ({ id: 'a', x: 600, y: 200, width: 60, onCriticalPath });
  const thickness = (critical: boolean) =>
    arrowMarks(of(critical), { ...of(critical), y: 300, x: 700 }).map((mark) =>
      mark.kind === 'line' ? mark.strokeWidth : undefined,
    )[0];
  expect(thickness(true)).toBeGreaterThan(thickness(false) ?? 0);
});
