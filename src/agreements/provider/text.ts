import { phrase } from '../../kernel/phrase.ts';

export const text = {
  codeTitle: phrase({
    en: 'Access code for “{title}”',
    ja: '「{title}」のアクセスコード',
    zh: '“{title}”的访问码',
  }),
  code: phrase({ en: 'Code: {code}', ja: 'コード: {code}', zh: '访问码：{code}' }),
  codeForYou: phrase({
    en: 'DocuSign asks for this code when you open the agreement from its e-mail. Please keep it to yourself.',
    ja: 'DocuSign からのメールで契約書を開く際に、このコードの入力が必要です。ほかの方には共有しないでください。',
    zh: '从 DocuSign 邮件打开合同时，需要输入此访问码。请勿告知他人。',
  }),
  codeForOther: phrase({
    en: 'DocuSign asks {who} for this code. {who} is not in Slack: please tell it by telephone, not by e-mail.',
    ja: 'DocuSign が{who}さんにこのコードの入力を求めます。{who}さんは Slack を利用していないため、メールではなくお電話でお伝えください。',
    zh: 'DocuSign 会要求{who}输入此访问码。{who}不在 Slack 中，请以电话告知，不要使用电子邮件。',
  }),
  codeOver: phrase({
    en: 'No longer needed: this version can no longer be signed.',
    ja: '不要になりました（この版の署名は終了しています）。',
    zh: '已不再需要：此版本的签署已结束。',
  }),
  failedTitle: phrase({
    en: '{who} could not be verified at DocuSign',
    ja: '{who}さんの本人確認が DocuSign で完了しませんでした',
    zh: '{who}未能通过 DocuSign 的身份验证',
  }),
  failed: phrase({
    en: '“{title}” for {client} can’t be signed by {who} until this is settled. Ask whether the code or number is right, then send it once more with {command}.',
    ja: '{client}様宛ての「{title}」は、確認が済むまで{who}さんが署名できません。コードや電話番号をご確認のうえ、{command} で再送してください。',
    zh: '在解决之前，{who}无法签署发给{client}的“{title}”。请核对访问码或电话号码，然后用 {command} 重新发送。',
  }),
} as const;
