import { phrase } from '../kernel/phrase.ts';

/** Words of the message that carries a one-time code. */
export const codeText = {
  title: phrase({
    en: 'Your code to sign “{title}”',
    ja: '「{title}」署名用の確認コード',
    zh: '签署“{title}”的验证码',
  }),
  code: phrase({ en: '{code}', ja: '{code}', zh: '{code}' }),
  how: phrase({
    en: 'Please type it on the signing page. It works once, until {until}.',
    ja: '署名ページに入力してください。1回限り、{until} まで有効です。',
    zh: '请在签署页面输入。仅可使用一次，有效期至 {until}。',
  }),
  secret: phrase({
    en: '{agency} never asks you for this code. If you did not ask for it, somebody else may have your link: please tell {agency}.',
    ja: '{agency}からこのコードをお尋ねすることはありません。お心当たりがない場合は、リンクが第三者に渡った可能性があります。{agency}にお知らせください。',
    zh: '{agency}不会向您索要此验证码。如果不是您本人请求的，您的链接可能已被他人获得，请告知{agency}。',
  }),
  used: phrase({ en: 'Used, {at}', ja: '使用済み（{at}）', zh: '已使用（{at}）' }),
  gone: phrase({ en: 'No longer valid', ja: '無効になりました', zh: '已失效' }),
} as const;
