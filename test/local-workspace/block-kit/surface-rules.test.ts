import { expect, test } from 'vitest';
import { actions, atHome, inModal, input, messageErrors, plain } from '../support/message-errors.ts';

const unsupported = (type: string) => expect.stringContaining(`unsupported type: ${type}`);

test.each([
  ['markdown', { type: 'markdown', text: '**a**' }],
  ['plan', { type: 'plan', title: 'Plan' }],
])('%s stands in messages only', (type, block) => {
  expect(messageErrors(block)).toEqual([]);
  expect(inModal(block)).toEqual([unsupported(type)]);
  expect(atHome(block)).toEqual([unsupported(type)]);
});

test('an alert stands in modals only', () => {
  const alert = { type: 'alert', text: plain('Careful') };
  expect(inModal(alert)).toEqual([]);
  expect(messageErrors(alert)).toEqual([unsupported('alert')]);
  expect(atHome(alert)).toEqual([unsupported('alert')]);
});

test('a table stands in messages and Home, not in modals', () => {
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] };
  expect([messageErrors(table), atHome(table)]).toEqual([[], []]);
  expect(inModal(table)).toEqual([unsupported('table')]);
});

test.each([
  { type: 'email_text_input' },
  { type: 'url_text_input' },
  { type: 'number_input', is_decimal_allowed: false },
  { type: 'file_input' },
])('$type stands in modals only', (element) => {
  expect(inModal(input(element))).toEqual([]);
  expect(messageErrors(input(element))).toEqual([unsupported(element.type)]);
  expect(atHome(input(element))).toEqual([unsupported(element.type)]);
});

test('datetimepicker is not for Home, rich_text_input not for messages', () => {
  const when = { type: 'datetimepicker', action_id: 'a' };
  expect([messageErrors(actions(when)), inModal(actions(when))]).toEqual([[], []]);
  expect(atHome(actions(when))).toEqual([unsupported('datetimepicker')]);
  const rich = { type: 'rich_text_input', action_id: 'a' };
  expect([inModal(input(rich)), atHome(input(rich))]).toEqual([[], []]);
  expect(messageErrors(input(rich))).toEqual([unsupported('rich_text_input')]);
});
