import { inLines } from '../../src/agreements/check-agreement.ts';
import { milestonesSum } from '../../src/kernel/billing-plan.ts';
import { formatMoney, plainAmount } from '../../src/kernel/format.ts';
import { money } from '../../src/kernel/money.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { openForm } from '../../src/surface/form.ts';
import { amountsOf, type EnteredPlan, type Ground } from './plan-entered.ts';
import { countOf, DEDUCTED, depositField, fieldOf, type PlanContext, planForm } from './plan-form.ts';
import { text } from './plan-text.ts';

/** The form with a plan in it, and what comes of it so far. */
export function planView(
  plan: EnteredPlan,
  turn: number,
  ground: Ground,
  { visit, channelId, engagementId }: Pick<Call, 'visit' | 'channelId'> & { readonly engagementId: string },
) {
  const context = contextOf(plan, turn, ground, engagementId);
  const whens = [
    { value: 'signature', label: text.onSignature() },
    ...ground.milestones.map(({ id, title }) => ({ value: id, label: text.onAcceptance({ title }) })),
    { value: 'date', label: text.onDate() },
    { value: 'manual', label: text.byHand() },
  ];
  return openForm(planForm, {
    locale: visit.locale,
    context,
    channelId,
    entered: enteredFields(plan, context),
    optionsMore: Object.fromEntries(plan.items.map((_, at) => [fieldOf(context, at, 'when'), whens])),
    intro: [introOf(plan, ground)],
    outro: outroOf(plan, ground),
  });
}

function contextOf(plan: EnteredPlan, turn: number, ground: Ground, engagementId: string): PlanContext {
  const { template, items } = plan;
  return {
    engagementId,
    template,
    turn,
    whens: items.map(({ when }) => when),
    asksDeposit: asksDeposit(plan),
    example: plainAmount(money(120_000n, ground.currency)),
  };
}

/** There is something to take off, and something to take it off from. A deposit on top is taken off from nothing. */
export const asksDeposit = ({ template, items }: EnteredPlan): boolean =>
  template !== 'per-milestone' &&
  items.some(({ when }) => when === 'signature') &&
  items.at(-1)?.when !== 'signature';

function enteredFields({ template, items, deductsDeposit }: EnteredPlan, context: PlanContext) {
  const fields = items.flatMap(({ label, when, day, amount }, at) => [
    [fieldOf(context, at, 'label'), label],
    [fieldOf(context, at, 'when'), when],
    [fieldOf(context, at, 'day'), day],
    [fieldOf(context, at, 'amount'), amount],
  ]);
  return {
    template,
    [countOf(context)]: String(items.length),
    [depositField(context)]: deductsDeposit ? DEDUCTED : 'not',
    ...Object.fromEntries(fields),
  };
}

function introOf({ template }: EnteredPlan, ground: Ground): Said {
  const agreed = money(milestonesSum(ground), ground.currency);
  return template === 'per-milestone' ? text.agreedOnTop({ agreed }) : text.agreedMilestones({ agreed });
}

/** Every item with its amount, the live total, and the rule of rounding. */
function outroOf(plan: EnteredPlan, ground: Ground): readonly Said[] {
  const { currency, locale } = ground;
  const { amounts, ...sums } = amountsOf(plan, ground);
  const lines = plan.items.map(({ label }, index) => {
    const amount = amounts[index];
    const number = index + 1;
    return typeof amount === 'bigint'
      ? text.lineOf({ number, label, amount: money(amount, currency) })
      : text.lineOpen({ number, label });
  });
  const readable = amounts.every((amount) => typeof amount === 'bigint');
  return [
    inLines(lines),
    totalWords(sums, currency, readable),
    text.rule({ unit: formatMoney(money(ground.step, currency), locale) }),
  ];
}

function totalWords(
  sums: { readonly planned: bigint; readonly agreed: bigint },
  currency: string,
  readable: boolean,
): Said {
  const planned = money(sums.planned, currency);
  const agreed = money(sums.agreed, currency);
  const left = sums.agreed - sums.planned;
  if (left > 0n) return text.left({ planned, agreed, left: money(left, currency) });
  if (left < 0n) return text.over({ planned, agreed, over: money(-left, currency) });
  return readable ? text.equal({ planned, agreed }) : text.planned({ planned, agreed });
}
