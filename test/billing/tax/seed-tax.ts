import { reactions as billingReactions } from '../../../src/billing/reactions.ts';
import { reactions } from '../../../src/billing/tax/reactions.ts';
import type { TaxSettings } from '../../../src/billing/tax/settings.ts';
import { readTaxes } from '../../../src/billing/tax/stored-taxes.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { issuer } from '../seed-billing.ts';

export const openTaxRoom = () => openRoom([billingReactions, reactions]);

export const byLaw: TaxSettings = { regime: 'country', prices: 'added', rounding: 'down' };

interface Setting {
  readonly tax?: TaxSettings | null;
  readonly country?: string;
  readonly numbers?: { readonly taxId?: string; readonly registrationNumber?: string };
  readonly client?: { readonly country?: string; readonly billing?: Record<string, string> };
}

/** Where the agency is, what it charges, and what is known of its client; Japan to Japan unless said otherwise. */
export async function settle(room: Room, { tax = byLaw, country = 'JP', numbers, client }: Setting = {}) {
  const { registrationNumber, ...rest } = issuer;
  await room.prisma.agency.update({
    where: { id: 1 },
    data: { tax: tax ?? {}, country, issuer: { ...rest, ...(numbers ?? { registrationNumber }) } },
  });
  await room.prisma.client.update({
    where: { id: 'cli_kawa' },
    data: { billing: client?.billing ?? {} },
  });
}

/** Drafts are made by acts that look at the project's country. */
export const moveClient = (room: Room, engagementId: string, country: string) =>
  room.prisma.engagement.update({ where: { id: engagementId }, data: { country } });

export async function taxOf(room: Room, invoiceId: string) {
  const row = await room.prisma.invoice.findUniqueOrThrow({
    where: { id: invoiceId },
    include: { lines: { orderBy: { id: 'asc' } } },
  });
  const taxes = readTaxes(row.taxes, row.currency);
  return {
    taxTotal: row.taxTotal,
    note: row.taxNote,
    contained: taxes?.contained,
    rows: taxes?.rows.map(({ rate, base, tax }) => [rate, base.minor, tax.minor]),
    rates: row.lines.map(({ taxBasisPoints }) => taxBasisPoints),
  };
}
