import { phrase } from '../../kernel/phrase.ts';

export const languageNames = {
  en: phrase({ en: 'English', ja: '英語', zh: '英文' }),
  ja: phrase({ en: 'Japanese', ja: '日本語', zh: '日文' }),
  zh: phrase({ en: 'Chinese', ja: '中国語', zh: '中文' }),
} as const;
