import { phrase } from '../kernel/phrase.ts';

/** Beside the button; what was shown is stored with the signature, so tell it from here and nowhere else. */
export const intentStatement = phrase({
  en: 'I, {name}, agree to this agreement and sign it electronically.',
  ja: '私、{name}は、本契約の内容に同意し、電子的に署名します。',
  zh: '本人{name}同意本协议内容，并以电子方式签署。',
});

export const consentStatement = phrase({
  en: 'I agree to conclude this agreement and to receive its documents electronically. I can ask {agency} for a paper copy, or decline below.',
  ja: '本契約の締結および関連書類の受領を電子的に行うことに同意します。書面の交付は{agency}に依頼でき、下の欄から辞退することもできます。',
  zh: '本人同意以电子方式订立本协议并接收相关文件。本人可向{agency}索取纸质文本，也可在下方拒绝签署。',
});

export const words = {
  title: phrase({ en: 'Sign: {title}', ja: '署名：{title}', zh: '签署：{title}' }),
  lead: phrase({
    en: '{agency} asks you, {name}, to read and sign this agreement.',
    ja: '{name}様、{agency}より本契約書へのご署名をお願いしております。内容をご確認ください。',
    zh: '{name}，您好。{agency}请您阅读并签署本协议。',
  }),
  version: phrase({
    en: 'Version {version} · {reference} · open until {until}',
    ja: '第{version}版 · {reference} · 署名期限 {until}',
    zh: '第{version}版 · {reference} · 签署截止 {until}',
  }),
  agency: phrase({ en: 'Agency', ja: '受託者', zh: '服务方' }),
  client: phrase({ en: 'Client', ja: '委託者', zh: '委托方' }),
  agreement: phrase({ en: 'The agreement', ja: '契約書', zh: '协议正文' }),
  document: phrase({ en: 'The exact document', ja: '署名対象の文書', zh: '签署文件' }),
  documentNote: phrase({
    en: 'You sign this PDF. The text above is the same, for reading.',
    ja: '署名の対象はこのPDFです。上の文面は、同じ内容を読みやすく表示したものです。',
    zh: '您签署的是此PDF，上方为便于阅读的相同内容。',
  }),
  openPdf: phrase({ en: 'Open the PDF', ja: 'PDFを開く', zh: '打开PDF' }),
  sign: phrase({ en: 'Sign', ja: '署名', zh: '签署' }),
  typedName: phrase({ en: 'Your full name', ja: 'お名前（フルネーム）', zh: '您的全名' }),
  typedNameHint: phrase({
    en: 'Type it as it should stand under the agreement.',
    ja: '契約書に記載するとおりにご入力ください。',
    zh: '请按协议署名的写法输入。',
  }),
  code: phrase({ en: 'One-time code', ja: '確認コード', zh: '验证码' }),
  codeHint: phrase({
    en: 'We sent it to {sentTo}.',
    ja: '{sentTo} 宛てにお送りしました。',
    zh: '已发送至 {sentTo}。',
  }),
  signButton: phrase({ en: 'Sign the agreement', ja: '契約書に署名する', zh: '签署协议' }),
  recorded: phrase({
    en: 'We record your name, the time, your IP address and your browser as evidence. You receive a signed copy.',
    ja: '証跡として、お名前、日時、IPアドレス、ブラウザー情報を記録します。署名済みの控えをお届けします。',
    zh: '我们会记录您的姓名、时间、IP 地址和浏览器信息作为证据，并向您提供已签署的副本。',
  }),
  simple: phrase({
    en: 'This is a simple electronic signature. If your contract needs a particular form, ask {agency} before you sign.',
    ja: '本署名は簡易な電子署名です。特定の方式が必要な契約の場合は、署名の前に{agency}へご相談ください。',
    zh: '这是简单电子签名。若您的合同须采用特定形式，请在签署前联系{agency}。',
  }),
  declineSummary: phrase({ en: 'I do not want to sign', ja: '署名しない', zh: '不签署' }),
  reason: phrase({ en: 'Why not?', ja: '理由', zh: '原因' }),
  reasonHint: phrase({
    en: '{agency} will read it. The agreement is then closed; a new one can be sent.',
    ja: '{agency}に伝わります。本契約書はここで終了し、あらためて送付できます。',
    zh: '{agency}会看到此内容。本协议将随之关闭，可另行发送新的协议。',
  }),
  declineButton: phrase({ en: 'Decline', ja: '辞退する', zh: '拒绝签署' }),
  problems: phrase({
    en: 'It is not signed yet. Please check:',
    ja: 'まだ署名されていません。次の点をご確認ください。',
    zh: '尚未签署，请检查以下内容：',
  }),
} as const;
