/** What the deposit is called wherever a milestone's id stands otherwise. */
export const DEPOSIT = 'deposit';
