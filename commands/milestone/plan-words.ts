import { dayIn, type Instant } from '../../src/kernel/calendar.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { phrase, type Said } from '../../src/kernel/phrase.ts';
import type { Scheduled } from '../../src/milestones/plan.ts';
import { projectPlan } from '../../src/milestones/planned-milestones.ts';
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
  return { sections: [{ heading: words.plan(), lines }], footnote: words.end({ end: plan.end }) };
}

function lineFor({ title, start, finish, dueOn, overdueBy, slack }: Scheduled, critical: boolean): Said {
  const about = { title, start, finish };
  if (overdueBy > 0) return words.tooLate({ ...about, due: dueOn, days: overdueBy });
  return critical ? words.critical(about) : words.spare({ ...about, days: Math.max(0, slack) });
}
