import { NeedsAHuman } from '../../kernel/effect.ts';
import { decimalsOf, type Money, money } from '../../kernel/money.ts';

// Stripe's own list (docs.stripe.com/currencies), which is not ISO's: MGA has no decimals there, ISK and UGX have two.
const withoutDecimals = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ');
const withThree = 'BHD JOD KWD OMR TND'.split(' ');

/** The smallest amounts that Stripe charges, by its list; below them an invoice counts as paid and moves to the balance. */
const smallest: Readonly<Record<string, bigint>> = {
  USD: 50n,
  EUR: 50n,
  GBP: 30n,
  JPY: 50n,
  AUD: 50n,
  CAD: 50n,
  CHF: 50n,
  SGD: 50n,
  HKD: 400n,
  SEK: 300n,
  NOK: 300n,
  DKK: 250n,
  MXN: 1000n,
  PLN: 200n,
  NZD: 50n,
  AED: 200n,
  BRL: 50n,
  CZK: 1500n,
  HUF: 17_500n,
  INR: 50n,
  MYR: 200n,
  RON: 200n,
  THB: 1000n,
};

export function stripeDecimals(currency: string): number {
  if (withoutDecimals.includes(currency)) return 0;
  return withThree.includes(currency) ? 3 : 2;
}

/** Stripe's integer for an amount. Throws NeedsAHuman where Stripe has no such amount: nothing is ever rounded. */
export function toStripe({ minor, currency }: Money): number {
  const more = stripeDecimals(currency) - decimalsOf(currency);
  const scaled = more >= 0 ? minor * 10n ** BigInt(more) : minor / 10n ** BigInt(-more);
  const isWhole = more >= 0 || scaled * 10n ** BigInt(-more) === minor;
  if (!isWhole || (withThree.includes(currency) && scaled % 10n !== 0n))
    throw new NeedsAHuman(`Stripe takes no such small part of ${currency}: please round the amount`);
  const asked = Number(scaled);
  if (!Number.isSafeInteger(asked))
    throw new NeedsAHuman(`Stripe takes no amount of this size in ${currency}`);
  return asked;
}

/** Our amount for Stripe's integer. A part that we can't hold is a sum that was never ours. */
export function fromStripe(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  const more = stripeDecimals(code) - decimalsOf(code);
  const minor = BigInt(amount);
  if (more <= 0) return money(minor * 10n ** BigInt(-more), code);
  if (minor % 10n ** BigInt(more) !== 0n)
    throw new NeedsAHuman(`Stripe tells of ${amount} in ${code}, which has no such small part`);
  return money(minor / 10n ** BigInt(more), code);
}

/** What one payment can be at most, in Stripe's smallest unit: eight digits, twelve for IDR. */
const largest = (currency: string): number => (currency === 'IDR' ? 999_999_999_999 : 99_999_999);

/** Nobody could pay what is outside of these: better said before it is sent than by the client afterwards. */
export function mustBeChargeable(total: Money): void {
  const { currency, minor } = total;
  // Nothing to pay: it counts as paid as soon as it is out.
  if (minor === 0n) return;
  const least = smallest[currency];
  if (least !== undefined && minor < least)
    throw new NeedsAHuman(
      `Stripe charges no such small amount in ${currency}: please bill it with another invoice`,
    );
  if (toStripe(total) > largest(currency))
    throw new NeedsAHuman(
      `Stripe takes no such large payment in ${currency}: please bill it in several invoices, or by bank transfer`,
    );
}
