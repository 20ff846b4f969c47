import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type Instant, type WorkingDays } from '../../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { phrase, type Said } from '../../kernel/phrase.ts';
import type { Roadmap, RoadmapMilestone } from '../../kernel/roadmap/roadmap.ts';
import { type Milestone, milestoneFrom } from '../milestone.ts';
import type { Plan, Scheduled } from '../plan.ts';
import { projectPlan } from '../planned-milestones.ts';
import type { StartCondition } from '../start-condition.ts';
import { billingOf, moneyRows, sumsOf } from './money-facts.ts';
import { openRisks, risksAbout } from './open-risks.ts';
import { type RoadmapReader, waitingRows, waitsFor } from './waiting-facts.ts';

export type { RoadmapReader } from './waiting-facts.ts';

const condition = {
  notBefore: phrase({ en: 'starts on {day} or later', ja: '着手は{day}以降', zh: '不早于 {day} 开始' }),
  waits: phrase({ en: 'starts when: {words}', ja: '着手の条件：{words}', zh: '开始条件：{words}' }),
  both: phrase({
    en: 'starts on {day} or later, when: {words}',
    ja: '着手は{day}以降、条件：{words}',
    zh: '不早于 {day} 开始，条件：{words}',
  }),
} as const;

/**
 * What the roadmap of a project shows at `now`: what its client may see, and no more (no drafts of invoices, no words
 * between members), because one picture is for both sides. The number of queries does not grow with the milestones.
 */
export async function roadmapOf(read: RoadmapReader, engagementId: string, now: Instant): Promise<Roadmap> {
  const engagement = await engagementFacts(read, engagementId);
  const today = dayIn(now, engagement.timeZone);
  const plan = await projectPlan(read, engagement, today);
  const rows = await read.milestone.findMany({
    where: { engagementId, status: { not: 'replaced' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      dependsOn: { select: { awaitedId: true } },
      deliveries: { orderBy: { round: 'desc' }, take: 1, select: { id: true, deliveredAt: true } },
    },
  });
  const bills = await moneyRows(read, engagementId);
  const waiting = await waitingRows(read, engagementId);
  const risks = await openRisks(read, engagementId);
  const milestones = rows.flatMap((row, index): RoadmapMilestone[] => {
    const milestone = milestoneFrom(row);
    const scheduled = plan?.milestones.find(({ id }) => id === row.id);
    if (milestone.status === 'replaced' || scheduled === undefined) return [];
    const { status: state } = milestone;
    return [
      {
        id: row.id,
        number: index + 1,
        state,
        ...wordsOf(milestone),
        ...risksAbout(row.id, risks),
        ...daysOf(milestone, scheduled, plan),
        awaits: row.dependsOn.map(({ awaitedId }) => awaitedId).toSorted(),
        amount: milestone.amount,
        billing: billingOf(row.id, bills),
        clientDelayDays: waiting.delayDays(row.id, engagement.days),
        waitsFor: waitsFor({ id: row.id, state, deliveryId: row.deliveries[0]?.id }, waiting),
      },
    ];
  });
  return { ...frameOf(engagement, today, plan, milestones), sums: sumsOf(engagement, bills), milestones };
}

const wordsOf = ({ title, outcome, riskNotes, status, startCondition }: Milestone) => ({
  title,
  outcome,
  riskNotes,
  note: status === 'planned' ? noteOf(startCondition) : null,
});

function noteOf({ notBefore, words, held }: StartCondition): Said | null {
  const open = held === null ? words : '';
  if (notBefore === null) return open === '' ? null : condition.waits({ words: open });
  return open === ''
    ? condition.notBefore({ day: notBefore })
    : condition.both({ day: notBefore, words: open });
}

function daysOf(
  { dueOn, dueKind }: Milestone,
  { start, finish, isDone, overdueBy, slack, id }: Scheduled,
  plan?: Plan,
) {
  return {
    dueOn,
    dueKind,
    start,
    finish,
    doneOn: isDone ? finish : null,
    overdueBy,
    slack,
    onCriticalPath: plan?.criticalPath.includes(id) ?? false,
  };
}

/** The days between which it all happens, and those in between on which nobody works. */
function frameOf(
  { name, locale, agreementVersion, days }: EngagementFacts,
  today: Day,
  plan: Plan | undefined,
  milestones: readonly RoadmapMilestone[],
) {
  const spans = milestones
    .flatMap(({ start, finish, dueOn }) => [start, finish, dueOn])
    .toSorted(Temporal.PlainDate.compare);
  const first = spans[0] ?? today;
  const last = spans.at(-1) ?? today;
  const dueDays = milestones.map(({ dueOn }) => dueOn).toSorted(Temporal.PlainDate.compare);
  return {
    project: name,
    locale,
    today,
    first,
    last,
    daysOff: daysOffBetween(first, last, days),
    end: milestones.length === 0 ? today : (plan?.end ?? last),
    agreedEnd: agreementVersion === 0 ? null : (dueDays.at(-1) ?? null),
  };
}

function daysOffBetween(first: Day, last: Day, days: WorkingDays): readonly Day[] {
  const off: Day[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    if (!days.isBusinessDay(day)) off.push(day);
  return off;
}
