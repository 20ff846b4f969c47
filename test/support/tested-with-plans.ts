const agreed = 'test/agreements/billing-plan.test.ts';
const form = 'test/commands/invoice/plan.test.ts';
const signed = 'test/billing/plan/plans.test.ts';

/** The part of tested-elsewhere.ts about billing plans. */
export const testedWithPlans: Readonly<Record<string, string>> = {
  'src/agreements/agreed-billing.ts': agreed,
  'src/agreements/billing-findings.ts': agreed,
  'src/agreements/billing-section.ts': agreed,
  'src/agreements/schedule-values.ts': 'test/agreements/template-values.test.ts',
  'src/billing/approve-button.ts': 'test/commands/invoice/approve.test.ts',
  'src/billing/check/by-hand-section.ts': 'test/billing/check/finance-home.test.ts',
  'src/billing/plan/bill-open-item.ts': signed,
  'src/billing/plan/count-by-hand.ts': 'test/billing/plan/plans-afterwards.test.ts',
  'src/billing/plan/courtesy-buttons.ts': 'test/commands/invoice/courtesy.test.ts',
  'src/billing/plan/deduction.ts': signed,
  'src/billing/plan/describe-item.ts': signed,
  'src/billing/plan/load-ground.ts': agreed,
  'src/billing/plan/notices.ts': 'test/kernel/billing-schedule.test.ts',
  'src/billing/plan/plan-right.ts': agreed,
  'src/billing/plan/planned-rows.ts': signed,
  'src/billing/plan/reactions.ts': agreed,
  'src/billing/plan/ready-to-bill.ts': signed,
  'src/billing/plan/refusal-of.ts': agreed,
  'src/billing/plan/save-billing-plan.ts': agreed,
  'src/billing/plan/schedule-dated.ts': signed,
  'src/changes/must-fit-billing.ts': 'test/changes/assess-change.test.ts',
  'src/kernel/billing-plan-words.ts': 'test/kernel/billing-schedule.test.ts',
  'commands/invoice/plan-answers.ts': form,
  'commands/invoice/plan-card.ts': form,
  'commands/invoice/plan-entered.ts': form,
  'commands/invoice/plan-form.ts': form,
  'commands/invoice/plan-view.ts': form,
};
