import { describe, expect, it } from 'vitest';
import {
  entryOf,
  richTextWords,
  sameEntry,
} from '../../../../../src/local-workspace/page/block-kit/draft/element-state.ts';
import type { ElementState } from '../../../../../src/local-workspace/state/view.ts';

const option = (value: string) => ({
  text: { type: 'plain_text', text: value.toUpperCase() } as const,
  value,
});

describe('what an element holds, as it is entered', () => {
  const cases: [ElementState, unknown][] = [
    [{ type: 'plain_text_input', value: 'a' }, 'a'],
    [{ type: 'number_input', value: null }, null],
    [{ type: 'datepicker', selected_date: '2027-01-15' }, '2027-01-15'],
    [{ type: 'timepicker', selected_time: '09:00' }, '09:00'],
    [{ type: 'datetimepicker', selected_date_time: 5 }, 5],
    [{ type: 'static_select', selected_option: option('a') }, 'a'],
    [{ type: 'radio_buttons', selected_option: null }, null],
    [{ type: 'checkboxes', selected_options: [option('a'), option('b')] }, ['a', 'b']],
    [{ type: 'users_select', selected_user: 'U1' }, 'U1'],
    [{ type: 'multi_users_select', selected_users: ['U1'] }, ['U1']],
    [{ type: 'conversations_select', selected_conversation: 'C1' }, 'C1'],
    [{ type: 'multi_conversations_select', selected_conversations: ['C1'] }, ['C1']],
    [{ type: 'channels_select', selected_channel: 'C1' }, 'C1'],
    [{ type: 'multi_channels_select', selected_channels: ['C1'] }, ['C1']],
    [{ type: 'file_input', files: [] }, []],
  ];
  it.each(cases)('%j', (state, entry) => expect(entryOf(state)).toEqual(entry));
});

it('reads rich text as a person would type it', () => {
  const text = (words: string) => ({ type: 'text', text: words }) as const;
  expect(
    richTextWords({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [text('a '), { type: 'link', url: 'https://b.example' }] },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ type: 'rich_text_section', elements: [text('c')] }],
        },
      ],
    }),
  ).toBe('a https://b.example\nc');
  expect(richTextWords(null)).toBe('');
});

it('knows an empty field in whatever way it is written', () => {
  expect(sameEntry('', null)).toBe(true);
  expect(sameEntry([], null)).toBe(true);
  expect(sameEntry('0', null)).toBe(false);
  expect(sameEntry(['a'], ['a'])).toBe(true);
  expect(sameEntry(['a', 'b'], ['b', 'a'])).toBe(false);
});
