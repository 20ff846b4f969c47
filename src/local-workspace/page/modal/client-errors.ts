import type { InputBlock } from '../../block-kit/blocks.ts';
import type { Words } from '../../page-api/outside.ts';
import type { SeenModal } from '../../page-api/seen.ts';
import type { Outcome } from '../../person/outcome.ts';
import type { Say } from '../say.ts';

/** What Slack's own client says under an input, before an app hears of anything. */
const clientWords: readonly (readonly [RegExp, Words])[] = [
  [
    /^Please complete this required field\.$/,
    {
      en: 'Please complete this required field.',
      ja: 'この項目は必須です。',
      zh: '此项为必填项。',
    },
  ],
  [
    /^Please enter at least (?<n>\d+) characters\.$/,
    {
      en: 'Please enter at least {n} characters.',
      ja: '{n} 文字以上で入力してください。',
      zh: '请至少输入 {n} 个字符。',
    },
  ],
  [
    /^Please enter no more than (?<n>\d+) characters\.$/,
    {
      en: 'Please enter no more than {n} characters.',
      ja: '{n} 文字以内で入力してください。',
      zh: '请勿超过 {n} 个字符。',
    },
  ],
  [
    /^Please enter a number\.$/,
    { en: 'Please enter a number.', ja: '数値を入力してください。', zh: '请输入数字。' },
  ],
  [
    /^Please enter a whole number\.$/,
    { en: 'Please enter a whole number.', ja: '整数を入力してください。', zh: '请输入整数。' },
  ],
  [
    /^Please enter a number of at least (?<n>\S+)\.$/,
    {
      en: 'Please enter a number of at least {n}.',
      ja: '{n} 以上の数値を入力してください。',
      zh: '请输入不小于 {n} 的数字。',
    },
  ],
  [
    /^Please enter a number up to (?<n>\S+)\.$/,
    {
      en: 'Please enter a number up to {n}.',
      ja: '{n} 以下の数値を入力してください。',
      zh: '请输入不大于 {n} 的数字。',
    },
  ],
  [
    /^Please enter a valid email address\.$/,
    {
      en: 'Please enter a valid email address.',
      ja: '有効なメールアドレスを入力してください。',
      zh: '请输入有效的邮箱地址。',
    },
  ],
  [
    /^Please enter a valid URL\.$/,
    {
      en: 'Please enter a valid URL.',
      ja: '有効な URL を入力してください。',
      zh: '请输入有效的网址。',
    },
  ],
  [
    /^Please enter a valid date\.$/,
    { en: 'Please enter a valid date.', ja: '有効な日付を入力してください。', zh: '请输入有效的日期。' },
  ],
  [
    /^Please enter a valid time\.$/,
    { en: 'Please enter a valid time.', ja: '有効な時刻を入力してください。', zh: '请输入有效的时间。' },
  ],
  [
    /^Please choose no more than (?<n>\d+)\.$/,
    {
      en: 'Please choose no more than {n}.',
      ja: '選択できるのは {n} 件までです。',
      zh: '最多可选择 {n} 项。',
    },
  ],
  [
    /^(?<n>.+) is not of an allowed type\.$/,
    {
      en: '{n} is not of an allowed type.',
      ja: '{n} は使用できない形式です。',
      zh: '{n} 的类型不受支持。',
    },
  ],
];

/** The client's words in the language of the page; the app's own stay as they are. */
export function saidUnderInput(text: string, say: Say): string {
  for (const [form, words] of clientWords) {
    const match = form.exec(text);
    if (match) return say(words, match.groups ?? {});
  }
  return text;
}

type Errors = Readonly<Record<string, string>>;

/** A modal's inputs stand in no other block. */
const inputsOf = ({ view }: SeenModal): InputBlock[] => view.blocks.filter((block) => block.type === 'input');

/** Errors by block_id: an outcome names the inputs by their labels, as a person would. */
export function errorsByBlock({ fieldErrors = {} }: Outcome, modal: SeenModal, say: Say): Errors {
  return Object.fromEntries(
    inputsOf(modal).flatMap(({ block_id = '', label }) => {
      const text = fieldErrors[label.text];
      return text === undefined ? [] : [[block_id, saidUnderInput(text, say)]];
    }),
  );
}

/** The first input, from the top, under which an error stands. */
export const firstWrong = (modal: SeenModal, errors: Errors): string | undefined =>
  inputsOf(modal).find(({ block_id = '' }) => errors[block_id] !== undefined)?.block_id;
