import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import { moment, phrase, type Value } from '../kernel/phrase.ts';
import { html, safeUrl, say } from './html.ts';
import { renderPage } from './layout.ts';

const words = {
  tab: phrase({ en: 'Signed: {title}', ja: '署名済み：{title}', zh: '已签署：{title}' }),
  title: phrase({ en: 'Signed. Thank you.', ja: '署名が完了しました', zh: '签署完成，谢谢' }),
  lead: phrase({
    en: '{title} was signed by {name} on {time}.',
    ja: '{time}、{name}様が「{title}」に署名しました。',
    zh: '{name}于{time}签署了《{title}》。',
  }),
  download: phrase({ en: 'Download the signed PDF', ja: '署名済みPDFをダウンロード', zh: '下载已签署的PDF' }),
  preparing: phrase({
    en: 'The signed PDF is being prepared. Reload this page in a moment.',
    ja: '署名済みPDFを準備しています。しばらくしてからページを再読み込みしてください。',
    zh: '已签署的PDF正在生成，请稍后刷新本页。',
  }),
  keep: phrase({
    en: 'It holds the agreement, your signature and the certificate. Keep it with your records.',
    ja: '契約書、署名、署名証明書が含まれています。大切に保管してください。',
    zh: '其中包含合同、您的签名和签署证书，请妥善保存。',
  }),
  sealed: phrase({
    en: 'It is sealed: a PDF reader shows whether it was changed. The seal is {agency}’s own, with a certificate it issued itself; your signature is a simple electronic one.',
    ja: 'ファイルは{agency}の電子シールで封印されており、改変の有無をPDFビューアーで確認できます。証明書は{agency}が自ら発行したものです。お客様の署名は簡易な電子署名です。',
    zh: '文件已由{agency}以自行签发的证书封签，是否有改动可在PDF阅读器中核验。您的签名属于简单电子签名。',
  }),
  document: phrase({ en: 'Signed document', ja: '署名した文書', zh: '签署文件' }),
  next: phrase({
    en: '{agency} has been told and will come back to you about the next steps.',
    ja: '{agency}に通知しました。今後の進め方について、あらためてご連絡いたします。',
    zh: '已通知{agency}，后续安排将另行告知。',
  }),
  declinedTab: phrase({ en: 'Declined: {title}', ja: '辞退：{title}', zh: '已拒签：{title}' }),
  declinedTitle: phrase({ en: 'You declined to sign', ja: '署名を辞退しました', zh: '您已拒绝签署' }),
  declinedLead: phrase({
    en: '{title} was declined by {name} on {time}. Nothing was signed.',
    ja: '{time}、{name}様が「{title}」への署名を辞退しました。署名は行われていません。',
    zh: '{name}于{time}拒绝签署《{title}》，未产生任何签署。',
  }),
  reason: phrase({ en: 'Your reason: {reason}', ja: '理由：{reason}', zh: '原因：{reason}' }),
  declinedNext: phrase({
    en: '{agency} has been told. If you change your mind, ask them to send it again.',
    ja: '{agency}に通知しました。お考えが変わりましたら、再送をご依頼ください。',
    zh: '已通知{agency}。如您改变主意，请联系其重新发送。',
  }),
} as const;

interface Decided {
  readonly locale: Locale;
  readonly agency: string;
  readonly title: string;
  /** Who signed or declined. */
  readonly name: Value;
  readonly at: Instant;
  readonly timeZone: string;
}

export interface SignedPage extends Decided {
  /** SHA-256 of the PDF that was shown and signed. */
  readonly sha256: string;
  /** Left out while the signed PDF is still being made. */
  readonly downloadUrl?: string;
}

export interface DeclinedPage extends Decided {
  readonly reason: string;
}

/** After signing, and whenever the link is opened again. */
export function signedPage({
  locale,
  agency,
  title,
  name,
  at,
  timeZone,
  sha256,
  downloadUrl,
}: SignedPage): string {
  const time = moment(at, timeZone);
  const download =
    downloadUrl === undefined
      ? html`<p role="status">${say(words.preparing(), locale)}</p>`
      : html`<p><a class="button" href="${safeUrl(downloadUrl)}">${say(words.download(), locale)}</a></p><p class="soft">${say(words.keep(), locale)}</p><p class="soft">${say(words.sealed({ agency }), locale)}</p>`;
  const body = html`<div class="mark"></div><h1>${say(words.title(), locale)}</h1>
<section class="card"><p>${say(words.lead({ title, name, time }), locale)}</p>${download}
<p class="soft">${say(words.document(), locale)} · SHA-256 <code>${sha256}</code></p></section>
<p>${say(words.next({ agency }), locale)}</p>`;
  return renderPage({ locale, title: words.tab({ title }), brand: agency, body });
}

/** After declining, and whenever the link is opened again. */
export function declinedPage({ locale, agency, title, name, at, timeZone, reason }: DeclinedPage): string {
  const lead = words.declinedLead({ title, name, time: moment(at, timeZone) });
  const body = html`<div class="mark"></div><h1>${say(words.declinedTitle(), locale)}</h1>
<section class="card"><p>${say(lead, locale)}</p><p>${say(words.reason({ reason }), locale)}</p></section>
<p>${say(words.declinedNext({ agency }), locale)}</p>`;
  return renderPage({ locale, title: words.declinedTab({ title }), brand: agency, body });
}
