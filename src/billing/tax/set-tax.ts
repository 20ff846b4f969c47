import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { mustBeOwner } from '../money-right.ts';
import { Prices } from '../terms.ts';
import type { TaxSet } from './events.ts';
import { countryTaxes } from './rates.ts';
import { refuse } from './refusals.ts';
import { parseRate, Regime, Rounding, type TaxSettings } from './settings.ts';
import { numberOf } from './tax-number.ts';

const typed = z.string().trim().max(60).optional();

/** An owner says which tax the agency charges. Drafts keep theirs; what is drafted from now on follows it. */
export const setTax = act({
  name: 'agency.set-tax',
  input: z.object({
    regime: Regime,
    /** Japan: the registration number; elsewhere the VAT or GST number. Empty: none. */
    number: typed,
    /** Empty: the country's general rate. */
    rate: typed,
    prices: Prices,
    rounding: Rounding,
  }),
  async run(tx, { regime, number: typedNumber = '', rate: typedRate = '', prices, rounding }, visit) {
    await mustBeOwner(tx, visit.person);
    const { country } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const rate = rateFrom(typedRate);
    if (regime === 'fixed' && rate === undefined) throw refuse.rateMissing(undefined, 'rate');
    if (regime === 'country' && rate === undefined && countryTaxes[country] === undefined)
      throw refuse.rateUnknown(undefined, 'rate');
    const number = numberFrom(typedNumber, country);
    const settings: TaxSettings = { regime, prices, rounding, ...(rate !== undefined && { rate }) };
    await tx.agency.update({ where: { id: 1 }, data: { tax: settings } });
    await keepNumber(tx, country, number);
    const drafts = await tx.invoice.findMany({
      where: { status: { in: ['draft', 'held'] } },
      select: { id: true },
    });
    const set: TaxSet = {
      type: 'agency.tax-set',
      engagementId: null,
      regime,
      rate: rate ?? null,
      prices,
      rounding,
      number: number ?? null,
      waiting: drafts.map(({ id }) => id),
    };
    return outcome([set], { drafts: drafts.length });
  },
});

function rateFrom(text: string): number | undefined {
  if (text === '') return undefined;
  const rate = parseRate(text);
  if (rate === undefined) throw refuse.rate(undefined, 'rate');
  return rate;
}

function numberFrom(text: string, country: string): string | undefined {
  if (text === '') return undefined;
  const number = numberOf(text, country);
  if (number !== undefined) return number;
  throw country === 'JP'
    ? refuse.registrationNumber(undefined, 'number')
    : refuse.number(undefined, 'number');
}

/** It stands where invoices read it, among the issuer's details. */
async function keepNumber(tx: Tx, country: string, number: string | undefined): Promise<void> {
  const key = country === 'JP' ? 'registrationNumber' : 'taxId';
  if (number === undefined)
    await tx.$executeRaw`update agency set issuer = issuer - ${key}::text where id = 1`;
  else
    await tx.$executeRaw`
      update agency set issuer = issuer || jsonb_build_object(${key}::text, ${number}::text) where id = 1`;
}
