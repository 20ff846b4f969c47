import { expect, it } from 'vitest';
import type { RichText } from '../../../../../src/local-workspace/block-kit/rich-text.ts';
import { drawableRichText } from '../../../../../src/local-workspace/page/block-kit/text/drawable-rich-text.ts';

const reader = { timeZone: 'Asia/Tokyo', locale: 'en-US', now: 1_800_000_000_000 };
const section = (
  ...elements: Extract<RichText['elements'][number], { type: 'rich_text_section' }>['elements']
) => ({ type: 'rich_text_section', elements }) as const;

it('carries no id, which would stand in the document twice', () => {
  const drawn = drawableRichText({ type: 'rich_text', block_id: 'b1', elements: [section()] }, reader);
  expect(drawn).toEqual({ type: 'rich_text', elements: [section()] });
});

it('has dates in the reader’s words, with their link', () => {
  const date = { type: 'date', timestamp: 1_800_000_000, format: '{date_num}', fallback: 'x' } as const;
  const drawn = drawableRichText(
    {
      type: 'rich_text',
      elements: [section(date, { ...date, url: 'https://a.example', style: { bold: true } })],
    },
    reader,
  );
  expect(drawn.elements[0]?.elements).toEqual([
    { type: 'text', text: '2027-01-15' },
    { type: 'link', url: 'https://a.example', text: '2027-01-15', style: { bold: true } },
  ]);
});

it('keeps lists with their depth and their start', () => {
  const list = {
    type: 'rich_text_list',
    style: 'ordered',
    indent: 2,
    offset: 3,
    border: 1,
    elements: [section({ type: 'text', text: 'a' })],
  } as const;
  const block: RichText = { type: 'rich_text', elements: [{ ...list, elements: [...list.elements] }] };
  expect(drawableRichText(block, reader).elements).toEqual([list]);
});
