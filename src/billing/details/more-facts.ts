import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { changeFacts } from './change-facts.ts';
import type { AccountDetail, BankChange } from './detail-change.ts';

interface Left {
  readonly who: string;
  readonly project: string;
  readonly client: string;
}

export async function contactLeftFacts(
  tx: Tx,
  { engagementId, contactId }: { engagementId: string; contactId: string },
): Promise<Left | undefined> {
  const engagement = await tx.engagement.findUnique({
    where: { id: engagementId },
    select: { name: true, client: { select: { name: true } } },
  });
  const contact = await tx.contact.findUnique({ where: { id: contactId }, select: { name: true } });
  if (engagement === null || contact === null) return undefined;
  return { who: contact.name, project: engagement.name, client: engagement.client.name };
}

export interface NewAccountFacts {
  readonly agency: string;
  readonly after: AccountDetail;
  readonly at: Instant;
  /** The zone of who reads it. */
  readonly timeZone: string;
  /** Numbers of the invoices that keep the account from before. */
  readonly keep: readonly string[];
}

const Account = z.object({ account: z.string().optional(), iban: z.string().optional() }).catch({});

/** Invoices that were approved before it held name the account from before: those are found by what they name. */
export async function newAccountFacts(
  tx: Tx,
  { changeId, engagementId }: { changeId: string; engagementId: string },
): Promise<NewAccountFacts | undefined> {
  const facts = await changeFacts(tx, changeId);
  if (facts === undefined || facts.change.kind !== 'bank' || facts.change.decided === null) return undefined;
  const { change, agency } = facts;
  const engagement = await tx.engagement.findUnique({
    where: { id: engagementId },
    select: { timeZone: true },
  });
  if (engagement === null || change.decided === null) return undefined;
  const rows = await tx.invoice.findMany({
    where: { engagementId, status: { in: ['approved', 'sent'] }, provider: 'bank-transfer' },
    orderBy: { number: 'asc' },
    select: { number: true, payTo: true },
  });
  const keep = rows.flatMap(({ number, payTo }) =>
    number !== null && namesOld(payTo, change) ? [number] : [],
  );
  const { timeZone } = engagement;
  return { agency, after: change.after, at: change.decided.at, timeZone, keep };
}

function namesOld(payTo: unknown, { before }: BankChange): boolean {
  const named = Account.parse(payTo);
  const old = Account.parse(before.bank);
  return named.account === old.account && named.iban === old.iban;
}
