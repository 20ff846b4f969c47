import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn } from '../../kernel/calendar.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { WaitingItem } from '../../pages/status-page/waiting-part.ts';
import { waitingWords as words } from '../../pages/status-page/waiting-words.ts';
import { decisionsOwed } from './decisions-owed.ts';
import { materialsOwed } from './materials-owed.ts';
import { paymentsOwed } from './payments-owed.ts';
import { type Card, createPlaces, type Place } from './places.ts';
import { risksOwed } from './risks-owed.ts';
import { signaturesOwed } from './signatures-owed.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** Something owed, before it is known where its card stands. */
export interface Owed {
  readonly what: Said;
  /** Its day in the client's zone; null: none, or it stands still. */
  readonly day: Day | null;
  readonly when: Said;
  readonly more: readonly Said[];
  /** The card on which it is decided. */
  readonly card: Card;
  /** Where it is done on a page of ours or the payment provider's. */
  readonly pages: readonly Place[];
}

/** What the client owes, in the order of its days; what has none comes last. A closed project owes payments alone. */
export async function clientWaits(parts: Parts, visitor: Visitor): Promise<readonly WaitingItem[]> {
  const isOver = visitor.engagement.status === 'closed';
  const owed = [
    ...(isOver ? [] : await signaturesOwed(parts, visitor)),
    ...(isOver ? [] : await decisionsOwed(parts, visitor)),
    ...(isOver ? [] : await materialsOwed(parts, visitor)),
    ...(isOver ? [] : await risksOwed(parts, visitor)),
    ...(await paymentsOwed(parts, visitor)),
  ].toSorted(byDay);
  const placeOf = await createPlaces(
    parts,
    visitor.engagement.id,
    owed.map(({ card }) => card),
  );
  const today = dayIn(visitor.now, visitor.engagement.timeZone);
  return Promise.all(
    owed.map(async ({ what, day, when, more, card, pages }) => {
      const inSlack = await placeOf(card);
      const slack = inSlack === undefined ? [] : [{ label: words.inSlack(), url: inSlack }];
      const isLate = day !== null && Temporal.PlainDate.compare(day, today) < 0;
      return { what, when, isLate, more, links: [...pages, ...slack] };
    }),
  );
}

function byDay({ day: a }: Owed, { day: b }: Owed): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Temporal.PlainDate.compare(a, b);
}
