import { z } from 'zod';

/** An amount in the currency's minor unit: 1200 JPY is `1200n`, 12.00 USD is `1200n`. Never a float. */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

const known = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code that this machine's Intl data knows. */
export const Currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => known.has(code), { params: { problem: 'currency' } });
export type Currency = z.output<typeof Currency>;

/** The largest amount we store; one digit below PostgreSQL's bigint, so that sums of a contract stay inside. */
export const LARGEST = 10n ** 17n;

export function money(minor: bigint | number, currency: Currency): Money {
  return { minor: BigInt(minor), currency };
}

// ISO 4217's own list. Intl gives what is usual in cash (0 for HUF and IDR), and not the same in every Node: the
// minor units that are stored and sent to payment providers would change with an update.
const withoutDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const withThree = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const withFour = 'CLF UYW'.split(' ');

/** Digits after the point: 0 for JPY, 2 for USD, 3 for BHD (ISO 4217). */
export function decimalsOf(currency: Currency): number {
  if (withoutDecimals.includes(currency)) return 0;
  if (withThree.includes(currency)) return 3;
  return withFour.includes(currency) ? 4 : 2;
}

export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${a.currency} and ${b.currency}`);
  return money(a.minor + b.minor, a.currency);
}

export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(add, money(0n, currency));
}

/** `part` of `whole` rounded half up, for shares given in hundredths of a percent (10_000 = all). */
export function share(whole: Money, basisPoints: number): Money {
  const scaled = whole.minor * BigInt(basisPoints);
  const rounded = (scaled + (scaled < 0n ? -5_000n : 5_000n)) / 10_000n;
  return money(rounded, whole.currency);
}

export type AmountProblem = 'not-a-number' | 'too-many-decimals' | 'too-large' | 'negative';

/**
 * Reads what a person typed: `12,000`, `￥１２０００`, `1 234.50`, `1.234,50`. The last separator followed by at most
 * the currency's decimals is the point; a separator followed by three digits groups thousands. Whatever else stands
 * there (`12万`, `10〜20`, `1/2`, `5 %`) is not guessed at.
 */
export function parseAmount(text: string, currency: Currency): Money | AmountProblem {
  // NFKC would make 102 of `10²` and figures of `½` and `①`.
  if (/\p{No}/u.test(text)) return 'not-a-number';
  const plain = text
    .normalize('NFKC')
    .replaceAll(new RegExp(`${currency}|[A-Z]{0,2}\\$`, 'gi'), '')
    .replaceAll(/[\s'’\p{Sc}円元圆]/gu, '');
  if (/^[-−▲△]/.test(plain)) return 'negative';
  if (!/^\d[\d.,]*$/.test(plain)) return 'not-a-number';
  const decimals = decimalsOf(currency);
  const { whole, fraction } = split(plain, decimals);
  if (whole === undefined) return 'not-a-number';
  if (fraction.replace(/0+$/, '').length > decimals) return 'too-many-decimals';
  const minor = BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
  return minor > LARGEST ? 'too-large' : money(minor, currency);
}

// Thousands begin with a figure above zero (`0.500` is half a unit) and are all set apart by the same mark.
const grouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;

function split(plain: string, decimals: number): { whole: string | undefined; fraction: string } {
  const marks = [...plain.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  if (last === undefined) return { whole: plain, fraction: '' };
  const groups = grouped.test(plain) && (marks.length > 1 || decimals !== 3 || last[0] === ',');
  if (groups) return { whole: plain.replaceAll(/[.,]/g, ''), fraction: '' };
  const head = plain.slice(0, last.index);
  const headMark = grouped.exec(head)?.[1];
  const headOk = /^\d+$/.test(head) || (headMark !== undefined && headMark !== last[0]);
  if (!headOk) return { whole: undefined, fraction: '' };
  return { whole: head.replaceAll(/[.,]/g, ''), fraction: plain.slice(last.index + 1) };
}
