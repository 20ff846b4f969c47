import type { BillingDetailChange } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import type { Day } from '../../kernel/calendar.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { Locale } from '../../kernel/locale.ts';
import type { Actor } from '../../kernel/visit.ts';
import { accountToColumn, storedBanks } from '../issuer.ts';
import { type AccountDetail, type ClientChange, changeFrom, type DetailChange } from './detail-change.ts';
import { keepAccount } from './open-invoices.ts';
import { lastDay } from './remind-of-change.ts';
import { type Confirmer, whoConfirms } from './who-confirms.ts';

/** All that the cards and letters about a change say. */
export interface ChangeFacts<C extends DetailChange = DetailChange> {
  readonly change: C;
  /** Empty for an account of the agency's. */
  readonly project: string;
  readonly client: string;
  readonly agency: string;
  /** The readers' zone and language. */
  readonly timeZone: string;
  readonly locale: Locale;
  readonly confirmers: readonly Confirmer[];
  readonly until: Day;
  /** Another question about the same thing has taken its place. */
  readonly replaced: boolean;
  /** Of an account: numbers of unpaid invoices that keep the one from before. */
  readonly keep: readonly string[];
  /** The agency's account for every currency without one of its own. */
  readonly usual: AccountDetail['bank'];
}

export type ClientChangeFacts = ChangeFacts<ClientChange>;

export async function changeFacts(tx: Tx, changeId: string): Promise<ChangeFacts | undefined> {
  const row = await tx.billingDetailChange.findUnique({ where: { id: changeId } });
  if (row === null) return undefined;
  const change = changeFrom(row);
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
  const { usual } = storedBanks(agency.issuer);
  const keeping = change.kind === 'bank' ? await keepAccount(tx, change.before) : [];
  const common = {
    change,
    agency: agency.name,
    confirmers: await whoConfirms(tx, change),
    until: await lastDay(tx, change),
    replaced: await wasReplaced(tx, row),
    keep: keeping.map(({ number }) => number),
    usual: usual === undefined ? null : accountToColumn(usual),
  };
  if (change.engagementId === null)
    return {
      ...common,
      project: '',
      client: '',
      timeZone: agency.timeZone,
      locale: Locale.parse(agency.locale),
    };
  const { name, client, timeZone, locale } = await engagementFacts(tx, change.engagementId);
  return { ...common, project: name, client: client.name, timeZone, locale };
}

/** What takes the place of another is asked in the moment in which that one is withdrawn. */
async function wasReplaced(
  tx: Tx,
  { id, kind, subject, status, decidedAt }: BillingDetailChange,
): Promise<boolean> {
  if (status !== 'withdrawn' || decidedAt === null) return false;
  const where = { kind, subject, askedAt: decidedAt, id: { not: id } };
  return (await tx.billingDetailChange.count({ where })) > 0;
}

/** The same, of changes that the client's side confirms. */
export async function clientChangeFacts(tx: Tx, changeId: string): Promise<ClientChangeFacts | undefined> {
  const facts = await changeFacts(tx, changeId);
  if (facts === undefined || facts.change.kind === 'bank') return undefined;
  return { ...facts, change: facts.change };
}

/** The house's own answer: the time ran out. */
export const hasExpired = ({ status, decided }: DetailChange): boolean =>
  status === 'withdrawn' && decided?.by.kind === 'house';

export const nameOf = ({ name }: Pick<Actor, 'name'>): string => name;
