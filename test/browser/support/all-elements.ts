import { input, modal, plain } from '../../local-workspace/support/staged.ts';

const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const fruit = ['Apple', 'Pear', 'Plum'].map(option);
const groups = [
  { label: plain('Sweet'), options: [option('Fig'), option('Date')] },
  { label: plain('Sour'), options: [option('Lime')] },
];
const field = (label: string, type: string, rest: object = {}) => ({
  ...input(label, { type, action_id: 'entered', ...rest }),
  block_id: label,
});

/** A form with every kind of input that Slack has. */
export const allElements = modal([
  field('Text', 'plain_text_input'),
  field('Long text', 'plain_text_input', { multiline: true }),
  field('Number', 'number_input', { is_decimal_allowed: true }),
  field('E-mail', 'email_text_input'),
  field('Address', 'url_text_input'),
  field('Rich text', 'rich_text_input'),
  field('Day', 'datepicker'),
  field('Time', 'timepicker'),
  field('Moment', 'datetimepicker'),
  field('One', 'static_select', { options: fruit }),
  field('Grouped', 'static_select', { option_groups: groups }),
  field('Several', 'multi_static_select', { options: fruit }),
  field('Found', 'external_select', { min_query_length: 1 }),
  field('Found several', 'multi_external_select', { min_query_length: 1 }),
  field('Person', 'users_select'),
  field('People', 'multi_users_select'),
  field('Conversation', 'conversations_select'),
  field('Conversations', 'multi_conversations_select'),
  field('Channel', 'channels_select'),
  field('Channels', 'multi_channels_select'),
  field('Boxes', 'checkboxes', { options: fruit }),
  field('Radio', 'radio_buttons', { options: fruit }),
  field('File', 'file_input', { max_files: 2 }),
]);
