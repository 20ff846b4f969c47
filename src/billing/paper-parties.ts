import type { InvoiceDocument, InvoiceParty } from '../kernel/documents.ts';
import type { BillTo } from './bill-to.ts';
import type { Issuer } from './issuer.ts';

type Said = Pick<Issuer, 'legalName' | 'address' | 'taxId' | 'registrationNumber'>;

/** Who issues a paper of ours, as it is written on it. */
export const issuerOnPaper = ({
  legalName,
  address,
  taxId,
  registrationNumber,
}: Said): InvoiceDocument['issuer'] => ({
  name: legalName,
  address,
  ...(taxId !== undefined && { taxNumber: taxId }),
  ...(registrationNumber !== undefined && { qualifiedInvoiceNumber: registrationNumber }),
});

/** To whom it is made out, as it is written on it. */
export const billToOnPaper = ({ legalName, address, taxNumber, attention, email }: BillTo): InvoiceParty => ({
  name: legalName,
  ...(address !== undefined && { address }),
  ...(taxNumber !== undefined && { taxNumber }),
  ...(attention !== undefined && { attention }),
  ...(email !== undefined && { email }),
});
