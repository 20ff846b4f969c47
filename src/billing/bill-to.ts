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
    phone: written,
    bank: written,
    account: written,
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
  /** China: what a fapiao says of its buyer beside name, tax number and address. */
  readonly phone?: string | undefined;
  readonly bank?: string | undefined;
  readonly account?: string | undefined;
}

interface Billed {
  readonly client: { readonly name: string; readonly billing: unknown };
  readonly billingContact: { readonly name: string; readonly email: string | null } | null;
}

/** The client as this engagement's invoices address it: its own billing contact comes before the client's usual one. */
export function billedClient({ client, billingContact }: Billed): Billed['client'] {
  if (billingContact === null) return client;
  const { name: usual, email: usualEmail, ...rest } = z.looseObject({}).catch({}).parse(client.billing);
  const { name } = billingContact;
  const email = billingContact.email ?? (usual === name ? usualEmail : undefined);
  return { name: client.name, billing: { ...rest, name, email } };
}

/** Reads `client.billing`; as long as nobody has given a legal name, the client's name stands for it. */
export function billToOf(client: { readonly name: string; readonly billing: unknown }): BillTo {
  const { legalName, name, ...rest } = StoredBilling.parse(client.billing);
  const { address, taxNumber, purchaseOrder, email, ...fapiao } = rest;
  const own = {
    legalName: legalName ?? client.name,
    address,
    taxNumber,
    purchaseOrder,
    attention: name,
    email,
  };
  return { ...own, ...fapiao };
}
