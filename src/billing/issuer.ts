import { z } from 'zod';

const written = z.string().trim().min(1).optional().catch(undefined);

const StoredIssuer = z
  .object({
    legalName: written,
    address: written,
    taxId: written,
    registrationNumber: written,
    bank: z
      .object({
        name: written,
        branch: written,
        account: written,
        holder: written,
        iban: written,
        swift: written,
      })
      .catch({}),
  })
  .catch({ bank: {} });

/** Who issues our invoices (column `agency.issuer`), with everything that an invoice must show. */
export interface Issuer {
  readonly legalName: string;
  /** Line breaks are kept. */
  readonly address: string;
  readonly taxId: string | undefined;
  /** Japan: issuer of qualified invoices, `T` and 13 digits. */
  readonly registrationNumber: string | undefined;
  readonly bank: BankAccount;
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

/** Reads `agency.issuer` as it stands, from `{}` to complete. */
export function readIssuer(json: unknown): ReadIssuer {
  const { legalName, address, taxId, registrationNumber, bank } = StoredIssuer.parse(json);
  const { name, holder, branch, account, iban, swift } = bank;
  if (!legalName || !address || !name || !holder || !(account || iban)) {
    const parts = { legalName, address, bankName: name, holder, account: account ?? iban };
    return { missing: issuerParts.filter((part) => parts[part] === undefined) };
  }
  return {
    issuer: {
      legalName,
      address,
      taxId,
      registrationNumber,
      bank: { name, holder, branch, account, iban, swift },
    },
  };
}

const issuerParts: readonly IssuerPart[] = ['legalName', 'address', 'bankName', 'holder', 'account'];
