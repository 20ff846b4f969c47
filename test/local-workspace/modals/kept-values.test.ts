import { expect, test } from 'vitest';
import { block } from '../../../src/local-workspace/block-kit/blocks.ts';
import { keptValues } from '../../../src/local-workspace/modals/kept-values.ts';
import { input } from '../support/staged.ts';

const text = (block_id: string, initial_value?: string) =>
  block.parse(input('L', { type: 'plain_text_input', action_id: 'v', initial_value }, { block_id }));
const typed = { a: { v: { type: 'plain_text_input' as const, value: 'typed' } } };

test('what is entered survives while the ids stay, also against a new initial value', () => {
  expect(keptValues([text('a', 'fresh')], typed)).toEqual(typed);
});

test('new ids, or another kind of element, start anew', () => {
  expect(keptValues([text('b', 'fresh')], typed)).toEqual({
    b: { v: { type: 'plain_text_input', value: 'fresh' } },
  });
  const day = block.parse(input('L', { type: 'datepicker', action_id: 'v' }, { block_id: 'a' }));
  expect(keptValues([day], typed)).toEqual({ a: { v: { type: 'datepicker', selected_date: null } } });
});
