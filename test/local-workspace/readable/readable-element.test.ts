import { expect, test } from 'vitest';
import { actionsElement, contextAction } from '../../../src/local-workspace/block-kit/elements.ts';
import { richText } from '../../../src/local-workspace/block-kit/rich-text.ts';
import { readableElement, readableRichText } from '../../../src/local-workspace/readable/readable-element.ts';
import { button, plain } from '../support/staged.ts';

const options = ['A', 'B'].map((text) => ({ text: plain(text), value: text }));
const shown = (element: object) => readableElement(actionsElement.parse(element));

test('buttons and menus stand in brackets', () => {
  expect(shown(button('Accept'))).toBe('[Accept]');
  expect(shown(button('Pay', { url: 'https://pay.example' }))).toBe('[Pay](https://pay.example)');
  expect(shown({ type: 'static_select', placeholder: plain('Size'), options })).toBe('[Size: A | B]');
  expect(shown({ type: 'overflow', options })).toBe('[A | B]');
  expect(shown({ type: 'datepicker', placeholder: plain('When') })).toBe('[When]');
  const side = (text: string) => ({ text: plain(text), value: text });
  expect(
    readableElement(
      contextAction.parse({
        type: 'feedback_buttons',
        positive_button: side('Good'),
        negative_button: side('Bad'),
      }),
    ),
  ).toBe('[Good] [Bad]');
});

test('rich text: lists, mentions, links', () => {
  const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
  const text = { type: 'text', text: 'one' };
  const rich = richText.parse({
    type: 'rich_text',
    elements: [
      section(text, { type: 'user', user_id: 'U1' }, { type: 'emoji', name: 'tada' }),
      { type: 'rich_text_list', style: 'ordered', elements: [section(text), section(text)] },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [section({ type: 'link', url: 'https://a.example', text: 'a' })],
      },
    ],
  });
  expect(readableRichText(rich, { names: { U1: 'aoi' } })).toBe(
    'one@aoi:tada:\n1. one\n2. one\n• a (https://a.example)',
  );
});
