import { dayIn, type Instant } from '../../src/kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { phrase, type Said } from '../../src/kernel/phrase.ts';
import { milestoneFrom } from '../../src/milestones/milestone.ts';
import type { Scheduled } from '../../src/milestones/plan.ts';
import { projectPlan } from '../../src/milestones/planned-milestones.ts';
import { owedFor, whyNotYet } from '../../src/milestones/why-not-yet.ts';
import type { Desk } from '../../src/surface/desk.ts';

const words = {
  plan: phrase({
    en: 'Plan, as computed from work days and dependencies',
    ja: '作業日数と前提関係から計算した計画',
    zh: '按工作天数和依赖关系计算的计划',
  }),
  critical: phrase({
    en: '{title}: {start} to {finish}, decides the end',
    ja: '{title}：{start}〜{finish}、全体の完了日を左右します',
    zh: '{title}：{start} 至 {finish}，决定完成日',
  }),
  spare: phrase({
    en: '{title}: {start} to {finish}, business days to spare: {days}',
    ja: '{title}：{start}〜{finish}、余裕（営業日）：{days}',
    zh: '{title}：{start} 至 {finish}，富余工作日：{days}',
  }),
  tooLate: phrase({
    en: '{title}: {start} to {finish}, business days after its due day {due}: {days}',
    ja: '{title}：{start}〜{finish}、期日 {due} からの遅れ（営業日）：{days}',
    zh: '{title}：{start} 至 {finish}，超出期限 {due} 的工作日：{days}',
  }),
  decision: phrase({
    en: 'What depends on another milestone is counted from the end of the client’s time to decide about it, up to {days} business days after it is delivered.',
    ja: '前提のあるマイルストーンは、前提の納品後、判断の期間（最大{days}営業日）を経て着手するものとして計算しています。',
    zh: '依赖其他里程碑的，按前序交付后客户决定期限（最多{days}个工作日）届满后开始计算。',
  }),
  waiting: phrase({ en: 'Not started yet', ja: '着手待ち', zh: '尚未开始' }),
  owed: phrase({
    en: '“{title}” starts by itself once “{what}” has been provided and accepted. /milestone start begins it without that.',
    ja: '「{title}」は「{what}」の受領後に自動で着手となります。先に始める場合は /milestone start をお使いください。',
    zh: '“{title}”将在收到“{what}”并确认后自动开始。如需提前开始，请用 /milestone start。',
  }),
  end: phrase({
    en: 'As things stand the project ends on {end}.',
    ja: '現時点での完了見込みは {end} です。',
    zh: '按目前情况，项目将于 {end} 完成。',
  }),
} as const;

/** What is still to be done, from when to when, what decides about the end, and the end itself. */
export async function planWords(
  { read }: Pick<Desk, 'read'>,
  engagementId: string,
  now: Instant,
): Promise<Pick<CardWords, 'sections' | 'footnote'>> {
  const facts = await engagementFacts(read, engagementId);
  const plan = await projectPlan(read, facts, dayIn(now, facts.timeZone));
  const open = plan?.milestones.filter(({ isDone }) => !isDone) ?? [];
  if (plan === undefined || open.length === 0) return {};
  const lines = open.map((one) => lineFor(one, plan.criticalPath.includes(one.id)));
  const awaiting = await read.milestoneDependency.count({
    where: { milestone: { engagementId, status: 'planned' }, awaited: { status: { not: 'accepted' } } },
  });
  const decision = words.decision({ days: facts.terms.acceptanceWindowDays });
  const waiting = await waitingLines(read, facts, now);
  return {
    sections: [
      ...(waiting.length > 0 ? [{ heading: words.waiting(), lines: waiting }] : []),
      { heading: words.plan(), lines: awaiting > 0 ? [...lines, decision] : lines },
    ],
    footnote: words.end({ end: plan.end }),
  };
}

/** Why what is planned has not begun, once there is an agreement. */
async function waitingLines(read: Desk['read'], facts: EngagementFacts, now: Instant): Promise<Said[]> {
  if (facts.agreementVersion === 0) return [];
  const rows = await read.milestone.findMany({
    where: { engagementId: facts.id, status: 'planned' },
    orderBy: { position: 'asc' },
  });
  const lines: Said[] = [];
  for (const row of rows) {
    const reason = await whyNotYet(read, milestoneFrom(row), facts, { now });
    const what = reason === undefined ? await owedFor(read, row.id) : undefined;
    if (reason !== undefined) lines.push(reason.said);
    if (what !== undefined) lines.push(words.owed({ title: row.title, what }));
  }
  return lines;
}

function lineFor({ title, start, finish, dueOn, overdueBy, slack }: Scheduled, critical: boolean): Said {
  const about = { title, start, finish };
  if (overdueBy > 0) return words.tooLate({ ...about, due: dueOn, days: overdueBy });
  return critical ? words.critical(about) : words.spare({ ...about, days: Math.max(0, slack) });
}
