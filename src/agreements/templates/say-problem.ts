import { phrase, type Said } from '../../kernel/phrase.ts';
import type { FillProblem } from '../render-text.ts';
import { languageNames } from './text.ts';

/** A problem in a template's text, and where. `clauseKey: null`: in the title. */
export interface Placed extends Omit<FillProblem, 'kind'> {
  readonly kind: FillProblem['kind'] | 'missing-clause' | 'missing-variable';
  readonly clauseKey: string | null;
  readonly heading: string;
  readonly locale: keyof typeof languageNames;
}

const says = {
  unknown: phrase({
    en: '{place}, line {line}: there is no variable “{detail}”.',
    ja: '{place} {line}行目：「{detail}」という項目はありません。',
    zh: '{place}第{line}行：没有变量“{detail}”。',
  }),
  blank: phrase({
    en: '{place}, line {line}: “{detail}” is blank. Fill it in, or take it out of the text.',
    ja: '{place} {line}行目：「{detail}」が空です。入力するか、本文から外してください。',
    zh: '{place}第{line}行：“{detail}”为空。请填写，或从文本中删去。',
  }),
  broken: phrase({
    en: '{place}, line {line}: the marks are not right ({detail}).',
    ja: '{place} {line}行目：記号の書き方に誤りがあります（{detail}）。',
    zh: '{place}第{line}行：标记写法有误（{detail}）。',
  }),
  'missing-clause': phrase({
    en: '{place}: the {language} text has no clause “{detail}”.',
    ja: '{place}：{language}版に条項「{detail}」がありません。',
    zh: '{place}：{language}文本没有条款“{detail}”。',
  }),
  'missing-variable': phrase({
    en: '{place}: the {language} text does not name “{detail}”.',
    ja: '{place}：{language}版に「{detail}」がありません。',
    zh: '{place}：{language}文本没有“{detail}”。',
  }),
} as const;

const title = phrase({ en: 'Title', ja: '表題', zh: '标题' });
const clause = phrase({ en: 'Clause “{heading}”', ja: '条項「{heading}」', zh: '条款“{heading}”' });

export function sayProblem({ kind, clauseKey, heading, locale, line, detail }: Placed): Said {
  const place = clauseKey === null ? title() : clause({ heading });
  return says[kind]({ place, line, detail, language: languageNames[locale]() });
}
