import { z } from 'zod';
import { confirm, overflowOption } from './composition.ts';
import { actionable } from './select-elements.ts';
import { characters, plainText } from './text-object.ts';

const accessibility = { accessibility_label: characters(75).optional() };
const colour = { style: z.enum(['primary', 'danger']).optional() };
const confirmable = { confirm: confirm.optional() };

export const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  ...accessibility,
  ...colour,
  text: plainText(75),
  value: characters(2000).optional(),
  url: characters(3000).optional(),
});
export type Button = z.infer<typeof button>;

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  ...confirmable,
  options: z.array(overflowOption).min(1).max(5),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: characters(2000),
  ...accessibility,
});
export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...actionable,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...actionable,
  ...confirmable,
  ...accessibility,
  icon: z.enum(['trash']),
  text: plainText(75),
  value: characters(2000).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

export const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  ...actionable,
  ...accessibility,
  ...colour,
  text: plainText(75),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: z.string(),
      customizable_input_parameters: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .optional(),
    }),
  }),
});
