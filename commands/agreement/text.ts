import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /agreement and of the buttons on agreement cards. */
export const text = {
  does: phrase({ en: 'The agreement and its signature', ja: '契約書と署名', zh: '合同与签署' }),
  doesDraft: phrase({
    en: 'draft it from the milestones',
    ja: 'マイルストーンから下書きを作成',
    zh: '根据里程碑起草',
  }),
  doesPreview: phrase({ en: 'read the newest version', ja: '最新版を読む', zh: '查看最新版本' }),
  doesSend: phrase({ en: 'send the draft for signature', ja: '署名のために送付', zh: '发送签署' }),
  doesResend: phrase({ en: 'post the card to sign again', ja: '署名カードを再投稿', zh: '再次发布签署卡片' }),
  doesVoid: phrase({
    en: 'take back a version that is not signed',
    ja: '未署名の版を取り消す',
    zh: '作废未签署的版本',
  }),
  doesStatus: phrase({ en: 'show where it stands', ja: '状況を表示', zh: '查看进展' }),

  draftTitle: phrase({ en: 'Draft the agreement', ja: '契約書の下書き', zh: '起草合同' }),
  draftSubmit: phrase({ en: 'Draft', ja: '作成する', zh: '起草' }),
  planLine: phrase({
    en: '{number}. {title}: {amount}, due {due}',
    ja: '{number}. {title}：{amount}、期日 {due}',
    zh: '{number}. {title}：{amount}，期限 {due}',
  }),
  amounts: phrase({
    en: 'Amounts are in {currency}.',
    ja: '金額は{currency}です。',
    zh: '金额以{currency}计。',
  }),
  amountsUntaxed: phrase({
    en: 'Amounts are in {currency}, without tax.',
    ja: '金額は{currency}、税抜です。',
    zh: '金额以{currency}计，不含税。',
  }),
  amountsTaxed: phrase({
    en: 'Amounts are in {currency}, tax included.',
    ja: '金額は{currency}、税込です。',
    zh: '金额以{currency}计，含税。',
  }),
  planSum: phrase({
    en: 'Milestones together: {sum}. The fee is this plus the deposit.',
    ja: 'マイルストーン合計：{sum}。これに着手金を加えた額が総額です。',
    zh: '里程碑合计：{sum}。总费用为此数加预付款。',
  }),
  more: phrase({ en: 'and {count} more', ja: 'ほか{count}件', zh: '另有{count}个' }),
  signer: phrase({ en: 'To be signed by: {who}', ja: '署名者：{who}', zh: '签署人：{who}' }),
  nobody: phrase({
    en: 'Nobody is named yet who may sign. Name the decision-maker with {command}.',
    ja: '署名できる方が未登録です。{command} で決裁者を登録してください。',
    zh: '尚未指定签署人。请用 {command} 指定决策人。',
  }),
  deposit: phrase({ en: 'Deposit', ja: '着手金', zh: '预付款' }),
  depositHint: phrase({
    en: 'Without tax; billed on signature. 0 for none.',
    ja: '税抜。署名時に請求します。なしの場合は0。',
    zh: '不含税；签署时开账单。没有则填 0。',
  }),
  startsOn: phrase({ en: 'Start day', ja: '開始日', zh: '开始日' }),
  window: phrase({
    en: 'Acceptance window (business days)',
    ja: '検収期間（営業日）',
    zh: '验收期限（工作日）',
  }),
  rounds: phrase({ en: 'Revision rounds', ja: '修正回数', zh: '修改轮数' }),
  paymentTerm: phrase({ en: 'Payment term (days)', ja: '支払期限（日）', zh: '付款期限（天）' }),
  silent: phrase({ en: 'Silent acceptance', ja: 'みなし承認', zh: '默认验收' }),
  silentYes: phrase({
    en: 'Yes: no answer in the window accepts',
    ja: 'あり：期限内に返答がなければ承認とみなす',
    zh: '有：期限内未答复视为验收通过',
  }),
  silentNo: phrase({
    en: 'No: only an express decision accepts',
    ja: 'なし：明示の判断のみ',
    zh: '无：仅以明确决定为准',
  }),

  drafted: phrase({
    en: 'Version {version} is drafted',
    ja: '第{version}版の下書きができました',
    zh: '第{version}版草稿已完成',
  }),
  next: phrase({
    en: 'Read it with {preview}, send it with {send}.',
    ja: '{preview} で内容を確認し、{send} で送付できます。',
    zh: '用 {preview} 查看，用 {send} 发送。',
  }),
  previewTitle: phrase({ en: 'Agreement', ja: '契約書', zh: '合同' }),
  none: phrase({
    en: 'There is no agreement yet. {command} makes a draft.',
    ja: '契約書はまだありません。{command} で下書きを作成できます。',
    zh: '还没有合同。用 {command} 起草。',
  }),
  versionState: phrase({
    en: 'Version {version}, {state}',
    ja: '第{version}版・{state}',
    zh: '第{version}版，{state}',
  }),
  fee: phrase({ en: 'Total fee', ja: '総額', zh: '总费用' }),

  sendTitle: phrase({ en: 'Send for signature?', ja: '署名のために送付', zh: '发送签署？' }),
  send: phrase({ en: 'Send', ja: '送付する', zh: '发送' }),
  willPost: phrase({
    en: '{who} at {client} gets a card in the client’s channel with “Review and sign”. Everybody there can see the card.',
    ja: '{client}の{who}さん宛てに「確認して署名」ボタン付きのカードをクライアントのチャンネルに投稿します。カードは参加者全員に見えます。',
    zh: '将在客户频道向{client}的{who}发布带“查看并签署”按钮的卡片，频道内所有人均可看到。',
  }),
  willMail: phrase({
    en: '{who} also gets a personal link at {address}, if e-mail is set up.',
    ja: 'メールが設定されていれば、{who}さん専用のリンクを {address} にも送付します。',
    zh: '如已设置邮件，还将向{who}的邮箱 {address} 发送专属链接。',
  }),
  willRemind: phrase({
    en: 'Reminders go there after 3 business days and then every 2, at most 5. It can be signed for 30 days.',
    ja: '3営業日後、以降2営業日ごとに最大5回リマインドします。署名期限は30日間です。',
    zh: '3个工作日后提醒，之后每2个工作日一次，最多5次。30天内可签署。',
  }),
  willBill: phrase({
    en: 'On signature the engagement begins ({start}), the milestones are fixed, and {deposit} is billed as deposit.',
    ja: '署名されると案件が開始（{start}）し、マイルストーンが確定し、着手金{deposit}の請求が作成されます。',
    zh: '签署后项目启动（{start}），里程碑固定，并开具预付款{deposit}的账单。',
  }),
  onceSigned: phrase({
    en: 'If it were signed now, the next 30 days would bring:',
    ja: '今すぐ署名された場合の、今後30日間の予定：',
    zh: '如现在签署，未来 30 天的安排：',
  }),
  willBegin: phrase({
    en: 'On signature the engagement begins ({start}) and the milestones are fixed. Nothing is billed yet.',
    ja: '署名されると案件が開始（{start}）し、マイルストーンが確定します。この時点で請求は発生しません。',
    zh: '签署后项目启动（{start}），里程碑固定。此时不开账单。',
  }),
  versionFee: phrase({
    en: 'Version {version}, in total {fee}.',
    ja: '第{version}版、総額{fee}。',
    zh: '第{version}版，总额{fee}。',
  }),
  codeWay: phrase({ en: 'One-time code before signing', ja: '署名前の確認コード', zh: '签署前的验证码' }),
  codeHint: phrase({
    en: 'The signer asks for it on the page and types it there. E-mail is offered where SMTP_URL is set.',
    ja: '署名者がページで請求し、入力します。メールは SMTP_URL の設定時に選択できます。',
    zh: '签署人在页面上获取并输入。设置 SMTP_URL 后可选择邮件。',
  }),
  codeNone: phrase({ en: 'None', ja: 'なし', zh: '不使用' }),
  codeSlack: phrase({ en: 'By Slack direct message', ja: 'Slackのダイレクトメッセージ', zh: 'Slack 私信' }),
  codeMail: phrase({ en: 'By e-mail', ja: 'メール', zh: '邮件' }),
  codeForCountry: phrase({
    en: 'For a client in Japan or China a one-time code is advisable: it says more about who signed. The signature stays a simple one; DocuSign carries more weight.',
    ja: '日本または中国のクライアントには確認コードをお勧めします。署名者の裏付けになりますが、簡易な電子署名であることは変わりません。より確実な証明には DocuSign をご検討ください。',
    zh: '对日本或中国的客户，建议使用验证码，以便更好地证明签署人身份。签名仍属简单电子签名；如需更强的证明力，请考虑 DocuSign。',
  }),
  codeForValue: phrase({
    en: 'For an amount like this a one-time code is advisable: it says more about who signed. The signature stays a simple one; DocuSign carries more weight.',
    ja: 'この金額では確認コードをお勧めします。署名者の裏付けになりますが、簡易な電子署名であることは変わりません。より確実な証明には DocuSign をご検討ください。',
    zh: '金额较大时，建议使用验证码，以便更好地证明签署人身份。签名仍属简单电子签名；如需更强的证明力，请考虑 DocuSign。',
  }),
  sending: phrase({
    en: 'Version {version} is on its way',
    ja: '第{version}版の送付を開始しました',
    zh: '第{version}版正在发送',
  }),
  sendingBody: phrase({
    en: 'The card appears in the client’s channel in a moment.',
    ja: 'まもなくクライアントのチャンネルに投稿されます。',
    zh: '卡片即将出现在客户频道。',
  }),
  resendTitle: phrase({ en: 'Post the card again?', ja: 'カードの再投稿', zh: '再次发布卡片？' }),
  resend: phrase({ en: 'Post again', ja: '再投稿する', zh: '再次发布' }),
  resendIntro: phrase({
    en: '“{title}” appears in the client’s channel once more. Text and time to sign stay as they are.',
    ja: '「{title}」の署名カードをクライアントのチャンネルに再投稿します。内容と署名期限は変わりません。',
    zh: '将在客户频道再次发布“{title}”的签署卡片。内容和签署期限不变。',
  }),
  resent: phrase({ en: 'Posted again', ja: '再投稿しました', zh: '已再次发布' }),

  voidTitle: phrase({ en: 'Void the agreement', ja: '契約書の取り消し', zh: '作废合同' }),
  void: phrase({ en: 'Void', ja: '取り消す', zh: '作废' }),
  voidIntro: phrase({
    en: 'Version {version} can’t be signed any more. If the client has it, they see the reason.',
    ja: '第{version}版には署名できなくなります。送付済みの場合、理由はクライアントにも表示されます。',
    zh: '第{version}版将不能再签署。若已发送，客户会看到原因。',
  }),
  reason: phrase({ en: 'Reason', ja: '理由', zh: '原因' }),
  voided: phrase({ en: 'The agreement is void', ja: '契約書を取り消しました', zh: '合同已作废' }),

  evidence: phrase({ en: 'What happened', ja: '経過', zh: '经过' }),
  evidenceLine: phrase({
    en: '{action}: {who}, {at}',
    ja: '{action}：{who}さん、{at}',
    zh: '{action}：{who}，{at}',
  }),

  yourLink: phrase({ en: 'Your personal link', ja: 'あなた専用のリンク', zh: '您的专属链接' }),
  yourLinkBody: phrase({
    en: 'It opens the agreement for you, {who}, until {end}. Please do not pass it on: whoever opens it signs in your name.',
    ja: '{who}さん専用です。{end} まで有効です。開いた方はご本人として署名できるため、転送しないでください。',
    zh: '此链接仅供{who}使用，有效期至 {end}。打开者将以您的名义签署，请勿转发。',
  }),
  openPage: phrase({ en: 'Open the agreement', ja: '契約書を開く', zh: '打开合同' }),
  copyBody: phrase({
    en: 'The signed agreement with its certificate, for you, {who}. The link works until {end}.',
    ja: '{who}さん用の署名済み契約書と証明書です。リンクは {end} まで有効です。',
    zh: '供{who}使用的已签署合同及签署证书。链接有效期至 {end}。',
  }),
  download: phrase({ en: 'Download the PDF', ja: 'PDFをダウンロード', zh: '下载 PDF' }),
  strangers: phrase({
    en: 'Copies go to people whom the agency has introduced here. Please ask the agency.',
    ja: '写しは、登録済みの方にお渡ししています。制作側にご連絡ください。',
    zh: '副本仅提供给已登记的人员。请联系服务方。',
  }),
  copyTitle: phrase({ en: 'A copy of the agreement', ja: '契約書の写し', zh: '合同副本' }),
  notSealed: phrase({
    en: 'The copy is still being prepared. Please try again in a minute.',
    ja: '写しを準備中です。少し後にもう一度お試しください。',
    zh: '副本仍在准备中，请稍后再试。',
  }),
  askTitle: phrase({ en: 'Ask a question', ja: '質問する', zh: '提问' }),
  ask: phrase({ en: 'Send', ja: '送信する', zh: '发送' }),
  question: phrase({ en: 'Your question', ja: 'ご質問', zh: '您的问题' }),
} as const;

export const states = {
  draft: phrase({ en: 'draft', ja: '下書き', zh: '草稿' }),
  approving: phrase({ en: 'waiting for approval', ja: '社内承認待ち', zh: '等待内部批准' }),
  sending: phrase({ en: 'on its way', ja: '送付中', zh: '发送中' }),
  sent: phrase({ en: 'waits for the signature', ja: '署名待ち', zh: '等待签署' }),
  signed: phrase({ en: 'signed', ja: '締結済み', zh: '已签署' }),
  declined: phrase({ en: 'declined', ja: '辞退', zh: '已拒绝' }),
  voided: phrase({ en: 'void', ja: '取り消し済み', zh: '已作废' }),
  expired: phrase({ en: 'expired', ja: '期限切れ', zh: '已过期' }),
} as const;

export const actions = {
  mailed: phrase({ en: 'Link sent by e-mail', ja: 'リンクをメールで送付', zh: '已用邮件发送链接' }),
  opened: phrase({ en: 'Opened', ja: '閲覧', zh: '打开' }),
  'code-asked': phrase({ en: 'One-time code asked for', ja: '確認コードを請求', zh: '请求验证码' }),
  'code-sent': phrase({ en: 'One-time code sent', ja: '確認コードを送信', zh: '已发送验证码' }),
  'code-confirmed': phrase({ en: 'One-time code confirmed', ja: '確認コードを確認', zh: '验证码通过' }),
  consented: phrase({ en: 'Agreed to sign electronically', ja: '電子署名に同意', zh: '同意电子签署' }),
  signed: phrase({ en: 'Signed', ja: '署名', zh: '签署' }),
  declined: phrase({ en: 'Declined', ja: '辞退', zh: '拒绝' }),
} as const;
