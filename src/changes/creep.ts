import { type Money, money } from '../kernel/money.ts';

interface Logged {
  readonly status: string;
  readonly priceDelta: bigint | null;
}

/** How changes have added up against what was agreed at first (product.md F4). */
export interface Creep {
  readonly asked: number;
  readonly waiting: number;
  readonly agreed: number;
  readonly declined: number;
  readonly expired: number;
  /** Of the agreed ones. */
  readonly sum: Money;
  /** What was agreed before any change. */
  readonly contract: Money;
  readonly total: Money;
  /** The sum in per cent of the contract, rounded to the nearest; null where the contract is nothing. */
  readonly percent: number | null;
}

export function creepOf(log: readonly Logged[], agreedTotal: bigint, currency: string): Creep {
  const count = (...statuses: readonly string[]): number =>
    log.filter(({ status }) => statuses.includes(status)).length;
  const sum = log.reduce(
    (all, { status, priceDelta }) => all + (status === 'agreed' ? (priceDelta ?? 0n) : 0n),
    0n,
  );
  const contract = agreedTotal - sum;
  return {
    asked: log.length,
    waiting: count('asked', 'assessed', 'signing'),
    agreed: count('agreed'),
    declined: count('declined'),
    expired: count('expired'),
    sum: money(sum, currency),
    contract: money(contract, currency),
    total: money(agreedTotal, currency),
    percent: percentOf(sum, contract),
  };
}

/** A sum of changes against the contract before them. */
export const percentOf = (sum: bigint, contract: bigint): number | null =>
  contract <= 0n ? null : nearest(sum * 100n, contract);

/** Half goes away from zero, as people round. */
function nearest(dividend: bigint, divisor: bigint): number {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return Number(dividend < 0n ? -rounded : rounded);
}
