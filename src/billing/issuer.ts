import { z } from 'zod';
import type { ProviderName } from './payment-provider.ts';

const written = z.string().trim().min(1).optional().catch(undefined);

/** An account as far as it is known. */
export const StoredAccount = z.object({
  name: written,
  branch: written,
  account: written,
  holder: written,
  iban: written,
  swift: written,
});

const StoredIssuer = z
  .object({
    legalName: written,
    address: written,
    taxId: written,
    registrationNumber: written,
    bank: StoredAccount.catch({}),
    banks: z.record(z.string(), StoredAccount).catch({}),
  })
  .catch({ bank: {}, banks: {} });

/** Who issues our invoices (column `agency.issuer`), with everything that an invoice must show. */
export interface Issuer {
  readonly legalName: string;
  /** Line breaks are kept. */
  readonly address: string;
  readonly taxId: string | undefined;
  /** Japan: issuer of qualified invoices, `T` and 13 digits. */
  readonly registrationNumber: string | undefined;
  /** For every currency that has none of its own in `banks`. Undefined: they are paid on their provider's page. */
  readonly bank: BankAccount | undefined;
  readonly banks: Readonly<Record<string, BankAccount>>;
}

/** Where invoices are paid to. At least one of `account` and `iban` is there. */
export interface BankAccount {
  readonly name: string;
  readonly holder: string;
  readonly branch: string | undefined;
  readonly account: string | undefined;
  readonly iban: string | undefined;
  readonly swift: string | undefined;
}

/** What an invoice can't do without. */
export type IssuerPart = 'legalName' | 'address' | 'bankName' | 'holder' | 'account';

export type ReadIssuer =
  | { readonly issuer: Issuer; readonly missing?: never }
  | { readonly issuer?: never; readonly missing: readonly IssuerPart[] };

/**
 * Reads `agency.issuer` as it stands, from `{}` to complete. An account is asked for only where nobody but us says how
 * to pay.
 */
export function readIssuer(json: unknown, provider: ProviderName = 'bank-transfer'): ReadIssuer {
  const { legalName, address, taxId, registrationNumber, bank: stored, banks } = StoredIssuer.parse(json);
  const bank = accountFrom(stored);
  const lacksAccount = bank === undefined && provider === 'bank-transfer';
  if (!legalName || !address || lacksAccount) {
    const { name, holder, account, iban } = stored;
    const parts = { legalName, address, bankName: name, holder, account: account ?? iban };
    const asked = provider === 'bank-transfer' ? issuerParts : companyParts;
    return { missing: asked.filter((part) => parts[part] === undefined) };
  }
  return { issuer: { legalName, address, taxId, registrationNumber, bank, banks: wholeOf(banks) } };
}

/** The accounts alone, also where the rest of the issuer is not known yet. */
export function storedBanks(json: unknown): {
  readonly usual: BankAccount | undefined;
  readonly banks: Readonly<Record<string, BankAccount>>;
} {
  const { bank, banks } = StoredIssuer.parse(json);
  return { usual: accountFrom(bank), banks: wholeOf(banks) };
}

/** The account for invoices in this currency. */
export const bankFor = (
  { bank, banks }: Pick<Issuer, 'bank' | 'banks'>,
  currency: string,
): BankAccount | undefined => banks[currency] ?? bank;

/** The same issuer with the account of one invoice: the one it names since its approval, or that of its currency. */
export function withAccount(read: ReadIssuer, payTo: unknown, currency: string): ReadIssuer {
  const { issuer } = read;
  if (issuer === undefined) return read;
  return { issuer: { ...issuer, bank: accountFrom(payTo) ?? bankFor(issuer, currency) } };
}

/** As it stands in JSON; undefined: something that every account has is missing. */
export function accountFrom(stored: unknown): BankAccount | undefined {
  const read = StoredAccount.safeParse(stored);
  if (!read.success) return undefined;
  const { name, holder, branch, account, iban, swift } = read.data;
  if (!name || !holder || !(account || iban)) return undefined;
  return { name, holder, branch, account, iban, swift };
}

/** As a JSON column takes it. */
export const accountToColumn = (bank: BankAccount): Record<string, string> =>
  Object.fromEntries(
    Object.entries(bank).flatMap(([part, value]) => (typeof value === 'string' ? [[part, value]] : [])),
  );

export const sameAccount = (a: BankAccount, b: BankAccount): boolean =>
  JSON.stringify(Object.entries(accountToColumn(a)).toSorted()) ===
  JSON.stringify(Object.entries(accountToColumn(b)).toSorted());

function wholeOf(banks: Readonly<Record<string, unknown>>): Readonly<Record<string, BankAccount>> {
  const whole = Object.entries(banks).flatMap(([currency, stored]) => {
    const bank = accountFrom(stored);
    return bank === undefined ? [] : [[currency, bank] as const];
  });
  return Object.fromEntries(whole);
}

const companyParts: readonly IssuerPart[] = ['legalName', 'address'];
const issuerParts: readonly IssuerPart[] = [...companyParts, 'bankName', 'holder', 'account'];
