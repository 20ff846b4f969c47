import { countryTaxes } from './rates.ts';

/** Without the blanks, dots and hyphens that people set into long numbers, and in plain letters and figures. */
export const bareNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.\-‐‑–—－]/gu, '');

/** Japan's issuers of qualified invoices: `T` and 13 digits. */
export const isRegistrationNumber = (number: string): boolean => /^T\d{13}$/.test(number);

/** In VAT numbers Greece is EL, as the Union writes it. */
const prefixOf = (country: string): string => (country === 'GR' ? 'EL' : country);

/**
 * Whether it has the form of a VAT number of this member state: its prefix, then what the state gives out. Whether it
 * is in force only the Union's register (VIES) knows.
 */
export function isUnionNumber(number: string | undefined, country: string): boolean {
  if (number === undefined || countryTaxes[country]?.union !== 'EU') return false;
  const bare = bareNumber(number);
  return bare.startsWith(prefixOf(country)) && /^(?=(?:.*\d){2})[A-Z0-9+*]{2,12}$/.test(bare.slice(2));
}

/** A number of this country as its tax office writes it, or undefined: then it needs correcting. */
export function numberOf(typed: string, country: string): string | undefined {
  const bare = bareNumber(typed);
  if (country === 'JP') return isRegistrationNumber(bare) ? bare : undefined;
  if (countryTaxes[country]?.union === 'EU') return isUnionNumber(bare, country) ? bare : undefined;
  const written = typed.normalize('NFKC').trim();
  return /\d/.test(written) && written.length <= 60 ? written : undefined;
}
