import type { Tx } from '../kernel/act.ts';
import { type Day, dayFromColumn, parseDay, type WorkingDays } from '../kernel/calendar.ts';
import { MovedDays } from './came-late.ts';
import { daysNotCounted, type Late } from './lateness.ts';

/** One line of the client-delay ledger: what came late, by how much, and which days it moved. */
export interface DelayLine {
  readonly what: string;
  readonly late: Late;
  readonly businessDays: number;
  readonly moved: readonly { readonly title: string; readonly from: Day; readonly to: Day }[];
}

/** Looking is enough: a slash command's read-only database will do. */
export type LedgerReader = {
  readonly [M in 'clientDelay' | 'material' | 'milestone' | 'risk']: Pick<Tx[M], 'findMany'>;
};

export async function delayLedger(read: LedgerReader, engagementId: string): Promise<readonly DelayLine[]> {
  const rows = await read.clientDelay.findMany({
    where: { engagementId },
    orderBy: [{ lateUntil: 'asc' }, { at: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const materials = await read.material.findMany({ where: { engagementId } });
  const milestones = await read.milestone.findMany({ where: { engagementId } });
  const risks = await read.risk.findMany({
    where: { engagementId },
    select: { id: true, what: true, needs: true },
  });
  const whats = new Map([
    ...materials.map(({ id, what }) => [id, what] as const),
    ...risks.map(({ id, what, needs }) => [id, needs === '' ? what : needs] as const),
  ]);
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  return rows.map((row) => ({
    what: whats.get(row.subject) ?? '',
    late: { from: dayFromColumn(row.lateFrom), until: dayFromColumn(row.lateUntil) },
    businessDays: row.businessDays,
    moved: MovedDays.parse(row.moved).flatMap(({ milestoneId, from, to }) => {
      const [before, after, title] = [parseDay(from), parseDay(to), titles.get(milestoneId)];
      return before && after && title !== undefined ? [{ title, from: before, to: after }] : [];
    }),
  }));
}

/** Business days on which something of the client's was late; a day on which two things were counts once. */
export function delayInAll(lines: readonly DelayLine[], days: WorkingDays): number {
  return lines.reduce(
    (sum, { late }, index) =>
      sum +
      daysNotCounted(
        late,
        lines.slice(0, index).map((earlier) => earlier.late),
        days,
      ),
    0,
  );
}
