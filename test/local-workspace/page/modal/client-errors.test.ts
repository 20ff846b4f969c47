import { describe, expect, it } from 'vitest';
import {
  errorsByBlock,
  firstWrong,
  saidUnderInput,
} from '../../../../src/local-workspace/page/modal/client-errors.ts';
import { sayIn } from '../../../../src/local-workspace/page/say.ts';
import type { SeenModal } from '../../../../src/local-workspace/page-api/seen.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const input = (block_id: string, label: string) =>
  ({
    type: 'input',
    block_id,
    label: plain(label),
    element: { type: 'plain_text_input', action_id: 'v' },
  }) as const;
const modal: SeenModal = {
  id: 'V1',
  hash: 'h',
  values: {},
  errors: {},
  view: {
    type: 'modal',
    title: plain('T'),
    submit: plain('S'),
    blocks: [input('a', 'Name'), input('b', 'Mail')],
  },
};

describe('what Slack itself says under an input', () => {
  it.each([
    ['Please complete this required field.', 'この項目は必須です。'],
    ['Please enter at least 5 characters.', '5 文字以上で入力してください。'],
    ['Please enter no more than 20 characters.', '20 文字以内で入力してください。'],
    ['Please enter a number.', '数値を入力してください。'],
    ['Please enter a whole number.', '整数を入力してください。'],
    ['Please enter a number of at least -1.5.', '-1.5 以上の数値を入力してください。'],
    ['Please enter a number up to 10.', '10 以下の数値を入力してください。'],
    ['Please enter a valid email address.', '有効なメールアドレスを入力してください。'],
    ['Please enter a valid URL.', '有効な URL を入力してください。'],
    ['Please enter a valid date.', '有効な日付を入力してください。'],
    ['Please enter a valid time.', '有効な時刻を入力してください。'],
    ['Please choose no more than 3.', '選択できるのは 3 件までです。'],
    ['a b.exe is not of an allowed type.', 'a b.exe は使用できない形式です。'],
  ])('%s', (english, japanese) => {
    expect(saidUnderInput(english, sayIn('ja'))).toBe(japanese);
    expect(saidUnderInput(english, sayIn('en'))).toBe(english);
    expect(saidUnderInput(english, sayIn('zh'))).not.toBe(english);
  });

  it('leaves the app’s own words alone', () => {
    expect(saidUnderInput('Please call us.', sayIn('ja'))).toBe('Please call us.');
  });
});

it('puts errors that name labels under their blocks', () => {
  const outcome = { ok: false, fieldErrors: { Mail: 'Please enter a valid email address.', Other: 'x' } };
  expect(errorsByBlock(outcome, modal, sayIn('en'))).toEqual({ b: 'Please enter a valid email address.' });
  expect(errorsByBlock({ ok: true }, modal, sayIn('en'))).toEqual({});
});

it('finds the first wrong input from the top', () => {
  expect(firstWrong(modal, { b: 'x', a: 'y' })).toBe('a');
  expect(firstWrong(modal, { b: 'x' })).toBe('b');
  expect(firstWrong(modal, {})).toBeUndefined();
});
