import { z } from 'zod';

const written = z.string().trim().min(1).optional().catch(undefined);

const StoredBilling = z
  .object({
    legalName: written,
    address: written,
    taxNumber: written,
    purchaseOrder: written,
    name: written,
    email: written,
  })
  .catch({});

/** To whom an invoice is made out. */
export interface BillTo {
  readonly legalName: string;
  /** Line breaks are kept. */
  readonly address: string | undefined;
  readonly taxNumber: string | undefined;
  readonly purchaseOrder: string | undefined;
  /** Who looks after invoices there. */
  readonly attention: string | undefined;
  readonly email: string | undefined;
}

/** Reads `client.billing`; as long as nobody has given a legal name, the client's name stands for it. */
export function billToOf(client: { readonly name: string; readonly billing: unknown }): BillTo {
  const { legalName, name, ...rest } = StoredBilling.parse(client.billing);
  const { address, taxNumber, purchaseOrder, email } = rest;
  return { legalName: legalName ?? client.name, address, taxNumber, purchaseOrder, attention: name, email };
}
