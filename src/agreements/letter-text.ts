import { phrase } from '../kernel/phrase.ts';

/** Words of the e-mails about agreements. Titles are those of the cards, in text.ts. */
export const letterText = {
  greeting: phrase({ en: 'Hello {who},', ja: '{who}さん', zh: '{who}，您好：' }),
  toSign: phrase({
    en: '{agency} has sent you the agreement “{title}”. Please read it and sign it.',
    ja: '{agency}より契約書「{title}」をお送りします。ご確認のうえご署名ください。',
    zh: '{agency}向您发送了合同“{title}”，请阅读并签署。',
  }),
  figures: phrase({
    en: 'Version {version}, in total {fee}. It can be signed until {end}.',
    ja: '第{version}版、総額{fee}。署名期限は {end} です。',
    zh: '第{version}版，总额{fee}。可在 {end} 前签署。',
  }),
  signLink: phrase({
    en: 'This link is for you, {who}, and works until {end}. Please do not pass it on: whoever opens it signs in your name. {agency} can send you a new one at any time.',
    ja: '{who}さん専用のリンクで、{end} まで有効です。開いた方はご本人として署名できるため、転送しないでください。新しいリンクは{agency}がいつでもお送りできます。',
    zh: '此链接仅供{who}使用，有效期至 {end}。打开者将以您的名义签署，请勿转发。如需新链接，{agency}可随时重新发送。',
  }),
  enclosed: phrase({
    en: 'The signed agreement with its certificate is attached.',
    ja: '署名済みの契約書と証明書を添付します。',
    zh: '随信附上已签署的合同及签署证书。',
  }),
  download: phrase({
    en: 'Download the signed agreement',
    ja: '署名済み契約書をダウンロード',
    zh: '下载已签署的合同',
  }),
  downloadLink: phrase({
    en: 'It is too large for an e-mail. This link is for you, {who}, and works until {end}. Please do not pass it on.',
    ja: '容量が大きいため、リンクでお渡しします。{who}さん専用で、{end} まで有効です。転送しないでください。',
    zh: '文件较大，无法随信附上。此链接仅供{who}使用，有效期至 {end}，请勿转发。',
  }),
} as const;
