/** What a country calls its tax on services. */
export type TaxName = 'vat' | 'gst' | 'consumption' | 'sales' | 'tax';

export interface CountryTax {
  readonly name: TaxName;
  /** Hundredths of a per cent: 1000 is 10 %. */
  readonly standard: number;
  /** Lower rates, highest first; which of them fits is for the agency to know. */
  readonly reduced: readonly number[];
  /** Members of one union charge each other's businesses by reverse charge. */
  readonly union?: 'EU';
  /** What is done for a business abroad: taxed at nothing, or not this country's to tax at all. */
  readonly abroad: 'export' | 'outside-scope';
}

/** The day on which this table was last compared with its sources. */
export const RATES_AS_OF = '2026-11-22';

const eu = (standard: number, ...reduced: number[]): CountryTax => ({
  name: 'vat',
  standard,
  reduced,
  union: 'EU',
  abroad: 'outside-scope',
});
const gst = (standard: number): CountryTax => ({ name: 'gst', standard, reduced: [], abroad: 'export' });

/**
 * General rates for services. Sources: European Commission, "VAT rates in the Member States" (Taxes in Europe
 * Database); gov.uk "VAT rates"; Japan, Consumption Tax Act art. 29 and its reduced rate of 2019; China, Caishui [2016]
 * 36 (modern services 6 %); ATO, IRD and IRAS on GST; Canada, Excise Tax Act s. 165 (federal GST alone: provinces add
 * theirs); Swiss VAT Act art. 25 (since 2024); Korea, VAT Act art. 30; Taiwan, Business Tax Act art. 10; India, GST on
 * professional services. Where the law has moved on, or a province adds to it, an owner sets the agency's own rate.
 */
export const countryTaxes: Readonly<Record<string, CountryTax>> = {
  AT: eu(2000, 1300, 1000),
  BE: eu(2100, 1200, 600),
  BG: eu(2000, 900),
  CY: eu(1900, 900, 500),
  CZ: eu(2100, 1200),
  DE: eu(1900, 700),
  DK: eu(2500),
  EE: eu(2400, 1300, 900),
  ES: eu(2100, 1000, 400),
  FI: eu(2550, 1350, 1000),
  FR: eu(2000, 1000, 550),
  GR: eu(2400, 1300, 600),
  HR: eu(2500, 1300, 500),
  HU: eu(2700, 1800, 500),
  IE: eu(2300, 1350, 900),
  IT: eu(2200, 1000, 500),
  LT: eu(2100, 1200, 500),
  LU: eu(1700, 1400, 800),
  LV: eu(2100, 1200, 500),
  MT: eu(1800, 1200, 700, 500),
  NL: eu(2100, 900),
  PL: eu(2300, 800, 500),
  PT: eu(2300, 1300, 600),
  RO: eu(2100, 1100),
  SE: eu(2500, 1200, 600),
  SI: eu(2200, 950, 500),
  SK: eu(2300, 1900, 500),
  GB: { name: 'vat', standard: 2000, reduced: [500], abroad: 'outside-scope' },
  CH: { name: 'vat', standard: 810, reduced: [260], abroad: 'outside-scope' },
  NO: { name: 'vat', standard: 2500, reduced: [1500, 1200], abroad: 'outside-scope' },
  JP: { name: 'consumption', standard: 1000, reduced: [800], abroad: 'export' },
  CN: { name: 'vat', standard: 600, reduced: [], abroad: 'export' },
  KR: { name: 'vat', standard: 1000, reduced: [], abroad: 'export' },
  TW: { name: 'vat', standard: 500, reduced: [], abroad: 'export' },
  AU: gst(1000),
  NZ: gst(1500),
  SG: gst(900),
  CA: gst(500),
  IN: gst(1800),
};
