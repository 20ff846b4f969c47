import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { Actor } from '../../kernel/visit.ts';
import type { Agreement } from '../agreement.ts';
import { TemplateClause } from '../clause.ts';
import { type ChangeKind, type ClauseChange, clauseChangeFrom } from './clause-change.ts';
import { text } from './text.ts';

/** Where a version says something else than its template: read off the version itself, so it never gets lost. */
export interface Deviation {
  readonly clauseKey: string;
  readonly kind: ChangeKind;
  readonly heading: string;
  readonly locked: boolean;
  /** Who asked for it, who said yes where that was needed, and why; `undefined` when no record is found. */
  readonly askedBy: Actor | undefined;
  readonly approvedBy: Actor | undefined;
  readonly reason: string | undefined;
}

/** An open transaction, or a database for looking only. */
export interface DeviationReader {
  readonly agreementTemplate: Pick<Tx['agreementTemplate'], 'findUnique'>;
  readonly clauseChange: Pick<Tx['clauseChange'], 'findMany'>;
}

type Version = Pick<Agreement, 'kind' | 'engagementId' | 'templateId' | 'clauses' | 'createdAt'>;

export async function deviationsOf(read: DeviationReader, version: Version): Promise<readonly Deviation[]> {
  // A version from before clauses were kept has none to compare; an addendum is all change, and says so itself.
  if (version.clauses.length === 0 || version.kind === 'addendum') return [];
  const row = await read.agreementTemplate.findUnique({ where: { id: version.templateId } });
  const template = row === null ? [] : z.array(TemplateClause).parse(row.clauses);
  const rows = await read.clauseChange.findMany({
    where: { engagementId: version.engagementId },
    orderBy: { askedAt: 'asc' },
  });
  const held = rows.map(clauseChangeFrom).filter((change) => heldAt(change, version.createdAt));
  const known = (key: string): ClauseChange | undefined => held.find(({ clauseKey }) => clauseKey === key);
  const here = new Set(version.clauses.map(({ key }) => key));
  const said = version.clauses.flatMap(({ key, heading, standing, locked }) =>
    standing === 'template' ? [] : [deviation({ key, heading, locked }, standing, known(key))],
  );
  const left = template.flatMap((clause) =>
    // A clause that says nothing for this engagement is no deviation: nobody took it out.
    here.has(clause.key) || known(clause.key)?.kind !== 'removed'
      ? []
      : [deviation(clause, 'removed', known(clause.key))],
  );
  return [...said, ...left];
}

function heldAt(
  { askedAt, decidedAt, decision, locked, endedAt }: ClauseChange,
  at: Temporal.Instant,
): boolean {
  const since = locked ? decidedAt : askedAt;
  if (since === null || decision === 'refused' || isAfter(since, at)) return false;
  return endedAt === null || isAfter(endedAt, at);
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

const deviation = (
  { key, heading, locked }: { key: string; heading: string; locked: boolean },
  kind: ChangeKind,
  change: ClauseChange | undefined,
): Deviation => ({
  clauseKey: key,
  kind,
  heading,
  locked: change?.locked ?? locked,
  askedBy: change?.askedBy,
  approvedBy: change?.decidedBy ?? undefined,
  reason: change?.reason,
});

/** One line for each, for cards, previews and pages of the agency. */
export function deviationLines(deviations: readonly Deviation[]): readonly Said[] {
  return deviations.map(({ kind, heading, askedBy, approvedBy, reason }) => {
    const what = text.deviation[kind]({ heading: heading === '' ? text.noHeading() : heading });
    if (askedBy === undefined || reason === undefined) return what;
    const by = { what, who: askedBy.name, reason };
    return approvedBy === undefined
      ? text.deviationLine(by)
      : text.deviationApproved({ ...by, approver: approvedBy.name });
  });
}
