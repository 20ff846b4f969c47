import { z } from 'zod';
import { type Locale, locales } from '../kernel/locale.ts';
import type { Words } from '../kernel/phrase.ts';

export const criterionKinds = ['state', 'screen', 'metric', 'screenshot', 'link'] as const;
export const CriterionKind = z.enum(criterionKinds);
export type CriterionKind = z.output<typeof CriterionKind>;

const relations = ['<=', '>=', '<', '>', '='] as const;

/** What a metric has to come to. The number is text, as it was agreed: `2`, `0.5`. */
export const Target = z.object({
  relation: z.enum(relations),
  value: z.string().regex(/^-?\d+(?:\.\d+)?$/),
  unit: z.string(),
});
export type Target = z.output<typeof Target>;

/** What anybody can judge about an outcome, and by what: a state of things unless another kind was named. */
export const Criterion = z.object({
  id: z.string(),
  text: z.string(),
  kind: CriterionKind.default('state'),
  target: Target.exactOptional(),
});
export type Criterion = z.output<typeof Criterion>;

/** The words that stand before a colon at the beginning of a line; the first of each is the one we write. */
const words: Readonly<Record<CriterionKind, Words>> = {
  state: { en: 'state', ja: '状態', zh: '状态' },
  screen: { en: 'screen', ja: '画面', zh: '界面|页面' },
  metric: { en: 'metric', ja: '指標|数値', zh: '指标' },
  screenshot: { en: 'screenshot', ja: 'スクリーンショット|スクショ', zh: '截图|截屏' },
  link: { en: 'link', ja: 'リンク', zh: '链接' },
};

const wordsOf = (kind: CriterionKind, locale: Locale): string[] => words[kind][locale].split('|');

const kindOf = new Map(
  criterionKinds.flatMap((kind) =>
    locales.flatMap((locale) => wordsOf(kind, locale).map((word) => [word, kind] as const)),
  ),
);

/** A kind's word in a language: `link`, 「リンク」. */
export const kindWord = (kind: CriterionKind, locale: Locale): string => wordsOf(kind, locale)[0] ?? kind;

export type LineProblem = 'empty' | 'no-target';

/** Reads a line: `link: the shop`, `metric: load time <= 2 s`, 「指標：表示時間 <= 2 秒」; without a kind it is a state. */
export function readCriterion(line: string): Omit<Criterion, 'id'> | LineProblem {
  const [, word = '', rest = ''] = /^([^:：]{1,20})[:：](.*)$/su.exec(line.trim()) ?? [];
  const kind = kindOf.get(word.trim().normalize('NFKC').toLowerCase());
  if (kind === undefined) return line.trim() === '' ? 'empty' : { text: line.trim(), kind: 'state' };
  const text = rest.trim();
  if (text === '') return 'empty';
  if (kind !== 'metric') return { text, kind };
  const target = readTarget(text);
  return target === undefined ? 'no-target' : { text, kind, target };
}

const signs: Readonly<Record<string, Target['relation']>> = { '≤': '<=', '≦': '<=', '≥': '>=', '≧': '>=' };

/** The target at the end of a metric: relation, number, unit. */
function readTarget(text: string): Target | undefined {
  // Full-width figures and signs become plain ones; a unit such as ㎡ stays readable.
  const plain = plainNumbers(text).replaceAll(/[≤≦≥≧]/g, (sign) => signs[sign] ?? sign);
  const found = /^([^<>=]+?)\s*(<=|>=|<|>|=)\s*([^<>=]+)$/su.exec(plain);
  const [, , sign, quantity = ''] = found ?? [];
  const relation = relations.find((one) => one === sign);
  const read = readQuantity(quantity);
  return relation === undefined || read === undefined ? undefined : { relation, ...read };
}

/** Full-width figures become plain ones; a square stays with its unit and is not taken for a figure. */
const plainNumbers = (text: string): string =>
  text
    .replaceAll('²', '^')
    .replaceAll('³', '^^')
    .normalize('NFKC')
    .replaceAll(/[−－]/g, '-')
    .replaceAll('^^', '³')
    .replaceAll('^', '²');

/**
 * `1.4`, `１．４ 秒`, `1,200 ms`: a number and its unit. A comma sets thousands apart; where it could be meant as a
 * decimal comma, as in `1,5`, nothing is read, for it would come to ten times as much.
 */
export function readQuantity(text: string): { readonly value: string; readonly unit: string } | undefined {
  const [, number = '', unit = ''] =
    /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d.,])\s*([^\d]{0,30})$/su.exec(
      plainNumbers(text).trim(),
    ) ?? [];
  if (number === '' || number.length > 20) return undefined;
  return { value: number.replaceAll(',', ''), unit: unit.trim() };
}

/** The line that a person would type for it. */
export const criterionLine = ({ kind, text }: Criterion, locale: Locale): string =>
  kind === 'state' ? text : `${kindWord(kind, locale)}: ${text}`;

/** Whether a measured value meets the target; both are decimal numbers as text. */
export function meets(value: string, { relation, value: wanted }: Target): boolean {
  const [measured, target] = [Number(value), Number(wanted)];
  switch (relation) {
    case '<=':
      return measured <= target;
    case '>=':
      return measured >= target;
    case '<':
      return measured < target;
    case '>':
      return measured > target;
    case '=':
      return measured === target;
  }
}

/** Units that people write in several ways and languages; the first word in English names each. */
const unitWords: readonly Words[] = [
  { en: 's|sec|secs|second|seconds', ja: '秒|秒間', zh: '秒|秒钟' },
  { en: 'ms|millisecond|milliseconds', ja: 'ミリ秒', zh: '毫秒' },
  { en: 'min|mins|minute|minutes', ja: '分|分間', zh: '分|分钟' },
  { en: 'h|hr|hrs|hour|hours', ja: '時間', zh: '小时' },
  { en: 'd|day|days', ja: '日|日間', zh: '天' },
  { en: '%|percent|per cent', ja: 'パーセント', zh: '百分比' },
];

const unitOf = (unit: string): string => {
  const word = unit.trim().toLowerCase();
  const known = unitWords.find((words) => locales.some((locale) => words[locale].split('|').includes(word)));
  return known?.en ?? word;
};

/** Whether a number in the one can be held against a number in the other; who leaves it out means the same. */
export const isSameUnit = (one: string, other: string): boolean =>
  one === '' || other === '' || unitOf(one) === unitOf(other);
