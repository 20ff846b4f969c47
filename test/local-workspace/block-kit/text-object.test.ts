import { expect, test } from 'vitest';
import { codePoints } from '../../../src/local-workspace/block-kit/text-object.ts';
import { messageErrors, mrkdwn, plain, section } from '../support/message-errors.ts';

const header = (text: string) => ({ type: 'header', text: plain(text) });

test('characters are counted as people see them', () => {
  expect(codePoints('🙂納品')).toBe(3);
  expect(messageErrors(header('🙂'.repeat(150)))).toEqual([]);
  expect(messageErrors(header('🙂'.repeat(151)))).toEqual([
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ]);
});

test('empty text is refused', () => {
  expect(messageErrors(section(''))).toEqual([
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ]);
});

test('a header takes plain text only, and text objects know no other properties', () => {
  expect(messageErrors({ type: 'header', text: mrkdwn('no') })).toHaveLength(1);
  expect(messageErrors({ type: 'section', text: { ...mrkdwn('a'), emoji: true } })).toEqual([
    'invalid additional property: emoji [json-pointer:/blocks/0/text]',
  ]);
});
