import { expect, test } from 'vitest';
import { actions, messageErrors, plain } from '../support/message-errors.ts';

const button = (rest: object) => actions({ type: 'button', text: plain('Go'), ...rest });

test.each([
  ['text', 75, (n: number) => ({ text: plain('x'.repeat(n)) })],
  ['value', 2000, (n: number) => ({ value: 'x'.repeat(n) })],
  ['url', 3000, (n: number) => ({ url: 'x'.repeat(n) })],
  ['accessibility_label', 75, (n: number) => ({ accessibility_label: 'x'.repeat(n) })],
  ['action_id', 255, (n: number) => ({ action_id: 'x'.repeat(n) })],
])('a button: %s up to %d characters', (_name, limit, rest) => {
  expect(messageErrors(button(rest(limit)))).toEqual([]);
  expect(messageErrors(button(rest(limit + 1)))[0]).toMatch(`must be less than ${limit + 1} characters`);
});

test('a button is primary, danger or plain', () => {
  expect(messageErrors(button({ style: 'danger' }))).toEqual([]);
  expect(messageErrors(button({ style: 'secondary' }))).toHaveLength(1);
});

test('mrkdwn on a button is refused', () => {
  expect(messageErrors(button({ text: { type: 'mrkdwn', text: '*Go*' } }))).not.toEqual([]);
});

test('an overflow menu has 1 to 5 options', () => {
  const overflow = (count: number) =>
    actions({
      type: 'overflow',
      options: Array.from({ length: count }, (_, at) => ({ text: plain(`${at}`), value: `${at}` })),
    });
  expect(messageErrors(overflow(5))).toEqual([]);
  expect(messageErrors(overflow(6))).toHaveLength(1);
  expect(messageErrors(overflow(0))).toHaveLength(1);
});

test('feedback and icon buttons stand in context_actions only', () => {
  const feedback = {
    type: 'feedback_buttons',
    positive_button: { text: plain('Good'), value: 'good' },
    negative_button: { text: plain('Bad'), value: 'bad' },
  };
  expect(messageErrors({ type: 'context_actions', elements: [feedback] })).toEqual([]);
  expect(messageErrors(actions(feedback))[0]).toMatch('unsupported type: feedback_buttons');
});
