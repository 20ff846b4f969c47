import { z } from 'zod';
import type { BillingDetailChange } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import type { Actor } from '../../kernel/visit.ts';
import { StoredAccount } from '../issuer.ts';
import { refuse } from './refusals.ts';

/** To whom invoices of an engagement go. */
export const ContactDetail = z.object({
  contactId: z.string().nullable().default(null),
  name: z.string(),
  email: z.string().nullable(),
  slackUserId: z.string().nullable().default(null),
});
export type ContactDetail = z.output<typeof ContactDetail>;

/** What stands on invoices about the client's company; empty: nothing. */
export const AddressDetail = z.object({ legalName: z.string(), address: z.string(), taxNumber: z.string() });
export type AddressDetail = z.output<typeof AddressDetail>;

/**
 * The agency's account for a currency; null: for every currency without one of its own. Without an account: there is
 * none of its own, and the one for every currency stands for it.
 */
export const AccountDetail = z.object({ currency: z.string().nullable(), bank: StoredAccount.nullable() });
export type AccountDetail = z.output<typeof AccountDetail>;

export const DetailKind = z.enum(['billing-contact', 'billing-address', 'bank']);
export type DetailKind = z.output<typeof DetailKind>;
export const ChangeStatus = z.enum(['asked', 'confirmed', 'refused', 'withdrawn']);
export type ChangeStatus = z.output<typeof ChangeStatus>;

interface Asked {
  readonly id: string;
  readonly status: ChangeStatus;
  readonly askedBy: Actor;
  readonly askedAt: Instant;
  /** Nobody's of the house: it ran out without an answer. */
  readonly decided: { readonly by: Actor; readonly at: Instant } | null;
}

export type ContactChange = Asked & {
  readonly kind: 'billing-contact';
  readonly engagementId: string;
  readonly before: ContactDetail | null;
  readonly after: ContactDetail;
};
export type AddressChange = Asked & {
  readonly kind: 'billing-address';
  /** Where it was asked, and is confirmed; it holds for all of the client's. */
  readonly engagementId: string;
  readonly clientId: string;
  readonly before: AddressDetail;
  readonly after: AddressDetail;
};
export type BankChange = Asked & {
  readonly kind: 'bank';
  readonly engagementId: null;
  readonly before: AccountDetail;
  readonly after: AccountDetail;
};
/** Something about billing that somebody else has to confirm before it holds. */
export type DetailChange = ContactChange | AddressChange | BankChange;
export type ClientChange = ContactChange | AddressChange;

/** Column `subject` of a change of account: one question at a time about each currency. */
export const accountSubject = (currency: string | null): string =>
  currency === null ? 'agency' : `agency:${currency}`;

/** As it stands in the rows: of an address also where it was asked. */
export const StoredContact = z.object({ contact: ContactDetail.nullable() });
export const StoredAddress = AddressDetail.extend({ engagementId: z.string() });

export function changeFrom(row: BillingDetailChange): DetailChange {
  const { id, subject, before, after, decidedAt } = row;
  const asked: Asked = {
    id,
    status: ChangeStatus.parse(row.status),
    askedBy: StoredActor.parse(row.askedBy),
    askedAt: instantFromColumn(row.askedAt),
    decided:
      decidedAt === null ? null : { by: StoredActor.parse(row.decidedBy), at: instantFromColumn(decidedAt) },
  };
  const kind = DetailKind.parse(row.kind);
  switch (kind) {
    case 'billing-contact': {
      const { contact } = StoredContact.parse(before);
      return { ...asked, kind, engagementId: subject, before: contact, after: ContactDetail.parse(after) };
    }
    case 'billing-address': {
      const { engagementId, ...was } = StoredAddress.parse(before);
      return {
        ...asked,
        kind,
        engagementId,
        clientId: subject,
        before: was,
        after: AddressDetail.parse(after),
      };
    }
    case 'bank':
      return {
        ...asked,
        kind,
        engagementId: null,
        before: AccountDetail.parse(before),
        after: AccountDetail.parse(after),
      };
  }
}

/** Takes the change for this transaction, so that of two who answer at once only the first does. */
export async function takeChange(tx: Tx, id: string): Promise<DetailChange> {
  await tx.$executeRaw`select 1 from billing_detail_change where id = ${id} for update`;
  return loadChange(tx, id);
}

export async function loadChange(tx: Tx, id: string): Promise<DetailChange> {
  const row = await tx.billingDetailChange.findUnique({ where: { id } });
  if (row === null) throw refuse.unknown();
  return changeFrom(row);
}
