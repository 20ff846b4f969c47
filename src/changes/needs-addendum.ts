import type { Money } from '../kernel/money.ts';

/**
 * Whether a button is not enough. `fromPercent` is the agency's threshold in per cent of what is agreed now (null: a
 * button always is); up or down weighs the same. What costs nothing more or less needs no paper.
 */
export function needsAddendum(difference: Money, agreedTotal: bigint, fromPercent: number | null): boolean {
  const { minor } = difference;
  if (fromPercent === null || minor === 0n) return false;
  const size = minor < 0n ? -minor : minor;
  return size * 100n >= agreedTotal * BigInt(fromPercent);
}
