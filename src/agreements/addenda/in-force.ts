import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Day, dayFromColumn, dayIn, type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type Money, money } from '../../kernel/money.ts';
import { type Agreement, agreementFrom, withDocument } from '../agreement.ts';
import type { TermChange } from './addendum.ts';
import { type ConsolidatedClause, consolidate } from './consolidated-text.ts';
import { clausesOf } from './split-text.ts';

/** A database for looking only. */
export interface InForceReader {
  readonly agreement: Pick<Tx['agreement'], 'findMany'>;
  readonly changeRequest: Pick<Tx['changeRequest'], 'findMany'>;
  readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
  readonly agency: Pick<Tx['agency'], 'findUniqueOrThrow'>;
}

export interface AddendumInForce {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly on: Day;
  readonly terms: readonly TermChange[];
}

/** A change that the client agreed to by button. */
export interface AgreedChange {
  readonly number: number;
  readonly what: string;
  readonly difference: Money;
  readonly newDueOn: Day | null;
  readonly at: Instant;
  readonly on: Day;
  readonly by: string;
}

/** What is agreed at this moment, as one text. */
export interface TextInForce {
  readonly base: Agreement;
  readonly signedOn: Day;
  /** From when on this is the text. */
  readonly since: Instant;
  /** The newest version number in force, be it of the agreement, an addendum or an agreed change. */
  readonly version: number;
  readonly locale: Locale;
  readonly secondLocale: Locale | null;
  readonly clauses: readonly ConsolidatedClause[];
  readonly addenda: readonly AddendumInForce[];
  readonly changes: readonly AgreedChange[];
  readonly total: Money;
  readonly engagement: EngagementFacts;
}

/** `undefined` while nothing is signed. */
export async function textInForce(
  read: InForceReader,
  engagementId: string,
): Promise<TextInForce | undefined> {
  const rows = await read.agreement.findMany({
    where: { engagementId, status: 'signed' },
    orderBy: { version: 'asc' },
    include: withDocument,
  });
  const base = rows.find(({ kind }) => kind === 'agreement');
  if (base === undefined) return undefined;
  const engagement = await engagementFacts(read, engagementId);
  const { timeZone, currency, agreedTotal, agreementVersion } = engagement;
  const momentOf = (at: Date | null): Instant => instantFromColumn(at ?? base.createdAt);
  const dayOf = (at: Date | null): Day => dayIn(momentOf(at), timeZone);
  const changes = await agreedChanges(read, engagement);
  const agreement = agreementFrom(base);
  const addenda = rows
    .filter(({ kind }) => kind === 'addendum')
    .map((row) => ({ ...agreementFrom(row), signedOn: dayOf(row.closedAt) }));
  return {
    base: agreement,
    signedOn: dayOf(base.closedAt),
    since: latest([...rows.map(({ closedAt }) => momentOf(closedAt)), ...changes.map(({ at }) => at)]),
    version: Math.max(agreementVersion, ...rows.map(({ version }) => version)),
    locale: agreement.locale,
    secondLocale: agreement.secondLocale,
    clauses: consolidate(
      clausesOf(agreement),
      addenda.map(({ version, status, signedOn, addendum }) => ({
        version,
        status,
        signedOn,
        edits: addendum?.edits ?? [],
      })),
    ),
    addenda: addenda.map(({ id, version, title, signedOn, addendum }) => ({
      id,
      version,
      title,
      on: signedOn,
      terms: addendum?.terms ?? [],
    })),
    changes,
    total: money(agreedTotal, currency),
    engagement,
  };
}

const latest = (moments: readonly Instant[]): Instant =>
  moments.reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b));

async function agreedChanges(read: InForceReader, { id, currency, timeZone }: EngagementFacts) {
  const rows = await read.changeRequest.findMany({
    // What was signed stands among the clauses.
    where: { engagementId: id, status: 'agreed', addendumId: null },
    orderBy: [{ decidedAt: 'asc' }, { number: 'asc' }],
  });
  return rows.map(
    ({ number, what, priceDelta, newDueOn, decidedAt, askedAt, decidedBy }): AgreedChange => ({
      number,
      what,
      difference: money(priceDelta ?? 0n, currency),
      newDueOn: newDueOn && dayFromColumn(newDueOn),
      at: instantFromColumn(decidedAt ?? askedAt),
      on: dayIn(instantFromColumn(decidedAt ?? askedAt), timeZone),
      by: decidedBy === null ? '' : StoredActor.parse(decidedBy).name,
    }),
  );
}
