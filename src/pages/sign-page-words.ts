import { phrase } from '../kernel/phrase.ts';

/** Beside the button; what was shown is stored with the signature, so tell it from here and nowhere else. */
export const intentStatement = phrase({
  en: 'I, {name}, agree to this agreement and sign it electronically.',
  ja: '私、{name}は、本契約の内容に同意し、電子的に署名します。',
  zh: '本人{name}同意本合同内容，并以电子方式签署。',
});

export const consentStatement = phrase({
  en: 'I agree to conclude this agreement and to receive its documents electronically. I can ask {agency} for a paper copy, or decline below.',
  ja: '本契約の締結および関連書類の受領を電子的に行うことに同意します。書面の交付は{agency}に依頼でき、下の欄から辞退することもできます。',
  zh: '本人同意以电子方式订立本合同并接收相关文件。本人可向{agency}索取纸质文本，也可在下方拒绝签署。',
});

/** The same for whoever signs on the agency's side. */
export const agencysConsentStatement = phrase({
  en: 'For {agency}, I agree to conclude this agreement and to exchange its documents electronically.',
  ja: '{agency}を代表し、本契約の締結および関連書類の授受を電子的に行うことに同意します。',
  zh: '本人代表{agency}同意以电子方式订立本合同并交换相关文件。',
});

export const words = {
  title: phrase({ en: 'Sign: {title}', ja: '署名：{title}', zh: '签署：{title}' }),
  lead: phrase({
    en: '{agency} asks you, {name}, to read and sign this agreement.',
    ja: '{name}様、{agency}より本契約書へのご署名をお願いしております。内容をご確認ください。',
    zh: '{name}，您好。{agency}请您阅读并签署本合同。',
  }),
  version: phrase({
    en: 'Version {version} · {reference} · open until {until}',
    ja: '第{version}版 · {reference} · 署名期限 {until}',
    zh: '第{version}版 · {reference} · 签署截止 {until}',
  }),
  agency: phrase({ en: 'Agency', ja: '受託者', zh: '服务方' }),
  client: phrase({ en: 'Client', ja: '委託者', zh: '委托方' }),
  agreement: phrase({ en: 'The agreement', ja: '契約書', zh: '合同正文' }),
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
    zh: '请按合同署名的写法输入。',
  }),
  code: phrase({ en: 'One-time code', ja: '確認コード', zh: '验证码' }),
  codeHint: phrase({
    en: '{where} It has six digits and works until {until}.',
    ja: '{where}6桁の数字で、{until} まで有効です。',
    zh: '{where}共六位数字，有效期至 {until}。',
  }),
  sentBySlack: phrase({
    en: 'We sent it to you as a direct message in Slack.',
    ja: 'Slackのダイレクトメッセージでお送りしました。',
    zh: '已通过 Slack 私信发送给您。',
  }),
  sentByMail: phrase({
    en: 'We sent it to {address}.',
    ja: '{address} 宛てにお送りしました。',
    zh: '已发送至 {address}。',
  }),
  codeBySlack: phrase({
    en: 'To sign you need a one-time code. We send it to you as a direct message in Slack; what you filled in stays here.',
    ja: '署名には確認コードが必要です。Slackのダイレクトメッセージでお送りします。入力内容はそのまま残ります。',
    zh: '签署需要验证码。我们会通过 Slack 私信发送给您，已填写的内容会保留。',
  }),
  codeByMail: phrase({
    en: 'To sign you need a one-time code. We send it to {address}; what you filled in stays here.',
    ja: '署名には確認コードが必要です。{address} 宛てにお送りします。入力内容はそのまま残ります。',
    zh: '签署需要验证码。我们会发送至 {address}，已填写的内容会保留。',
  }),
  sendCode: phrase({ en: 'Send me the code', ja: 'コードを送る', zh: '发送验证码' }),
  newCode: phrase({ en: 'Send a new code', ja: '新しいコードを送る', zh: '重新发送验证码' }),
  noCode: phrase({
    en: 'Nothing came? It can take a minute. A new code makes the one before invalid.',
    ja: '届かない場合は、少しお待ちください。新しいコードを送ると、前のコードは無効になります。',
    zh: '没有收到？请稍等片刻。发送新验证码后，之前的即失效。',
  }),
  signButton: phrase({ en: 'Sign the agreement', ja: '契約書に署名する', zh: '签署合同' }),
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
    en: '{agency} will read it. You are asked once more before anything happens.',
    ja: '{agency}に伝わります。辞退の前に、もう一度確認します。',
    zh: '{agency}会看到此内容。拒绝生效前会再次请您确认。',
  }),
  declineButton: phrase({ en: 'Decline', ja: '辞退する', zh: '拒绝签署' }),
  problems: phrase({
    en: 'It is not signed yet. Please check:',
    ja: 'まだ署名されていません。次の点をご確認ください。',
    zh: '尚未签署，请检查以下内容：',
  }),
} as const;
