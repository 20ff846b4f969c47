import { plain } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import type { BankAccount } from './issuer.ts';
import { text } from './text.ts';

/** Where to pay, line by line, in the order in which transfer forms ask for it. */
export function bankDetails({ name, branch, account, holder, iban, swift }: BankAccount): readonly Said[] {
  const lines = [
    [text.bankName(), name],
    [text.branch(), branch],
    [text.account(), account],
    [text.iban(), iban],
    [text.swift(), swift],
    [text.holder(), holder],
  ] as const;
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [text.pair({ label, value })]));
}

/** The same as one text, for documents. */
export const bankDetailsText = (bank: BankAccount, locale: Locale): string =>
  bankDetails(bank)
    .map((said) => plain(said, locale))
    .join('\n');
