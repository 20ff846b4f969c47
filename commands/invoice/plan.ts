import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { loadGround } from '../../src/billing/plan/load-ground.ts';
import { mustPlanBilling } from '../../src/billing/plan/plan-right.ts';
import { refuse } from '../../src/billing/plan/refusals.ts';
import { mustBeOpenToPlan, saveBillingPlan } from '../../src/billing/plan/save-billing-plan.ts';
import { billingPlanFrom, milestonesSum, PlanTemplate } from '../../src/kernel/billing-plan.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { plainAmount } from '../../src/kernel/format.ts';
import type { Call } from '../../src/surface/desk.ts';
import { draftOf, fieldsOf, onSubmit } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { readPlan } from './plan-answers.ts';
import { agreedPlanCard, savedPlanCard } from './plan-card.ts';
import { type EnteredPlan, enteredAgain, type Ground, proposal, withCount } from './plan-entered.ts';
import { countOf, DEDUCTED, depositField, fieldOf, type PlanContext, planForm } from './plan-form.ts';
import { text } from './plan-text.ts';
import { planView } from './plan-view.ts';

/** `/invoice plan`: how the fee will be billed. Once it is signed it is only shown. */
export const planWord = engagementWord('plan', text.doesPlan(), async (call, { id }) => {
  const { visit, desk } = call;
  mustPlanBilling(visit.person);
  const { agreementVersion } = await engagementFacts(desk.read, id);
  if (agreementVersion > 0) return reply.say(await agreedPlanCard(desk.read, id));
  await mustBeOpenToPlan(desk.read, id);
  const ground = await groundOf(call, id);
  if (milestonesSum(ground) === 0n) throw refuse.noMilestones();
  const plan = await planSoFar(call, id, ground);
  return reply.open(planView(plan, 0, ground, { ...call, engagementId: id }));
});

async function groundOf(
  { visit, desk }: Pick<Call, 'visit' | 'desk'>,
  engagementId: string,
): Promise<Ground> {
  const { days, locale } = await engagementFacts(desk.read, engagementId);
  return { ...(await loadGround(desk.read, engagementId, visit)), days, locale };
}

/** The saved one; until there is one, what holds without it: the draft's deposit, and each milestone. */
async function planSoFar({ desk }: Pick<Call, 'desk'>, engagementId: string, ground: Ground) {
  const { billingPlan } = await desk.read.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const saved = billingPlanFrom(billingPlan);
  if (saved !== null && saved.currency === ground.currency) return enteredAgain(saved);
  const usual = proposal('per-milestone', ground);
  const draft = await newestAgreement(desk.read, engagementId);
  if (draft === undefined || draft.fee.currency !== ground.currency) return usual;
  const amount = plainAmount(draft.deposit);
  return {
    ...usual,
    items: usual.items.map((item) => (item.when === 'signature' ? { ...item, amount } : item)),
  };
}

/** What stands in the form: texts and choices, by field; days as ISO. */
function enteredIn(answers: Readonly<Record<string, unknown>>, context: PlanContext): EnteredPlan {
  const said = (name: string): string => {
    const value = answers[name];
    return value === undefined || value === null ? '' : String(value);
  };
  return {
    template: PlanTemplate.catch(context.template).parse(answers['template']),
    deductsDeposit: context.asksDeposit && said(depositField(context)) === DEDUCTED,
    items: context.whens.map((when, at) => ({
      label: said(fieldOf(context, at, 'label')),
      when: said(fieldOf(context, at, 'when')) || when,
      day: said(fieldOf(context, at, 'day')),
      amount: said(fieldOf(context, at, 'amount')),
    })),
  };
}

/** The form as it has to be drawn after a choice, and whether it has to be drawn at all before it can be saved. */
function afterChoice(
  answers: Readonly<Record<string, unknown>>,
  context: PlanContext,
  ground: Ground,
): { readonly plan: EnteredPlan; readonly turn: number; readonly isDrawn: boolean } {
  const { turn } = context;
  const plan = enteredIn(answers, context);
  if (plan.template !== context.template)
    return { plan: proposal(plan.template, ground), turn: turn + 1, isDrawn: false };
  const count = Number(answers[countOf(context)] ?? context.whens.length);
  if (count !== context.whens.length)
    return { plan: withCount(plan, count, ground), turn: turn + 1, isDrawn: false };
  // Only a day has a field of its own.
  const isDrawn = plan.items.every(({ when }, at) => (when === 'date') === (context.whens[at] === 'date'));
  return { plan, turn, isDrawn };
}

export const planSubmitted = onSubmit(
  planForm,
  async ({ context, values, more = {}, ...call }, desk) => {
    const { visit } = call;
    const { engagementId } = context;
    mustPlanBilling(visit.person);
    const ground = await groundOf({ visit, desk }, engagementId);
    const { plan: entered, turn, isDrawn } = afterChoice({ ...values, ...more }, context, ground);
    // Sent faster than it could be drawn anew: what is asked for now has not been seen yet.
    if (!isDrawn) return reply.open(planView(entered, turn, ground, { ...call, engagementId }));
    const read = readPlan(entered, ground, context, visit.locale);
    if (!read.ok) return reply.invalid(read.errors);
    const { plan } = await desk.perform(saveBillingPlan, { engagementId, plan: read.plan }, visit);
    return reply.say(await savedPlanCard(desk.read, engagementId, plan));
  },
  async ({ context, state, ...call }, desk) => {
    const { engagementId } = context;
    mustPlanBilling(call.visit.person);
    const ground = await groundOf({ visit: call.visit, desk }, engagementId);
    const answers = draftOf({ fields: fieldsOf(planForm, context) }, state);
    const { plan, turn } = afterChoice(answers, context, ground);
    return planView(plan, turn, ground, { ...call, engagementId });
  },
);
