import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, phrase, type Said } from '../kernel/phrase.ts';
import { errorLine } from './form-fields.ts';
import { type Html, html, safeUrl, say } from './html.ts';

/** Names under which it is sent. */
export const reviewAskFields = { readerName: 'reader_name', readerEmail: 'reader_email' } as const;
export const READER_DOWNLOAD = 'reader_download';
export const REVOKE = 'revoke';

/** How long such a link works: longer than most take to sign. */
export const REVIEW_DAYS = 14;

export interface ReviewStep {
  readonly url: string;
  /** What this person has handed out and what still opens. */
  readonly open: readonly { readonly id: string; readonly name: string; readonly until: Instant }[];
}

const words = {
  summary: phrase({
    en: 'Have your lawyer read it first',
    ja: '弁護士などに確認してもらう',
    zh: '请律师先行审阅',
  }),
  lead: phrase({
    en: 'Makes a link to a page for reading only: all versions, what differs, comments and counter-proposals to {agency}. Nothing can be signed there. It works for {days} days.',
    ja: '閲覧専用ページのリンクを作成します。各版と差分を確認でき、{agency}へコメントや修正案を送れます。署名はできません。有効期間は{days}日です。',
    zh: '创建仅供阅读的页面链接：可查看各版本及差异，并向{agency}提出意见或修改建议，不能签署。有效期 {days} 天。',
  }),
  name: phrase({ en: 'Who will read', ja: '閲覧する方のお名前', zh: '审阅人姓名' }),
  email: phrase({
    en: 'Their e-mail (may stay empty)',
    ja: 'メールアドレス（任意）',
    zh: '对方邮箱（可不填）',
  }),
  download: phrase({
    en: 'They may download a PDF that carries their name.',
    ja: '閲覧者名入りPDFのダウンロードを許可する',
    zh: '允许下载带有其姓名的 PDF。',
  }),
  button: phrase({ en: 'Make the link', ja: 'リンクを作成する', zh: '创建链接' }),
  yours: phrase({
    en: '{reader}, open until {until}',
    ja: '{reader}さん（有効期限 {until}）',
    zh: '{reader}，有效期至 {until}',
  }),
  revoke: phrase({
    en: 'Revoke the link for {reader}',
    ja: '{reader}さんのリンクを取り消す',
    zh: '撤销{reader}的链接',
  }),
} as const;

export interface ReviewAsking {
  readonly locale: Locale;
  readonly agency: string;
  readonly timeZone: string;
  readonly review?: ReviewStep;
  readonly entered?: { readonly readerName?: string; readonly readerEmail?: string };
  readonly errors?: { readonly readerName?: Said; readonly readerEmail?: Said };
}

/** On the signing page: a link for somebody who reads along for the client, and those there are. */
export function reviewAsk(page: ReviewAsking): Html | undefined {
  const { review, locale, agency, entered = {}, errors = {} } = page;
  if (review === undefined) return undefined;
  const ids = reviewAskFields;
  const isOpen = errors.readerName !== undefined || errors.readerEmail !== undefined;
  const input = (id: string, type: 'text' | 'email', label: Said, value = '', error?: Said): Html =>
    html`<div class="field"><label for="${id}">${say(label, locale)}</label>${errorLine(id, error, locale)}<input type="${type}" id="${id}" name="${id}" value="${value}" autocomplete="off" maxlength="${type === 'text' ? 120 : 254}"${type === 'text' ? html` required` : undefined}${error === undefined ? undefined : html` aria-invalid="true" aria-describedby="${id}-error"`}></div>`;
  return html`<details class="card"${isOpen ? html` open` : undefined}><summary>${say(words.summary(), locale)}</summary>
<p>${say(words.lead({ agency, days: REVIEW_DAYS }), locale)}</p>
<form method="post" action="${safeUrl(review.url)}">
${input(ids.readerName, 'text', words.name(), entered.readerName, errors.readerName)}
${input(ids.readerEmail, 'email', words.email(), entered.readerEmail, errors.readerEmail)}
<label class="tick" for="${READER_DOWNLOAD}"><input type="checkbox" id="${READER_DOWNLOAD}" name="${READER_DOWNLOAD}" value="yes"><span>${say(words.download(), locale)}</span></label>
<p><button class="plain" type="submit">${say(words.button(), locale)}</button></p>
</form>${openLinks(review, page)}</details>`;
}

function openLinks({ url, open }: ReviewStep, { locale, timeZone }: ReviewAsking): readonly Html[] {
  return open.map(({ id, name: reader, until }) => {
    const said = say(words.yours({ reader, until: moment(until, timeZone) }), locale);
    const label = say(words.revoke({ reader }), locale);
    return html`<form method="post" action="${safeUrl(url)}"><p>${said}</p><p><button class="quiet" type="submit" name="${REVOKE}" value="${id}">${label}</button></p></form>`;
  });
}
