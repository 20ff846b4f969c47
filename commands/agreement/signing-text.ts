import { phrase } from '../../src/kernel/phrase.ts';

/** Words of naming signers, mending a recipient, and letting somebody else sign. */
export const text = {
  otherSigners: phrase({ en: 'Others who sign', ja: 'ほかの署名者', zh: '其他签署人' }),
  otherSignersHint: phrase({
    en: 'They sign after the decision-maker, in the order you choose them.',
    ja: '決裁者の後に、選択した順に署名します。',
    zh: '在决策人之后，按选择的顺序签署。',
  }),
  newName: phrase({ en: 'A new signer: name', ja: '新しい署名者：名前', zh: '新签署人：姓名' }),
  newEmail: phrase({ en: 'A new signer: e-mail', ja: '新しい署名者：メール', zh: '新签署人：邮箱' }),
  newHint: phrase({
    en: 'Signs after the others at the client.',
    ja: 'クライアント側の最後に署名します。',
    zh: '在客户方其他人之后签署。',
  }),
  countersigner: phrase({ en: 'Signs for the agency', ja: '制作側の署名者', zh: '服务方会签人' }),
  countersignerHint: phrase({
    en: 'Last, when the client has signed. Only then is the agreement concluded.',
    ja: 'クライアントの署名後、最後に署名します。その時点で締結となります。',
    zh: '在客户签署后最后签署，届时合同方告成立。',
  }),
  nobody: phrase({ en: 'Nobody', ja: 'なし', zh: '无' }),
  check: phrase({ en: 'Identity check', ja: '本人確認', zh: '身份验证' }),
  checkHint: phrase({
    en: 'Beside the e-mail address, before they can read.',
    ja: '閲覧前に、メールアドレスに加えて確認します。',
    zh: '除邮箱外，在查看合同前进行。',
  }),
  checkNone: phrase({ en: 'None', ja: 'なし', zh: '不使用' }),
  checkCode: phrase({
    en: 'An access code that you tell them',
    ja: '別途お伝えするアクセスコード',
    zh: '由您另行告知的访问码',
  }),
  checkPhone: phrase({ en: 'Their telephone', ja: '電話番号', zh: '手机验证' }),
  phones: phrase({ en: 'Telephone numbers', ja: '電話番号', zh: '电话号码' }),
  phonesHint: phrase({
    en: 'For the telephone check: one per line, in the order of signing, with country code.',
    ja: '電話で確認する場合、署名順に1行1件、国番号付きで入力します。',
    zh: '使用手机验证时，按签署顺序每行一个，加国家代码。',
  }),
  noEmail: phrase({
    en: 'No e-mail address is known for {who}, and the agreement goes out by e-mail.',
    ja: '{who}さんのメールアドレスが未登録です。契約書はメールで送付されます。',
    zh: '没有{who}的邮箱地址，而合同须通过邮件发送。',
  }),

  correctTitle: phrase({ en: 'Correct the recipient', ja: '宛先の訂正', zh: '更正收件人' }),
  correct: phrase({ en: 'Correct and send', ja: '訂正して送付', zh: '更正并发送' }),
  correctOne: phrase({ en: 'Correct: {who}', ja: '訂正：{who}', zh: '更正：{who}' }),
  correctIntro: phrase({
    en: 'Changing one of the two mends the person’s name or address. Changing both names somebody else: then earlier links of {who} no longer open the agreement.',
    ja: '片方の変更は、同じ方の名前またはアドレスの訂正です。両方を変えると署名者の変更となり、{who}さんのリンクは使えなくなります。',
    zh: '只改一项即更正同一人的姓名或邮箱。两项都改则视为换人，{who}先前的链接将失效。',
  }),
  correctEffect: phrase({
    en: 'A new link goes out as soon as it is their turn, and what was changed is recorded.',
    ja: '順番になり次第、新しいリンクを送付します。変更は記録されます。',
    zh: '轮到其签署时将发送新链接，更改会被记录。',
  }),
  name: phrase({ en: 'Name', ja: '名前', zh: '姓名' }),
  email: phrase({ en: 'E-mail', ja: 'メール', zh: '邮箱' }),
  corrected: phrase({ en: 'Recipient corrected', ja: '宛先を訂正しました', zh: '已更正收件人' }),
  correctedBody: phrase({
    en: '{who} ({email}) is the signer now.',
    ja: '現在の署名者は{who}さん（{email}）です。',
    zh: '现在的签署人为{who}（{email}）。',
  }),
  changeTitle: phrase({ en: 'Signer for the agency', ja: '制作側の署名者', zh: '服务方会签人' }),
  change: phrase({ en: 'Change', ja: '変更する', zh: '更换' }),
  changeButton: phrase({ en: 'Change countersigner', ja: '制作側の署名者を変更', zh: '更换会签人' }),
  changeIntro: phrase({
    en: '{who} is to sign for the agency. Whoever you choose signs instead and is asked when it is their turn.',
    ja: '現在は{who}さんが制作側の署名者です。選択した方に変更し、順番になりましたらお知らせします。',
    zh: '目前由{who}代表服务方会签。更换后，轮到时将通知新的会签人。',
  }),
  changed: phrase({ en: 'The countersigner is changed', ja: '変更しました', zh: '已更换会签人' }),
  changedBody: phrase({
    en: '{who} signs for the agency.',
    ja: '{who}さんが制作側として署名します。',
    zh: '由{who}代表服务方会签。',
  }),

  refuseTitle: phrase({ en: 'Refuse the change', ja: '変更を承認しない', zh: '不批准更换' }),
  refuse: phrase({ en: 'Refuse', ja: '承認しない', zh: '不批准' }),
  refuseIntro: phrase({
    en: '{who} stays the signer and reads your reason in the client’s channel and by e-mail.',
    ja: '署名者は{who}さんのままです。理由はクライアントのチャンネルとメールで伝わります。',
    zh: '签署人仍为{who}，您的原因会显示在客户频道并通过邮件告知。',
  }),
  reason: phrase({ en: 'Reason', ja: '理由', zh: '原因' }),
  refused: phrase({ en: 'The signer stays the same', ja: '署名者は変わりません', zh: '签署人不变' }),
} as const;

/** What is kept beside the usual steps of a signing. */
export const actions = {
  bounced: phrase({ en: 'E-mail not delivered', ja: 'メール不達', zh: '邮件未送达' }),
  'delegation-asked': phrase({
    en: 'Asked that somebody else sign',
    ja: '署名者の変更を依頼',
    zh: '请求由他人签署',
  }),
  delegated: phrase({ en: 'Somebody else signs for', ja: '依頼により署名者を変更', zh: '应请求更换签署人' }),
  'delegation-refused': phrase({
    en: 'Change of signer refused',
    ja: '署名者の変更を不承認',
    zh: '未批准更换签署人',
  }),
  corrected: phrase({ en: 'Recipient corrected', ja: '宛先を訂正', zh: '更正收件人' }),
  'authentication-failed': phrase({ en: 'Check not passed', ja: '本人確認に失敗', zh: '身份验证未通过' }),
  viewed: phrase({ en: 'Viewed', ja: '表示', zh: '查看' }),
  downloaded: phrase({ en: 'Downloaded', ja: 'ダウンロード', zh: '下载' }),
} as const;
