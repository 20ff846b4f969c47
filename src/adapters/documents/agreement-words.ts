import type { Party } from '../../kernel/documents.ts';
import { phrase, type Said } from '../../kernel/phrase.ts';

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
} as const;

export const roleName = (role: Party['role']): Said => (role === 'agency' ? words.agency() : words.client());
