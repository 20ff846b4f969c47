import { refuse } from './refusals.ts';
import { noteFrom } from './stored-taxes.ts';
import type { TaxCase } from './tax-for.ts';
import { isUnionNumber } from './tax-number.ts';

type Sides = Pick<TaxCase, 'agency' | 'client'>;

/** Two businesses of two member states, each with its number: without both the client's tax office would not take it. */
export const bothNamed = ({ agency, client }: Sides): boolean =>
  agency.country !== client.country &&
  isUnionNumber(agency.taxNumber, agency.country) &&
  isUnionNumber(client.taxNumber, client.country);

/**
 * With its approval an invoice's numbers are fixed. One that the client accounts for by reverse charge must bear both:
 * they may have been taken out, or changed, since the draft was made.
 */
export function mustNameBoth(taxNote: string | null, sides: Sides): void {
  if (noteFrom(taxNote) === 'reverse-charge' && !bothNamed(sides)) throw refuse.noReverseCharge();
}
