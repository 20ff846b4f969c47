import { expect, test } from 'vitest';
import { inModal, input, plain } from '../support/message-errors.ts';

const refused = (element: unknown) => inModal(input(element)).length > 0;

test('text inputs: lengths from 0 to 3000, smaller before larger', () => {
  const text = { type: 'plain_text_input', action_id: 'a' };
  expect(refused({ ...text, min_length: 0, max_length: 3000 })).toBe(false);
  expect(refused({ ...text, max_length: 3001 })).toBe(true);
  expect(refused({ ...text, max_length: 0 })).toBe(true);
  expect(refused({ ...text, min_length: 10, max_length: 5 })).toBe(true);
  expect(refused({ ...text, initial_value: 'x'.repeat(3001) })).toBe(true);
});

test('number inputs say whether decimals are allowed, and hold strings', () => {
  const number = { type: 'number_input', action_id: 'a', is_decimal_allowed: true };
  expect(refused({ ...number, initial_value: '12.5', min_value: '-1' })).toBe(false);
  expect(refused({ type: 'number_input', action_id: 'a' })).toBe(true);
  expect(refused({ ...number, initial_value: 12.5 })).toBe(true);
  expect(refused({ ...number, max_value: 'many' })).toBe(true);
});

test('days, times and moments have their forms', () => {
  expect(refused({ type: 'datepicker', initial_date: '2026-04-01' })).toBe(false);
  expect(refused({ type: 'datepicker', initial_date: '1.4.2026' })).toBe(true);
  expect(refused({ type: 'timepicker', initial_time: '09:30' })).toBe(false);
  expect(refused({ type: 'timepicker', initial_time: '24:00' })).toBe(true);
  expect(refused({ type: 'datetimepicker', initial_date_time: 1_800_000_000 })).toBe(false);
  expect(refused({ type: 'datetimepicker', initial_date_time: 1_800_000_000_000 })).toBe(true);
});

test('checkboxes and radio buttons have up to ten options', () => {
  const options = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ text: plain(`${at}`), value: `${at}` }));
  for (const type of ['checkboxes', 'radio_buttons']) {
    expect(refused({ type, options: options(10) })).toBe(false);
    expect(refused({ type, options: options(11) })).toBe(true);
  }
  expect(refused({ type: 'checkboxes', options: options(2), initial_options: [options(3)[2]] })).toBe(true);
});

test('file inputs take 1 to 10 files and dispatch nothing', () => {
  expect(refused({ type: 'file_input', max_files: 10 })).toBe(false);
  expect(refused({ type: 'file_input', max_files: 11 })).toBe(true);
  expect(inModal(input({ type: 'file_input' }, { dispatch_action: true }))).not.toEqual([]);
});

test('a rich text input needs its action_id', () => {
  expect(refused({ type: 'rich_text_input', action_id: 'a' })).toBe(false);
  expect(inModal(input({ type: 'rich_text_input' }))[0]).toMatch('missing required field: action_id');
});
