import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';
import { money } from '../../kernel/money.ts';
import { issueInvoice } from '../issue-invoice.ts';
import { askForList } from './ask-for-list.ts';
import type { InvoiceHinted, ProviderNoted } from './events.ts';
import { lookAtInvoice } from './look-at-invoice.ts';

const Told = z.discriminatedUnion('kind', [
  /** `key`: ours, where the provider sends it along. */
  z.object({ kind: z.literal('invoice'), ref: z.string(), key: z.string().nullable() }),
  z.object({
    kind: z.literal('funds'),
    ref: z.string(),
    customer: z.string(),
    amount: z.string(),
    currency: z.string(),
  }),
  z.object({ kind: z.literal('nothing') }),
]);
export type Told = z.output<typeof Told>;

/**
 * A provider has told something, and its signature was checked. What it says is only a reason to ask: messages come in
 * any order, twice, and late. Invoices that are not ours are nobody's here.
 */
export const hearFromPayments = act({
  name: 'payments.hear',
  input: z.object({
    provider: z.string(),
    told: Told,
    /** The version in which it was told, where that is not ours. */
    otherVersion: z.string().nullable(),
  }),
  async run(tx, { provider, told, otherVersion }) {
    const events: Happening[] = otherVersion === null ? [] : [await ofOtherVersion(tx, otherVersion)].flat();
    if (told.kind === 'invoice') events.push(...(await aboutInvoice(tx, provider, told)));
    if (told.kind === 'funds') events.push(...(await aboutFunds(tx, provider, told)));
    return outcome(events);
  },
});

type AboutInvoice = Extract<Told, { kind: 'invoice' }>;

async function aboutInvoice(
  tx: Tx,
  provider: string,
  { ref, key }: AboutInvoice,
): Promise<readonly Happening[]> {
  const found = await whichInvoice(tx, provider, ref, key);
  if (found === undefined && (await isStray(tx, ref))) return askForList(tx);
  if (found === undefined)
    // Ours by its mark, and not in our books: an older copy of them is in use, or the row is gone.
    return key === null ? [] : noted(tx, { note: 'unknown-invoice', ref, clientId: null, amount: null });
  const [waits] = await tx.$queryRaw<{ id: string }[]>`
    select id from effect
     where kind = ${lookAtInvoice.kind} and payload ->> 'invoiceId' = ${found.id} and state = 'waiting' limit 1`;
  // A look that has not begun sees all that was told before it; one that is under way may have read too early.
  if (waits !== undefined) return [];
  const { id: invoiceId, engagementId } = found;
  const hinted: InvoiceHinted = { type: 'invoice.hinted', engagementId, invoiceId };
  return [hinted];
}

/** Given up here before it had arrived, it is none of ours any more. Once we know where ours is, only that one counts: a copy of it carries the same mark. */
async function whichInvoice(tx: Tx, provider: string, providerRef: string, key: string | null) {
  const select = { id: true, engagementId: true } as const;
  const known = await tx.invoice.findFirst({ where: { provider, providerRef }, select });
  if (known !== null) return known;
  if (key === null) return undefined;
  const asked = await tx.effect.findFirst({ where: { key, kind: issueInvoice.kind } });
  if (asked === null) return undefined;
  const { invoiceId: id } = issueInvoice.payload.parse(asked.payload);
  return (
    (await tx.invoice.findFirst({ where: { id, providerRef: null, status: { not: 'void' } }, select })) ??
    undefined
  );
}

/** The check has told of it, and waits to hear that somebody has voided it over there. */
const isStray = async (tx: Tx, subject: string): Promise<boolean> =>
  (await tx.billingFinding.count({ where: { kind: 'stray', subject, settledAt: null } })) > 0;

type AboutFunds = Extract<Told, { kind: 'funds' }>;

async function aboutFunds(tx: Tx, provider: string, told: AboutFunds): Promise<readonly Happening[]> {
  const { customer, ref } = told;
  const known = await tx.providerCustomer.findFirst({ where: { provider, ref: customer } });
  if (known === null || BigInt(told.amount) <= 0n) return [];
  const amount = money(BigInt(told.amount), told.currency);
  return noted(tx, { note: 'funds', ref, clientId: known.clientId, amount });
}

const ofOtherVersion = (tx: Tx, version: string): Promise<readonly ProviderNoted[]> =>
  noted(tx, { note: 'version', ref: version, clientId: null, amount: null });

/** Each thing once, for ever. */
async function noted(
  tx: Tx,
  about: Omit<ProviderNoted, 'type' | 'engagementId'>,
): Promise<readonly ProviderNoted[]> {
  const before = await tx.effect.findFirst({ where: { key: noteKey(about) }, select: { id: true } });
  return before === null ? [{ type: 'provider.noted', engagementId: null, ...about }] : [];
}

/** What the promise to tell it is called. */
export const noteKey = ({ note, ref }: Pick<ProviderNoted, 'note' | 'ref'>): string =>
  `payments:${note}:${ref}`;
