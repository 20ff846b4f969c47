import type { z } from 'zod';
import type { CardButton } from '../../src/kernel/notice.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import { Refusal } from '../../src/kernel/refusal.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { outlookOf } from './next.ts';
import { nextText } from './next-text.ts';
import { dayButtons, outlookLines } from './outlook-lines.ts';
import { supposedOf, Then } from './supposed.ts';

/** Lines that a modal has room for beside what it asks. */
const MOST_LINES = 60;

export interface WhatThen {
  readonly lines: readonly Said[];
  /** One for each day, to read what is said on it. */
  readonly buttons: readonly CardButton[];
}

/**
 * What happens next if this is done, below `heading`. Where it can't be told, that is said, and why: a look ahead stands
 * in nobody's way, and whoever does it in the end checks everything again.
 */
export async function whatThen(
  desk: Desk,
  visit: Visit,
  about: z.input<typeof Then>,
  heading: Said,
): Promise<WhatThen> {
  const then = Then.parse(about);
  try {
    const outlook = await outlookOf(desk, visit, then.engagementId, {
      supposed: supposedOf(then),
      patience: 'form',
    });
    if (outlook === undefined) return { lines: [], buttons: [] };
    const buttons = dayButtons(outlook, then);
    const lines = [heading, ...outlookLines(outlook, { most: MOST_LINES })];
    return { lines: buttons.length === 0 ? lines : [...lines, nextText.textsByDay()], buttons };
  } catch (error) {
    const said = error instanceof Refusal ? nextText.refused({ why: error.said }) : nextText.notNow();
    return { lines: [heading, said], buttons: [] };
  }
}
