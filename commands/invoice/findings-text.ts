import { phrase } from '../../src/kernel/phrase.ts';

/** Words of the modal behind “It is right”. */
export const text = {
  rightTitle: phrase({ en: 'It is right', ja: '問題なしの確認', zh: '确认无误' }),
  right: phrase({ en: 'It is right', ja: '問題なし', zh: '无误' }),
  why: phrase({ en: 'Why it is right as it is', ja: '問題がない理由', zh: '无误的原因' }),
  whyHint: phrase({
    en: 'It is kept on record. The check tells it again only when something about it changes.',
    ja: '記録に残ります。内容が変わらない限り、再度の通知はありません。',
    zh: '将予以记录。除非情况有变，否则不再提示。',
  }),
} as const;
