/** Without spaces, in capitals. */
export const bareIban = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

/**
 * Whether the check digits are right (ISO 13616, ISO 7064 MOD 97-10): the first four characters go to the end, letters
 * count as 10 to 35, and the remainder by 97 is 1. A mistyped account would send a client's money to a stranger.
 */
export function isIban(text: string): boolean {
  const iban = bareIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n === 1n;
}
