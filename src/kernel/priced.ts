import type { Prices } from './billing-terms.ts';
import type { Money } from './money.ts';
import { phrase, type Value } from './phrase.ts';

const words = {
  added: phrase({ en: '{amount}, without tax', ja: '{amount}（税抜）', zh: '{amount}（不含税）' }),
  contained: phrase({ en: '{amount}, tax included', ja: '{amount}（税込）', zh: '{amount}（含税）' }),
} as const;

/** A price, and how it stands to tax; by itself where there is none, or nothing is said of it. */
export const priced = (amount: Money, prices: Prices | undefined): Value =>
  prices === undefined ? amount : words[prices]({ amount });
