import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { phrase, verbatim } from '../../kernel/phrase.ts';

const text = {
  subject: phrase({
    en: 'Please sign: {title}',
    ja: '【ご署名のお願い】{title}',
    zh: '请签署：{title}',
  }),
  body: phrase({
    en: 'Please read “{title}” and sign it. Whoever opens this e-mail’s link signs in your name, so please do not pass it on.',
    ja: '「{title}」をご確認のうえ、ご署名をお願いいたします。リンクを開いた方がご本人として署名することになりますので、転送はお控えください。',
    zh: '请阅读并签署“{title}”。打开此邮件链接的人即以您的名义签署，请勿转发。',
  }),
  noReason: phrase({
    en: 'Taken back by the sender.',
    ja: '送信者により取り下げられました。',
    zh: '已由发送方撤回。',
  }),
} as const;

/** DocuSign takes 100 characters and no line breaks. */
export const LONGEST_SUBJECT = 100;

export const subjectFor = (title: string, locale: Locale): string =>
  cut(plain(text.subject({ title: verbatim(title) }), locale).replaceAll(/\s+/gu, ' '), LONGEST_SUBJECT);

export const bodyFor = (title: string, locale: Locale): string =>
  plain(text.body({ title: verbatim(title) }), locale);

/** DocuSign wants a reason, and takes 200 characters. */
export const voidReason = (reason: string, locale: Locale): string =>
  cut(reason.trim() === '' ? plain(text.noReason(), locale) : reason.trim(), 200);

/** By UTF-16 units, as such limits are counted, and never through the middle of a character. */
export function cut(whole: string, longest: number): string {
  if (whole.length <= longest) return whole;
  const kept: string[] = [];
  let length = 1;
  for (const character of whole) {
    length += character.length;
    if (length > longest) break;
    kept.push(character);
  }
  return `${kept.join('')}…`;
}
