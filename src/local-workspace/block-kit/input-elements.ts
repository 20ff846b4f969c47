import { z } from 'zod';
import { confirm, dispatchActionConfig, richOption } from './composition.ts';
import { richText } from './rich-text.ts';
import { actionable, focusable, offered, offeredError, placeholdable } from './select-elements.ts';
import { characters, identifier } from './text-object.ts';

const typed = {
  ...actionable,
  ...focusable,
  ...placeholdable,
  dispatch_action_config: dispatchActionConfig.optional(),
};
const picked = { ...actionable, ...focusable, confirm: confirm.optional() };

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: characters(3000, 0).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  })
  .refine((element) => (element.min_length ?? 0) <= (element.max_length ?? 3000), {
    error: 'min_length must not be more than max_length',
  });

const numeral = z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'must be a number written as a string' });
export const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: numeral.optional(),
  min_value: numeral.optional(),
  max_value: numeral.optional(),
});

export const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  initial_value: characters(3000).optional(),
});
export const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...typed,
  initial_value: characters(3000).optional(),
});

export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  action_id: identifier,
  initial_value: richText.optional(),
  min_lines: z.int().min(1).max(100).optional(),
  max_lines: z.int().min(1).max(100).optional(),
});

export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...picked,
  ...placeholdable,
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date as YYYY-MM-DD' })
    .optional(),
});
export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...picked,
  ...placeholdable,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time as HH:mm' })
    .optional(),
  timezone: z.string().optional(),
});
export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...picked,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...picked,
    options: z.array(richOption).min(1).max(10),
    initial_options: z.array(richOption).min(1).max(10).optional(),
  })
  .refine((element) => offered(element, element.initial_options ?? []), offeredError);
export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...picked,
    options: z.array(richOption).min(1).max(10),
    initial_option: richOption.optional(),
  })
  .refine((element) => offered(element, [element.initial_option]), offeredError);

export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...actionable,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});
