interface Amount {
  readonly currency: string;
  readonly decimals: number;
}

/** `1234.50` of 123450 at two decimals: what a person would type, and what a statement says. */
export function plainAmount(minor: string, decimals: number): string {
  const digits = minor.padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** With the ISO code, because `$` and `¥` name several currencies: `USD 1,234.50`. */
export function shownMoney(minor: string, { currency, decimals }: Amount, locale: string): string {
  const [whole = '0', fraction] = plainAmount(minor, decimals).split('.');
  const grouped = new Intl.NumberFormat(locale).format(BigInt(whole));
  return `${currency} ${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

interface Line {
  readonly reference: string;
  readonly amount: string;
}

/** All that has arrived under one reference, in minor units. */
export const arrivedFor = (reference: string, lines: readonly Line[]): string =>
  lines
    .filter((line) => line.reference === reference)
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
    .toString();
