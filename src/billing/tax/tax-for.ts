import { type CountryTax, countryTaxes, type TaxName } from './rates.ts';
import type { TaxSettings } from './settings.ts';
import { isUnionNumber } from './tax-number.ts';

/** Why a line bears the tax that it bears. What is no charge of tax goes with a note on the invoice. */
export type Treatment = 'standard' | 'own' | 'reverse-charge' | 'export' | 'outside-scope' | 'none';

export interface TaxCase {
  readonly settings: TaxSettings;
  readonly agency: { readonly country: string; readonly taxNumber: string | undefined };
  readonly client: { readonly country: string; readonly taxNumber: string | undefined };
}

export interface TaxChoice {
  readonly treatment: Treatment;
  /** Hundredths of a per cent. */
  readonly rate: number;
  readonly name: TaxName;
  /** With it no tax would be charged: the client would account for it. */
  readonly needs?: 'client-number' | 'agency-number';
}

/**
 * Which tax a service for this client bears, as between businesses. Within the Union the client accounts for it
 * (Directive 2006/112/EC, articles 44 and 196) where both have a number; without one the agency's own country taxes it.
 */
export function taxFor({ settings, agency, client }: TaxCase): TaxChoice {
  const law = countryTaxes[agency.country];
  const name = law?.name ?? (agency.country === 'US' ? 'sales' : 'tax');
  const home = homeCharge(settings, law, name);
  if (settings.regime === 'none') return { treatment: 'none', rate: 0, name };
  if (settings.regime === 'fixed' || law === undefined || client.country === agency.country) return home;
  const within = law.union !== undefined && countryTaxes[client.country]?.union === law.union;
  if (!within) return { treatment: law.abroad, rate: 0, name };
  if (!isUnionNumber(client.taxNumber, client.country)) return { ...home, needs: 'client-number' };
  if (!isUnionNumber(agency.taxNumber, agency.country)) return { ...home, needs: 'agency-number' };
  return { treatment: 'reverse-charge', rate: 0, name };
}

function homeCharge({ rate }: TaxSettings, law: CountryTax | undefined, name: TaxName): TaxChoice {
  if (rate !== undefined) return { treatment: 'own', rate, name };
  return { treatment: 'standard', rate: law?.standard ?? 0, name };
}

/** Marked on a qualified invoice: what is taxed at less than the country's general rate. */
export const isReduced = (rate: number, country: string): boolean =>
  countryTaxes[country]?.reduced.includes(rate) ?? false;
