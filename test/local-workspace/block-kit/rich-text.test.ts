import { expect, test } from 'vitest';
import { messageErrors } from '../support/message-errors.ts';

const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const part = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });

test('sections, lists, quotes and code hold their elements', () => {
  const text = { type: 'text', text: 'a', style: { bold: true } };
  expect(
    messageErrors(
      rich(
        part(text, { type: 'user', user_id: 'U1' }),
        { type: 'rich_text_list', style: 'ordered', elements: [part(text)] },
        { type: 'rich_text_quote', elements: [text] },
        { type: 'rich_text_preformatted', elements: [text] },
      ),
    ),
  ).toEqual([]);
});

test('unknown elements, styles and empty texts are refused', () => {
  expect(messageErrors(rich(part({ type: 'marquee', text: 'a' })))).toEqual([
    'unsupported type: marquee [json-pointer:/blocks/0/elements/0/elements/0/type]',
  ]);
  expect(messageErrors(rich(part({ type: 'text', text: 'a', style: { blink: true } })))).toHaveLength(1);
  expect(messageErrors(rich(part({ type: 'text', text: '' })))).toHaveLength(1);
});
