import type { Memory } from '../route/remembered.ts';

export const corners = ['bottom-left', 'bottom-right', 'top-right'] as const;
export type Corner = (typeof corners)[number];

/** Whether somebody takes the tour, and where its card stands. */
export interface TourPlace {
  /** undefined: not asked yet */
  readonly taken: boolean | undefined;
  readonly corner: Corner;
}

const key = 'engawa.tour';

export function recallTour(memory: Memory): TourPlace {
  const [taken, place] = (memory.getItem(key) ?? '').split(' ');
  return {
    taken: taken === 'taken' ? true : taken === 'left' ? false : undefined,
    corner: corners.find((one) => one === place) ?? corners[0],
  };
}

export const rememberTour = (memory: Memory, { taken, corner }: TourPlace): void =>
  memory.setItem(key, `${taken === undefined ? '' : taken ? 'taken' : 'left'} ${corner}`);

/** In a workspace that was made anew one is asked again. */
export const forgetTour = (memory: Memory): void => memory.setItem(key, '');

export const nextCorner = (corner: Corner): Corner =>
  corners[(corners.indexOf(corner) + 1) % corners.length] ?? corners[0];
