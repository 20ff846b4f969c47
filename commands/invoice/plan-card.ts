import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { text as plans } from '../../src/billing/plan/text.ts';
import type { BillingPlan } from '../../src/kernel/billing-plan.ts';
import { planLines } from '../../src/kernel/billing-plan-words.ts';
import { billingSchedule, scheduleLineNow } from '../../src/kernel/billing-schedule.ts';
import { canonicalJson } from '../../src/kernel/json.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, type Said } from '../../src/kernel/phrase.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';
import { text } from './plan-text.ts';

/** What was saved, and what the person does next. */
export async function savedPlanCard(
  read: ReadDb,
  engagementId: string,
  plan: BillingPlan,
): Promise<CardWords> {
  const milestones = await read.milestone.findMany({
    where: { engagementId },
    select: { id: true, title: true },
  });
  const titleOf = (id: string): string => milestones.find((one) => one.id === id)?.title ?? '';
  return {
    title: text.saved(),
    sections: [{ heading: plans.how(), lines: planLines(plan, titleOf) }],
    body: [await nextStep(read, engagementId, plan)],
  };
}

async function nextStep(read: ReadDb, engagementId: string, plan: BillingPlan): Promise<Said> {
  const draft = code('/agreement draft');
  const newest = await newestAgreement(read, engagementId);
  if (newest?.status !== 'draft' && newest?.status !== 'approving') return text.draftNext({ command: draft });
  return canonicalJson(newest.billing.plan) === canonicalJson(plan)
    ? text.draftSays({ command: code('/agreement preview') })
    : text.draftOld({ command: draft });
}

/** What was agreed, with what is billed of it. */
export async function agreedPlanCard(read: ReadDb, engagementId: string): Promise<CardWords> {
  return {
    title: text.title(),
    body: [text.frozen({ command: code('/change') })],
    sections: await scheduleSection(read, engagementId),
  };
}

/** How one engagement is billed, item by item; nothing before there is an agreement. */
export async function scheduleSection(
  read: ReadDb,
  engagementId: string,
): Promise<NonNullable<CardWords['sections']>> {
  const items = await billingSchedule(read, engagementId);
  return items.length === 0 ? [] : [{ heading: plans.how(), lines: items.map(scheduleLineNow) }];
}

/** The plans of the projects whose channel this is; nothing elsewhere. */
export async function plansHere({ desk, channelId }: Call): Promise<NonNullable<CardWords['sections']>> {
  if (channelId === null) return [];
  const { read } = desk;
  const links = await read.engagementChannel.findMany({
    where: { channelId, until: null },
    orderBy: { since: 'asc' },
    take: 3,
  });
  const sections = await Promise.all(links.map(({ engagementId }) => scheduleSection(read, engagementId)));
  return sections.flat();
}
