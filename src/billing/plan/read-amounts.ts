import type { PlanTemplate } from '../../kernel/billing-plan.ts';
import { type Currency, parseAmount } from '../../kernel/money.ts';

export type AmountRead = bigint | 'amount' | 'only-the-last';

/** An item of a plan as it is being entered: what was typed, and whether it is billed with the signature. */
export interface TypedAmount {
  readonly typed: string;
  readonly onSignature: boolean;
}

export interface ReadAmounts {
  readonly amounts: readonly AmountRead[];
  /** Of those that could be read. */
  readonly planned: bigint;
  readonly agreed: bigint;
}

const SHARE = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%$/;
const ALL = 10_000n;

/** In hundredths of a per cent: `33.3 %` is 3330n. `undefined`: it is no share. */
export function shareFrom(typed: string): bigint | undefined {
  const [, digits] = SHARE.exec(typed.normalize('NFKC').trim()) ?? [];
  if (digits === undefined) return undefined;
  const [whole = '0', fraction = ''] = digits.split(/[.,]/);
  const points = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return points <= ALL ? points : undefined;
}

/** What the amounts are held against. Minor units. */
export interface AmountGround {
  readonly template: PlanTemplate;
  /** The sum of the milestones' amounts. */
  readonly milestones: bigint;
  readonly currency: Currency;
  /** The smallest part that can be paid. */
  readonly step?: bigint;
}

/**
 * Reads what was typed as amounts. The rule of rounding: a share of the milestones' amounts is rounded down to the
 * smallest part that can be paid, and the last item takes the rest where it is left empty or all shares are together
 * 100 %. A deposit on top of the milestones is no part of what is shared out: left empty, there is none.
 */
export function readAmounts(items: readonly TypedAmount[], ground: AmountGround): ReadAmounts {
  const { template, milestones } = ground;
  const isOnTop = ({ onSignature }: TypedAmount): boolean => template === 'per-milestone' && onSignature;
  const shared = items.filter((one) => !isOnTop(one));
  const last = items.at(-1);
  const rest = last === shared.at(-1) && takesTheRest(shared) ? last : undefined;
  const read = items.map((item) => {
    if (item === rest) return { item, amount: 0n };
    if (item.typed.trim() !== '') return { item, amount: readOne(item.typed, ground) };
    return { item, amount: isOnTop(item) ? 0n : ('only-the-last' as const) };
  });
  const onTop = sumOf(read.filter(({ item }) => isOnTop(item)).map(({ amount }) => amount));
  const agreed = milestones + onTop;
  const left = agreed - sumOf(read.map(({ amount }) => amount));
  const amounts = read.map(({ item, amount }) => (item === rest && left > 0n ? left : amount));
  return { amounts, planned: sumOf(amounts), agreed };
}

const sumOf = (amounts: readonly AmountRead[]): bigint =>
  amounts.reduce<bigint>((all, amount) => (typeof amount === 'bigint' ? all + amount : all), 0n);

function takesTheRest(items: readonly TypedAmount[]): boolean {
  if (items.at(-1)?.typed.trim() === '') return true;
  const shares = items.map(({ typed }) => shareFrom(typed));
  return shares.every((one) => one !== undefined) && shares.reduce((all, one) => all + one, 0n) === ALL;
}

function readOne(typed: string, { milestones, currency, step = 1n }: AmountGround): AmountRead {
  const share = shareFrom(typed);
  if (share !== undefined) return ((milestones * share) / (ALL * step)) * step;
  const amount = parseAmount(typed, currency);
  return typeof amount === 'string' ? 'amount' : amount.minor;
}
