import { expect, test } from 'vitest';
import { block } from '../../../src/local-workspace/block-kit/blocks.ts';
import { initialValue } from '../../../src/local-workspace/modals/initial-value.ts';
import { inputProblem } from '../../../src/local-workspace/person/check-input.ts';
import type { ElementState } from '../../../src/local-workspace/state/view.ts';
import { input } from '../support/staged.ts';

function problem(element: object, state: ElementState | undefined, rest: object = {}): string | undefined {
  const parsed = block.parse(input('Label', { action_id: 'v', ...element }, rest));
  if (parsed.type !== 'input') throw new Error('not an input');
  return inputProblem(
    parsed,
    state ?? initialValue(parsed.element) ?? { type: 'datepicker', selected_date: null },
  );
}
const typed = (
  type: 'plain_text_input' | 'number_input' | 'email_text_input' | 'url_text_input',
  value: string,
) => ({ type, value });

test('empty is allowed only where it is optional', () => {
  expect(problem({ type: 'plain_text_input' }, undefined)).toMatch('required');
  expect(problem({ type: 'multi_users_select' }, undefined)).toMatch('required');
  expect(problem({ type: 'plain_text_input' }, undefined, { optional: true })).toBeUndefined();
});

test.each([
  ['plain_text_input', { min_length: 3 }, 'ab', 'abc'],
  ['plain_text_input', { max_length: 2 }, 'abc', '🙂🙂'],
  ['number_input', { is_decimal_allowed: false }, '1.5', '-2'],
  ['number_input', { is_decimal_allowed: true }, 'one', '1.5'],
  ['number_input', { is_decimal_allowed: true, min_value: '0' }, '-1', '0'],
  ['number_input', { is_decimal_allowed: true, max_value: '10' }, '10.1', '10'],
  ['email_text_input', {}, 'haru@kawa', 'haru@kawa.example'],
  ['url_text_input', {}, 'kawa', 'https://kawa.example'],
  ['url_text_input', {}, 'javascript:alert(1)', 'http://kawa.example'],
] as const)('%s %j refuses %s and takes %s', (type, rest, bad, good) => {
  expect(problem({ type, ...rest }, typed(type, bad))).toMatch(/^Please/);
  expect(problem({ type, ...rest }, typed(type, good))).toBeUndefined();
});

test.each(['2026-02-29', '2026-13-01', '2026-04-31', '1.4.2026', 'tomorrow'])('%s is no day', (day) => {
  expect(problem({ type: 'datepicker' }, { type: 'datepicker', selected_date: day })).toMatch('valid date');
});

test('leap days are days', () => {
  expect(
    problem({ type: 'datepicker' }, { type: 'datepicker', selected_date: '2028-02-29' }),
  ).toBeUndefined();
  expect(problem({ type: 'timepicker' }, { type: 'timepicker', selected_time: '25:00' })).toMatch(
    'valid time',
  );
});

test('no more than are allowed', () => {
  const two: ElementState = { type: 'multi_users_select', selected_users: ['U1', 'U2'] };
  expect(problem({ type: 'multi_users_select', max_selected_items: 1 }, two)).toMatch('no more than 1');
  expect(problem({ type: 'multi_users_select', max_selected_items: 2 }, two)).toBeUndefined();
});
