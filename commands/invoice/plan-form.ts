import { z } from 'zod';
import { templates } from '../../src/billing/plan/text.ts';
import { MOST_ITEMS, MOST_LABEL, PlanTemplate, planTemplates } from '../../src/kernel/billing-plan.ts';
import { choice, day, live, optional, shortText } from '../../src/surface/field.ts';
import { type Fields, form } from '../../src/surface/form.ts';
import { text } from './plan-text.ts';

export const PlanContext = z.object({
  engagementId: z.string(),
  template: PlanTemplate,
  /** Counts the proposals: what stands in a field of the same name is kept by Slack, and a new one is shown under a new name. */
  turn: z.number().int(),
  /** What each item waits for: `signature`, `manual`, `date` or a milestone's id. */
  whens: z.array(z.string()).min(1).max(MOST_ITEMS),
  /** Whether it can be asked how the deposit is shown. */
  asksDeposit: z.boolean(),
  /** An amount as it may be typed in this currency. */
  example: z.string(),
});
export type PlanContext = z.output<typeof PlanContext>;

export const DEDUCTED = 'deducted';
const NOT_DEDUCTED = 'not';

type Part = 'label' | 'when' | 'day' | 'amount';
export const fieldOf = ({ turn }: Pick<PlanContext, 'turn'>, at: number, part: Part): string =>
  `t${turn}_${at}_${part}`;
export const countOf = ({ turn }: Pick<PlanContext, 'turn'>): string => `t${turn}_count`;
export const depositField = ({ turn }: Pick<PlanContext, 'turn'>): string => `t${turn}_deposit`;

const counts = Array.from({ length: MOST_ITEMS }, (_, index) => ({
  value: String(index + 1),
  label: text.countOption({ count: index + 1 }),
}));

export const planForm = form('invoice.plan', {
  title: text.title(),
  submit: text.save(),
  context: PlanContext,
  fields: {
    template: live(
      choice(
        text.template(),
        planTemplates.map((value) => ({ value, label: templates[value]() })),
        { hint: text.templateHint() },
      ),
      'choice',
    ),
  },
  more: (context): Fields => ({
    [countOf(context)]: live(choice(text.count(), counts), 'choice'),
    ...Object.assign({}, ...context.whens.map((_, at) => itemFields(context, at))),
    ...(context.asksDeposit && {
      [depositField(context)]: choice(
        text.deposit(),
        [
          { value: DEDUCTED, label: text.deducted() },
          { value: NOT_DEDUCTED, label: text.notDeducted() },
        ],
        { hint: text.depositHint() },
      ),
    }),
  }),
});

/** On a telephone they stand below each other, so there are no more than are needed. */
function itemFields(context: PlanContext, at: number): Fields {
  const number = at + 1;
  const isLast = number === context.whens.length;
  const hint = isLast ? text.restHint() : text.amountHint({ example: context.example });
  return {
    [fieldOf(context, at, 'label')]: shortText(text.label({ number }), MOST_LABEL),
    [fieldOf(context, at, 'when')]: live(choice(text.when({ number }), []), 'choice'),
    ...(context.whens[at] === 'date' && { [fieldOf(context, at, 'day')]: day(text.day({ number })) }),
    [fieldOf(context, at, 'amount')]: live(
      optional(shortText(text.amount({ number }), 40, { hint })),
      'typing',
    ),
  };
}
