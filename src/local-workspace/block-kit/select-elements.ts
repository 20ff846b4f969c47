import { z } from 'zod';
import { confirm, conversationFilter, type Option, optionGroup, plainOption } from './composition.ts';
import { identifier, plainText } from './text-object.ts';

export const actionable = { action_id: identifier.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholdable = { placeholder: plainText(150).optional() };
const select = { ...actionable, ...focusable, ...placeholdable, confirm: confirm.optional() };
const many = { ...select, max_selected_items: z.int().min(1).optional() };
const answerable = { response_url_enabled: z.boolean().optional() };
const menu = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

interface Menu {
  options?: Option[] | undefined;
  option_groups?: { options: Option[] }[] | undefined;
}
const oneMenu = (element: Menu): boolean =>
  (element.options === undefined) !== (element.option_groups === undefined);
const oneMenuError = { error: 'must have exactly one of options, option_groups' };

export const optionsIn = (element: Menu): Option[] =>
  element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];

export const sameOption = (a: Option, b: Option): boolean =>
  a.value === b.value && a.text.text === b.text.text;

/** Slack refuses an initial option that does not stand in the menu word for word. */
export const offered = (element: Menu, initial: readonly (Option | undefined)[]): boolean =>
  initial.every((one) => one === undefined || optionsIn(element).some((option) => sameOption(option, one)));
export const offeredError = { error: 'initial option must be one of the options' };

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...select,
    ...menu,
    initial_option: plainOption.optional(),
  })
  .refine(oneMenu, oneMenuError)
  .refine((element) => offered(element, [element.initial_option]), offeredError);

export const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...many,
    ...menu,
    initial_options: z.array(plainOption).min(1).max(100).optional(),
  })
  .refine(oneMenu, oneMenuError)
  .refine((element) => offered(element, element.initial_options ?? []), offeredError);

const query = { min_query_length: z.int().min(0).optional() };
export const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...select,
  ...query,
  initial_option: plainOption.optional(),
});
export const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...many,
  ...query,
  initial_options: z.array(plainOption).optional(),
});

export const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...select,
  initial_user: z.string().optional(),
});
export const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...many,
  initial_users: z.array(z.string()).optional(),
});

const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};
export const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...select,
  ...conversations,
  ...answerable,
  initial_conversation: z.string().optional(),
});
export const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...many,
  ...conversations,
  initial_conversations: z.array(z.string()).optional(),
});

export const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...select,
  ...answerable,
  initial_channel: z.string().optional(),
});
export const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...many,
  initial_channels: z.array(z.string()).optional(),
});
