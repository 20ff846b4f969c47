import type { Tx } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { changeFacts } from './change-facts.ts';
import type { AccountDetail } from './detail-change.ts';
import { keepAccount } from './open-invoices.ts';

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

export async function newAccountFacts(
  tx: Tx,
  { changeId, engagementId }: { changeId: string; engagementId: string },
): Promise<NewAccountFacts | undefined> {
  const facts = await changeFacts(tx, changeId);
  if (facts === undefined || facts.change.kind !== 'bank' || facts.change.decided === null) return undefined;
  const { change, agency, usual } = facts;
  const engagement = await tx.engagement.findUnique({
    where: { id: engagementId },
    select: { timeZone: true },
  });
  if (engagement === null || change.decided === null) return undefined;
  const keeping = await keepAccount(tx, change.before, engagementId);
  return {
    agency,
    after: { currency: change.after.currency, bank: change.after.bank ?? usual },
    at: change.decided.at,
    timeZone: engagement.timeZone,
    keep: keeping.map(({ number }) => number),
  };
}
