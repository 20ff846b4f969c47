import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { notice } from '../kernel/notice.ts';
import type { Said } from '../kernel/phrase.ts';
import { oneLine } from '../kernel/shorten.ts';
import { Because } from './because.ts';
import type { MilestonesMoved } from './milestone.ts';
import { movedText } from './moved-text.ts';
import { text } from './text.ts';

type Told = Pick<MilestonesMoved, 'moved' | 'conflicts' | 'endBefore' | 'endAfter'>;

const Told = z.object({
  moved: z.array(z.object({ milestoneId: z.string(), title: z.string(), from: z.string(), to: z.string() })),
  conflicts: z.array(
    z.object({ milestoneId: z.string(), title: z.string(), dueOn: z.string(), by: z.number().int() }),
  ),
  endBefore: z.string(),
  endAfter: z.string(),
});

/** What a card about moved days carries: as it was told, whatever moves later. */
export const movedParams = (
  engagementId: string,
  milestoneId: string,
  because: Because,
  { moved, conflicts, endBefore, endAfter }: Told,
) => ({
  engagementId,
  milestoneId,
  because: JSON.stringify(because),
  told: JSON.stringify({ moved, conflicts, endBefore, endAfter }),
});

/** For both sides: what moved, by how much, because of what, and what that does to the end. */
export const movedNotice = notice({
  name: 'milestone.moved',
  reaches: 'both',
  params: z.object({
    engagementId: z.string(),
    milestoneId: z.string(),
    because: z.string(),
    told: z.string(),
  }),
  subject: ({ milestoneId }) => `${milestoneId}:moved`,
  load: async (tx, { engagementId, because, told }) => ({
    engagement: await engagementFacts(tx, engagementId),
    because: await becauseWords(tx, Because.parse(JSON.parse(because))),
    ...Told.parse(JSON.parse(told)),
  }),
  say({ engagement, because, moved, conflicts, endBefore, endAfter }) {
    const end = { from: day(endBefore), to: day(endAfter) };
    const lines = moved.map(({ title, from, to }) => {
      const by = byWords(engagement.days.between(day(from), day(to)));
      return movedText.line({ title, from: day(from), to: day(to), by });
    });
    const held = conflicts.map(({ title, dueOn, by }) =>
      by === 0
        ? movedText.onDayOff({ title, day: day(dueOn) })
        : movedText.conflict({ title, day: day(dueOn), by: byWords(by) }),
    );
    return {
      title: movedText.title(),
      body: [...because, endBefore === endAfter ? movedText.endStays(end) : movedText.endMoves(end)],
      fields: [{ label: text.project(), value: engagement.name }],
      sections: [
        ...(lines.length > 0 ? [{ heading: movedText.whatMoves(), lines }] : []),
        ...(held.length > 0 ? [{ heading: movedText.whatStays(), lines: held }] : []),
      ],
    };
  },
});

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

/** `two business days later`, in whole phrases: languages count differently. */
export function byWords(days: number): Said {
  if (days === 1) return movedText.laterByOne();
  if (days === -1) return movedText.earlierByOne();
  return days < 0 ? movedText.earlier({ days: -days }) : movedText.later({ days });
}

async function becauseWords(tx: Tx, because: Because): Promise<Said[]> {
  if (because.kind === 'material') return [movedText.material({ what: oneLine(because.what, 200) })];
  if (because.kind === 'risk') {
    const said = because.undone === true ? movedText.riskUndone : movedText.risk;
    return [said({ what: oneLine(because.what, 200) })];
  }
  if (because.kind === 'pause') return [movedText.pause()];
  if (because.kind === 'days-off') return [daysOffWords(because)];
  const change = await tx.changeRequest.findUnique({ where: { id: because.changeId } });
  return change === null
    ? []
    : [movedText.change({ number: change.number, what: oneLine(because.what ?? change.what, 200) })];
}

type DaysOff = Extract<Because, { kind: 'days-off' }>;

export function daysOffWords({ what, first, last }: Omit<DaysOff, 'kind'>): Said {
  const values = { what: oneLine(what, 80), first: day(first) };
  return first === last ? movedText.dayOff(values) : movedText.daysOff({ ...values, last: day(last) });
}
