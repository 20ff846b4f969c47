import type { EngagementFacts } from '../../src/kernel/engagement-facts.ts';
import { list, type Said } from '../../src/kernel/phrase.ts';
import {
  type DelayLine,
  delayInAll,
  delayLedger,
  type LedgerReader,
} from '../../src/materials/delay-ledger.ts';
import { text } from './text.ts';

/** The client-delay ledger as lines, the sum last; nothing when nothing was late. */
export async function delaySection(
  read: LedgerReader,
  { id, days }: Pick<EngagementFacts, 'id' | 'days'>,
): Promise<readonly { readonly heading: Said; readonly lines: readonly Said[] }[]> {
  const ledger = await delayLedger(read, id);
  if (ledger.length === 0) return [];
  const lines = [...ledger.map(lineOf), text.delayTotal({ days: delayInAll(ledger, days) })];
  return [{ heading: text.ledger(), lines }];
}

function lineOf({ what, businessDays: days, late, moved }: DelayLine): Said {
  const line = text.delayLine({ what, days, from: late.from, until: late.until });
  if (moved.length === 0) return line;
  return text.delayMoved({ line, moved: list(moved.map(({ title, to }) => text.movedOne({ title, to }))) });
}
