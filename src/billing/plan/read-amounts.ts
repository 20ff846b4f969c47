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

/**
 * Reads what was typed as amounts. The rule of rounding: a share of the milestones' amounts is rounded down to the
 * currency's smallest unit, and the last item takes the rest where it is left empty or all shares are together 100 %.
 */
export function readAmounts(
  items: readonly TypedAmount[],
  template: PlanTemplate,
  milestones: bigint,
  currency: Currency,
): ReadAmounts {
  const last = items.length - 1;
  const rest = takesTheRest(items);
  const first = items.map(({ typed }, index): AmountRead => {
    if (index === last && rest) return 0n;
    return typed.trim() === '' ? 'only-the-last' : readOne(typed, milestones, currency);
  });
  const sum = (amounts: readonly AmountRead[]): bigint =>
    amounts.reduce<bigint>((all, amount) => (typeof amount === 'bigint' ? all + amount : all), 0n);
  const onTop = first.filter(
    (_, index) => template === 'per-milestone' && items[index]?.onSignature === true,
  );
  const agreed = milestones + sum(onTop);
  const left = agreed - sum(first);
  const amounts = first.map((amount, index) => (index === last && rest && left > 0n ? left : amount));
  return { amounts, planned: sum(amounts), agreed };
}

function takesTheRest(items: readonly TypedAmount[]): boolean {
  if (items.at(-1)?.typed.trim() === '') return true;
  const shares = items.map(({ typed }) => shareFrom(typed));
  return shares.every((one) => one !== undefined) && shares.reduce((all, one) => all + one, 0n) === ALL;
}

function readOne(typed: string, whole: bigint, currency: Currency): AmountRead {
  const share = shareFrom(typed);
  if (share !== undefined) return (whole * share) / ALL;
  const amount = parseAmount(typed, currency);
  return typeof amount === 'string' ? 'amount' : amount.minor;
}
