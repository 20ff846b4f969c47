import { phrase, type Said } from '../kernel/phrase.ts';
import type { Criterion, CriterionKind } from './criterion.ts';

const ofKind: Readonly<Record<CriterionKind, (values: { text: string }) => Said>> = {
  state: phrase({ en: '{text}', ja: '{text}', zh: '{text}' }),
  screen: phrase({ en: 'Screen: {text}', ja: '画面：{text}', zh: '界面：{text}' }),
  metric: phrase({ en: 'Metric: {text}', ja: '指標：{text}', zh: '指标：{text}' }),
  screenshot: phrase({
    en: 'Screenshot: {text}',
    ja: 'スクリーンショット：{text}',
    zh: '截图：{text}',
  }),
  link: phrase({ en: 'Link: {text}', ja: 'リンク：{text}', zh: '链接：{text}' }),
};

/** A criterion as people read it, with its kind where it has one. */
export const criterionWords = ({ kind, text }: Pick<Criterion, 'kind' | 'text'>): Said =>
  ofKind[kind]({ text });
