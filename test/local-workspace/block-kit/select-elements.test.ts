import { expect, test } from 'vitest';
import { offered, optionsIn, sameOption } from '../../../src/local-workspace/block-kit/select-elements.ts';
import { actions, messageErrors, plain } from '../support/message-errors.ts';

const option = (n: number | string) => ({ text: plain(`Option ${n}`), value: String(n) });
const options = (count: number) => Array.from({ length: count }, (_, at) => option(at));
const select = (rest: object) => actions({ type: 'static_select', action_id: 'a', ...rest });

test('a menu has 1 to 100 options', () => {
  expect(messageErrors(select({ options: options(100) }))).toEqual([]);
  expect(messageErrors(select({ options: options(101) }))).toEqual([
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ]);
  expect(messageErrors(select({ options: [] }))).toEqual([
    'no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ]);
});

test('options or groups, never both, never neither', () => {
  const option_groups = [{ label: plain('G'), options: options(2) }];
  expect(messageErrors(select({ option_groups }))).toEqual([]);
  expect(messageErrors(select({ option_groups, options: options(1) }))).toHaveLength(1);
  expect(messageErrors(select({}))).toHaveLength(1);
  const long = [{ label: plain('G'.repeat(76)), options: options(1) }];
  expect(messageErrors(select({ option_groups: long }))).toHaveLength(1);
});

test('what is chosen at first stands in the menu, word for word', () => {
  expect(messageErrors(select({ options: options(2), initial_option: option(1) }))).toEqual([]);
  expect(messageErrors(select({ options: options(2), initial_option: option(5) }))).toEqual([
    'initial option must be one of the options [json-pointer:/blocks/0/elements/0]',
  ]);
});

test('a placeholder has 150 characters', () => {
  expect(messageErrors(select({ options: options(1), placeholder: plain('p'.repeat(150)) }))).toEqual([]);
  expect(messageErrors(select({ options: options(1), placeholder: plain('p'.repeat(151)) }))).toHaveLength(1);
});

test('options in groups count as options', () => {
  const a = { text: { type: 'plain_text' as const, text: 'A' }, value: 'a' };
  const grouped = { option_groups: [{ options: [a] }] };
  expect(optionsIn(grouped)).toEqual([a]);
  expect(offered(grouped, [a])).toBe(true);
  expect(sameOption(a, { ...a, value: 'b' })).toBe(false);
});
