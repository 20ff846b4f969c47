import { z } from 'zod';
import type { BillingFinding } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { type CardWords, notice } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import { cardOf, FindingKind, findingFrom, lateCardOf } from './finding.ts';
import { findingSection, type ToldFinding } from './finding-words.ts';
import { text } from './text.ts';

/** As many as a message has room for, with their buttons. */
export const MOST_FINDINGS = 15;

interface Facts {
  readonly findings: readonly ToldFinding[];
  readonly timeZone: string;
}

type Reader = { readonly [M in 'engagement' | 'agency']: Pick<Tx[M], 'findMany'> };

/** With the names of their projects. In two queries, whatever their number. */
export async function told(tx: Reader, rows: readonly BillingFinding[]): Promise<Facts> {
  const agency = await tx.agency.findMany({ select: { timeZone: true } });
  const projects = await tx.engagement.findMany({
    where: { id: { in: rows.map(({ engagementId }) => engagementId) } },
    select: { id: true, name: true, client: { select: { name: true } } },
  });
  const byId = new Map(projects.map((project) => [project.id, project]));
  const findings = rows.map((row) => {
    const project = byId.get(row.engagementId);
    return { ...findingFrom(row), project: project?.name ?? '', client: project?.client.name ?? '' };
  });
  const inOrder = findings.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  return { findings: inOrder, timeZone: agency[0]?.timeZone ?? 'UTC' };
}

const place = ({ kind }: ToldFinding): number => FindingKind.options.indexOf(kind);

function card(
  { findings, timeZone }: Facts,
  title: (values: { count: number }) => Said,
  intro: Said,
): CardWords {
  const shown = findings.slice(0, MOST_FINDINGS);
  const left = findings.length - shown.length;
  const isOver = findings.every(({ settled }) => settled !== undefined);
  return {
    title: title({ count: findings.length }),
    ...(!isOver && { body: [intro] }),
    sections: shown.map((finding) => findingSection(finding, timeZone)),
    ...(left > 0 && { footnote: text.more({ count: left }) }),
    ...(isOver && { settled: text.allSettled() }),
  };
}

const Checked = z.object({ checkedAt: z.string() });

/** For finance, in the team's channel: what one day's check has found, once. */
export const foundNotice = notice({
  name: 'check.found',
  params: Checked,
  subject: ({ checkedAt }) => cardOf(checkedAt),
  async load(tx, { checkedAt }) {
    const foundAt = new Date(checkedAt);
    if (Number.isNaN(foundAt.getTime())) return undefined;
    const rows = await tx.billingFinding.findMany({ where: { foundAt }, orderBy: { id: 'asc' } });
    return rows.length === 0 ? undefined : told(tx, rows);
  },
  // Mended before it was told: nobody has to hear of it.
  holds: ({ findings }) => findings.some(({ settled }) => settled === undefined),
  say: (facts) => card(facts, text.title, text.intro()),
});

/** For an owner: what finance has not settled within three business days. */
export const lateNotice = notice({
  name: 'check.late',
  params: Checked,
  subject: ({ checkedAt }) => lateCardOf(checkedAt),
  async load(tx, { checkedAt }) {
    const rows = await tx.billingFinding.findMany({
      where: { facts: { path: ['escalatedAt'], equals: checkedAt } },
      orderBy: { id: 'asc' },
    });
    return rows.length === 0 ? undefined : told(tx, rows);
  },
  holds: ({ findings }) => findings.some(({ settled }) => settled === undefined),
  say: (facts) => card(facts, text.lateTitle, text.lateIntro()),
});

export const notices = [foundNotice, lateNotice] as const;
