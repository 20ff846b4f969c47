import { list } from '../../kernel/phrase.ts';
import { type DelayLine, delayInAll, delayLedger } from '../../materials/delay-ledger.ts';
import type { StatusPage } from '../../pages/status-page/status-page.ts';
import { words } from '../../pages/status-page/status-words.ts';
import type { Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

/** The client-delay ledger, with a day on which two things were late counted once in the sum. */
export async function delaysOf(
  { prisma }: Parts,
  { engagement: { id, days } }: Visitor,
): Promise<StatusPage['delays']> {
  const ledger = await delayLedger(prisma, id);
  return {
    rows: ledger.map(rowOf),
    total: words.delayTotal({ days: delayInAll(ledger, days) }),
  };
}

const rowOf = ({ what, late, businessDays, moved }: DelayLine) => [
  words.just({ value: what }),
  words.just({ value: late.from }),
  words.just({ value: late.until }),
  words.just({ value: businessDays }),
  moved.length === 0
    ? words.none()
    : words.just({ value: list(moved.map(({ title, to }) => words.moved({ title, to }))) }),
];
