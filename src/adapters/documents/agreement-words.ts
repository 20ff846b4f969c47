import type { AgreementDocument, Party } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type Phrase, phrase, type Said } from '../../kernel/phrase.ts';

export const words = {
  agency: phrase({ en: 'Agency', ja: '受託者', zh: '服务方' }),
  client: phrase({ en: 'Client', ja: '委託者', zh: '委托方' }),
  representedBy: phrase({ en: 'Represented by {name}', ja: '代表・担当：{name}', zh: '代表人：{name}' }),
  madeOn: phrase({
    en: 'Version {version} · {day} · {reference}',
    ja: '第{version}版 · {day} · {reference}',
    zh: '第{version}版 · {day} · {reference}',
  }),
  footer: phrase({
    en: '{reference} · version {version}',
    ja: '{reference} · 第{version}版',
    zh: '{reference} · 第{version}版',
  }),
  pageOf: phrase({
    en: 'Page {page} of {pages}',
    ja: '{page} / {pages} ページ',
    zh: '第 {page} 页，共 {pages} 页',
  }),
  signatures: phrase({ en: 'Signatures', ja: '署名', zh: '签署' }),
  signature: phrase({ en: 'Signature', ja: '署名', zh: '签名' }),
  name: phrase({ en: 'Name', ja: '氏名', zh: '姓名' }),
  date: phrase({ en: 'Date', ja: '日付', zh: '日期' }),
  copyFor: phrase({ en: 'For {name} only', ja: '{name}さん閲覧用', zh: '仅供{name}查阅' }),
  prevails: phrase({
    en: '{language} · this text prevails',
    ja: '{language}（本文を正とする）',
    zh: '{language}（以此文本为准）',
  }),
  givesWay: phrase({
    en: '{language} · the {other} text prevails',
    ja: '{language}（{other}の本文を正とする）',
    zh: '{language}（以{other}文本为准）',
  }),
} as const;

export const languages: Record<Locale, Phrase<never>> = {
  en: phrase({ en: 'English', ja: '英語', zh: '英文' }),
  ja: phrase({ en: 'Japanese', ja: '日本語', zh: '日文' }),
  zh: phrase({ en: 'Chinese', ja: '中国語', zh: '中文' }),
};

export const roleName = (role: Party['role']): Said => (role === 'agency' ? words.agency() : words.client());

export type Languages = Pick<AgreementDocument, 'locale' | 'secondLocale'>;

/** A label in both languages of a text in two. */
export function inBoth(said: Said, { locale, secondLocale }: Languages): string {
  const first = plain(said, locale);
  return secondLocale === undefined ? first : `${first} / ${plain(said, secondLocale)}`;
}
