import { refuse } from './refusals.ts';
import { noteFrom } from './stored-taxes.ts';

/**
 * With its approval an invoice's numbers are fixed. One that the client accounts for by reverse charge must bear both:
 * they may have been taken out since the draft was made.
 */
export function mustNameBoth(
  taxNote: string | null,
  agency: string | undefined,
  client: string | undefined,
): void {
  if (noteFrom(taxNote) !== 'reverse-charge') return;
  if (agency === undefined || client === undefined) throw refuse.noReverseCharge();
}
