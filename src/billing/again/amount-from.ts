import { formatMoney } from '../../kernel/format.ts';
import { type Currency, type Money, money, parseAmount } from '../../kernel/money.ts';
import { refuse as billing } from '../refusals.ts';
import { refuse } from './refusals.ts';

/** What a person typed as an amount in this currency, above zero. */
export function amountFrom(text: string, currency: Currency): Money {
  const read = parseAmount(text, currency);
  if (typeof read === 'string')
    throw billing.amount({ currency, example: formatMoney(money(120_000n, currency), 'en') }, 'amount');
  if (read.minor === 0n) throw refuse.zero(undefined, 'amount');
  return read;
}
