/** docs.stripe.com/currencies: not what ISO 4217 says of some. */
const withoutDecimals = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ');
const withThree = 'BHD JOD KWD OMR TND'.split(' ');

/** Digits behind the point, as Stripe counts them. */
export function stripeDecimals(currency: string): number {
  if (withoutDecimals.includes(currency)) return 0;
  return withThree.includes(currency) ? 3 : 2;
}

/** `1234.50` of 123450: what a person would type. */
export function plainAmount(amount: number, currency: string): string {
  const decimals = stripeDecimals(currency.toUpperCase());
  const digits = String(amount).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The other way round; undefined: no amount of this currency. */
export function typedAmount(text: string, currency: string): number | undefined {
  const decimals = stripeDecimals(currency.toUpperCase());
  const found = /^(\d{1,12})(?:\.(\d+))?$/.exec(text.normalize('NFKC').replaceAll(/[\s,]/g, ''));
  const [, whole = '', fraction = ''] = found ?? [];
  if (found === null || fraction.length > decimals) return undefined;
  return Number(`${whole}${fraction.padEnd(decimals, '0')}`);
}
