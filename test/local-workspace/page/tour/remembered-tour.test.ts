import { describe, expect, it } from 'vitest';
import {
  corners,
  forgetTour,
  nextCorner,
  recallTour,
  rememberTour,
} from '../../../../src/local-workspace/page/tour/remembered-tour.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the place of the tour', () => {
  it('is not decided at first, then as it was left, until it is forgotten', () => {
    const kept = memory();
    expect(recallTour(kept)).toEqual({ taken: undefined, corner: 'bottom-left' });
    for (const taken of [true, false, undefined])
      for (const corner of corners) {
        rememberTour(kept, { taken, corner });
        expect(recallTour(kept)).toEqual({ taken, corner });
      }
    forgetTour(kept);
    expect(recallTour(kept)).toEqual({ taken: undefined, corner: 'bottom-left' });
  });

  it('goes round all corners', () => {
    const round = corners.map((corner) => nextCorner(corner));
    expect(new Set(round)).toEqual(new Set(corners));
    expect(corners.filter((corner) => nextCorner(corner) === corner)).toEqual([]);
  });
});
