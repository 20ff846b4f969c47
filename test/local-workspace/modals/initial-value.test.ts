import { expect, test } from 'vitest';
import { actionsElement, inputElement } from '../../../src/local-workspace/block-kit/elements.ts';
import { initialValue } from '../../../src/local-workspace/modals/initial-value.ts';
import { button, plain } from '../support/staged.ts';

const option = { text: plain('A'), value: 'a' };
const of = (element: object, channel?: string) =>
  initialValue(inputElement.parse({ action_id: 'x', ...element }), { channel });

test.each([
  [{ type: 'plain_text_input' }, { value: null }],
  [{ type: 'plain_text_input', initial_value: 'a' }, { value: 'a' }],
  [{ type: 'number_input', is_decimal_allowed: true, initial_value: '5' }, { value: '5' }],
  [{ type: 'datepicker', initial_date: '2026-04-01' }, { selected_date: '2026-04-01' }],
  [{ type: 'timepicker' }, { selected_time: null }],
  [{ type: 'datetimepicker' }, { selected_date_time: null }],
  [{ type: 'static_select', options: [option], initial_option: option }, { selected_option: option }],
  [{ type: 'checkboxes', options: [option] }, { selected_options: [] }],
  [{ type: 'users_select', initial_user: 'U1' }, { selected_user: 'U1' }],
  [{ type: 'multi_users_select' }, { selected_users: [] }],
  [{ type: 'channels_select' }, { selected_channel: null }],
  [{ type: 'multi_conversations_select' }, { selected_conversations: [] }],
  [{ type: 'multi_channels_select' }, { selected_channels: [] }],
  [{ type: 'rich_text_input' }, { rich_text_value: null }],
])('%j holds %j', (element, held) => {
  expect(of(element)).toEqual({ type: element.type, ...held });
});

test('a conversation menu may start with where one is', () => {
  const element = { type: 'conversations_select', default_to_current_conversation: true };
  expect(of(element, 'C1')).toMatchObject({ selected_conversation: 'C1' });
  expect(of({ type: 'conversations_select' }, 'C1')).toMatchObject({ selected_conversation: null });
  expect(initialValue(inputElement.parse({ type: 'file_input' }))).toEqual({ type: 'file_input', files: [] });
});

test('a button holds nothing', () => {
  expect(initialValue(actionsElement.parse(button('Go')))).toBeUndefined();
});
