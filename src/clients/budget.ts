import { type Money, parseAmount } from '../kernel/money.ts';

export interface Budget {
  readonly from: Money;
  readonly to: Money;
}

// A hyphen counts only between figures, so that "-5" stays a negative number.
const between = /\s*(?:[–—〜~～至到]|から|\bto\b|(?<=\d)\s*-\s*(?=[^\s\d]{0,4}\d))\s*/iu;

/** Reads `500,000` and `500,000 – 800,000`; `undefined` when it is no amount of the currency or runs backwards. */
export function parseBudget(text: string, currency: string): Budget | undefined {
  const [first, second, ...more] = text.normalize('NFKC').trim().split(between);
  if (first === undefined || more.length > 0) return undefined;
  const from = parseAmount(first, currency);
  const to = second === undefined ? from : parseAmount(second, currency);
  if (typeof from === 'string' || typeof to === 'string' || to.minor < from.minor) return undefined;
  return { from, to };
}
