import { phrase } from '../../kernel/phrase.ts';

/** What is said while an invoice is open: reminders, and what both sides read of the answers to them. */
export const text = {
  soonTitle: phrase({
    en: 'Invoice {number}: due on {due}',
    ja: '請求書 {number}：お支払期限は{due}です',
    zh: '账单 {number}：{due} 到期',
  }),
  todayTitle: phrase({
    en: 'Invoice {number}: due today',
    ja: '請求書 {number}：本日がお支払期限です',
    zh: '账单 {number}：今天到期',
  }),
  lateTitle: phrase({
    en: 'Invoice {number}: still open',
    ja: '請求書 {number}：ご入金の確認ができておりません',
    zh: '账单 {number}：尚未收到款项',
  }),
  lastTitle: phrase({
    en: 'Invoice {number}: our last reminder',
    ja: '請求書 {number}：最後のご案内',
    zh: '账单 {number}：最后一次提醒',
  }),
  promisedTitle: phrase({
    en: 'Invoice {number}: expected on {day}',
    ja: '請求書 {number}：{day}のお支払い予定について',
    zh: '账单 {number}：原定 {day} 付款',
  }),
  hello: phrase({ en: 'Hello {who},', ja: '{who}さん、お世話になっております。', zh: '{who}，您好。' }),
  helloAll: phrase({ en: 'Hello,', ja: 'お世話になっております。', zh: '您好。' }),
  soon: phrase({
    en: 'A friendly note: this invoice is due on {due}. If the payment is arranged already, there is nothing to do.',
    ja: '標記の請求書のお支払期限（{due}）が近づきましたので、念のためご案内いたします。すでにお手配済みでしたら、ご対応は不要です。',
    zh: '温馨提示：本账单将于 {due} 到期。如已安排付款，无需其他操作。',
  }),
  today: phrase({
    en: 'This invoice is due today. If the payment is on its way, “Paid by transfer” tells us so.',
    ja: '本日がお支払期限です。すでにお振込み済みの場合は「振込済み」でお知らせください。',
    zh: '本账单今天到期。如已转账，请点击“已转账”告知我们。',
  }),
  dayOff: phrase({
    en: 'This invoice was due on {due}, which was no business day, so we write today. If the payment is on its way, “Paid by transfer” tells us so.',
    ja: 'お支払期限（{due}）が休業日でしたので、本日ご案内いたします。すでにお振込み済みの場合は「振込済み」でお知らせください。',
    zh: '本账单的到期日 {due} 不是工作日，因此今天提醒您。如已转账，请点击“已转账”告知我们。',
  }),
  part: phrase({
    en: 'Thank you for the {paid} that arrived. This is about the rest, {rest}.',
    ja: '{paid}のご入金、誠にありがとうございます。残額{rest}についてのご案内です。',
    zh: '已收到您支付的 {paid}，谢谢。以下仅涉及余款 {rest}。',
  }),
  late: phrase({
    en: 'This invoice was due on {due}, and we have not seen the payment yet. If it has crossed with this message, there is nothing to do; if something is in the way, please tell us with one of the buttons.',
    ja: 'お支払期限（{due}）を過ぎておりますが、ご入金を確認できておりません。行き違いでしたらご容赦ください。ご不明な点やご事情がありましたら、下のボタンでお知らせください。',
    zh: '本账单已于 {due} 到期，我们尚未收到款项。若您已付款，请忽略此消息；如有任何问题，请点击下方按钮告知我们。',
  }),
  firm: phrase({
    en: 'This invoice was due on {due}, {days} business days ago, and is still open. Please pay it in the next few days, or tell us with one of the buttons when you will.',
    ja: 'お支払期限（{due}）から{days}営業日が経過しております。近日中にお支払いいただくか、下のボタンでお支払予定日をお知らせください。',
    zh: '本账单自 {due} 到期后已逾期 {days} 个工作日。请在近日内付款，或点击下方按钮告知付款日期。',
  }),
  last: phrase({
    en: 'This invoice was due on {due}, {days} business days ago, and is still open. We would rather not trouble you with further messages: please pay it now, or tell us what stands in the way.',
    ja: 'お支払期限（{due}）から{days}営業日が経過しております。自動でのご案内は今回が最後です。至急お支払いいただくか、ご事情をお聞かせください。',
    zh: '本账单自 {due} 到期后已逾期 {days} 个工作日。这是最后一次自动提醒，请尽快付款，或告知我们遇到的困难。',
  }),
  promised: phrase({
    en: 'You planned to pay this invoice on {day}, and we have not seen the payment yet. If it is on its way, “Paid by transfer” tells us so.',
    ja: '{day}にお支払いのご予定と伺っておりましたが、ご入金を確認できておりません。すでにお振込み済みの場合は「振込済み」でお知らせください。',
    zh: '您原定于 {day} 支付本账单，我们尚未收到款项。如已转账，请点击“已转账”告知我们。',
  }),
  promisedFirm: phrase({
    en: 'The day agreed for this invoice, {day}, has passed, and we have not seen the payment. Please pay it in the next few days, or tell us what stands in the way.',
    ja: 'お約束の{day}を過ぎておりますが、ご入金を確認できておりません。近日中にお支払いいただくか、ご事情をお聞かせください。',
    zh: '约定的付款日 {day} 已过，我们仍未收到款项。请在近日内付款，或告知我们遇到的困难。',
  }),
  open: phrase({ en: 'To be paid', ja: 'お支払額', zh: '应付金额' }),
  thenAgain: phrase({
    en: 'Nothing more happens today. If it is still open then, we write again on {day}.',
    ja: 'ご入金が確認できない場合は、{day}に改めてご連絡いたします。',
    zh: '如届时仍未收到款项，我们将于 {day} 再次联系您。',
  }),
  thenCall: phrase({
    en: 'There are no further automatic messages: somebody from {agency} will call you to find a way together.',
    ja: '以後の自動のご連絡はありません。{agency}の担当者よりお電話し、ご相談させていただきます。',
    zh: '之后不再自动提醒，{agency}的工作人员将致电与您商议。',
  }),
  newer: phrase({
    en: 'A newer message about this invoice follows further down.',
    ja: 'この請求書について、下に新しいご案内があります。',
    zh: '下方有关于本账单的更新消息。',
  }),
  heard: phrase({
    en: 'Thank you, we have noted this.',
    ja: 'ご連絡ありがとうございます。承知いたしました。',
    zh: '已收到您的回复，谢谢。',
  }),
  reopened: phrase({
    en: 'The work is open again. Until that is settled we do not remind you of this invoice.',
    ja: '対象の作業を再開しています。完了するまで、この請求書のご案内は停止します。',
    zh: '相关工作已重新打开。在此期间，我们不再提醒付款。',
  }),
  settledPaid: phrase({
    en: 'Paid. Thank you.',
    ja: 'ご入金を確認しました。ありがとうございます。',
    zh: '已付款，谢谢。',
  }),
  settledNothing: phrase({
    en: 'There is nothing more to pay.',
    ja: 'お支払いは不要になりました。',
    zh: '已无需付款。',
  }),

  reminders: phrase({ en: 'Reminders', ja: 'お支払いのご案内', zh: '付款提醒' }),
  pausedForAnswer: phrase({
    en: 'paused until your question is answered',
    ja: '回答があるまで停止しています',
    zh: '已暂停，待答复后恢复',
  }),
  pausedReopened: phrase({
    en: 'paused while the work is open again',
    ja: '作業の再開中は停止しています',
    zh: '已暂停，相关工作已重新打开',
  }),
  pausedForTransfer: phrase({
    en: 'paused, the transfer is expected by {until}',
    ja: '停止中（{until}までに着金の見込み）',
    zh: '已暂停，预计 {until} 前到账',
  }),
  pausedForPromise: phrase({
    en: 'paused until {until}',
    ja: '{until}まで停止しています',
    zh: '暂停至 {until}',
  }),
  teamForAnswer: phrase({
    en: 'paused until finance has answered',
    ja: '停止中（経理の回答待ち）',
    zh: '已暂停，待财务答复',
  }),
  teamForTransfer: phrase({
    en: 'paused; finance is asked on {until} if it has not arrived',
    ja: '停止中（未着の場合は{until}に経理へ確認）',
    zh: '已暂停；如未到账，{until} 将询问财务',
  }),
  nextOne: phrase({ en: 'next on {day}', ja: '次回 {day}', zh: '下次 {day}' }),

  details: phrase({
    en: 'We need a PO number or another address',
    ja: '発注番号の記載・宛先の変更を依頼',
    zh: '需要采购订单号或更改抬头地址',
  }),
  answerGoOn: phrase({ en: 'Answered, go on', ja: '回答して再開', zh: '答复并恢复提醒' }),
  takeOver: phrase({ en: 'Take it over', ja: '反映する', zh: '采纳并重开' }),
  sayNo: phrase({ en: 'Say no', ja: '見送る', zh: '不采纳' }),
  agreeToWait: phrase({ en: 'Agree to wait', ja: '予定日まで待つ', zh: '同意等待' }),
  notAgreed: phrase({ en: 'Not agreed', ja: '了承しない', zh: '不同意' }),
  notFound: phrase({ en: 'Not found', ja: '入金なし', zh: '未查到' }),

  takeOverNote: phrase({
    en: '“Take it over” voids this invoice and drafts a new one with these details, for you to approve. A new invoice has a new number and a new due day.',
    ja: '「反映する」を押すと、この請求書を無効にし、変更後の内容で新しい下書きを作成します（承認後に送付、番号と期限は新しくなります）。',
    zh: '点击“采纳并重开”将作废此账单，并按新信息生成草稿供您批准；新账单的编号和期限会更新。',
  }),
  thirdPromise: phrase({
    en: 'This is promise number {count} for this invoice. Until {day} there are no reminders, unless you do not agree.',
    ja: 'この請求書についての支払予定のご連絡は{count}回目です。了承しない場合を除き、{day}まで案内を停止します。',
    zh: '这是该账单的第 {count} 次付款承诺。除非您不同意，{day} 前不再提醒。',
  }),
  farPromise: phrase({
    en: 'The day is more than {days} days away. Until {day} there are no reminders, unless you do not agree.',
    ja: '支払予定日が{days}日より先です。了承しない場合を除き、{day}まで案内を停止します。',
    zh: '付款日在 {days} 天之后。除非您不同意，{day} 前不再提醒。',
  }),
  wanted: phrase({ en: 'What they need', ja: 'ご要望の内容', zh: '客户要求' }),
  purchaseOrder: phrase({ en: 'PO number', ja: '発注番号', zh: '采购订单号' }),
  address: phrase({ en: 'Billing address', ja: '請求先住所', zh: '账单地址' }),

  missedTitle: phrase({
    en: 'Transfer not seen yet: invoice {number}, {client}',
    ja: '入金未確認：請求書 {number}（{client}様）',
    zh: '转账未到：账单 {number}，{client}',
  }),
  missed: phrase({
    en: '{who} wrote that it was paid by transfer on {day}. Please look at the account: until you say what you found, the client is not reminded.',
    ja: '{who}さんから{day}に振込済みとの連絡がありました。口座をご確認ください。結果を登録するまで、クライアントへの案内は停止しています。',
    zh: '{who}告知已于 {day} 转账。请核对账户；在您给出结果之前，不会提醒客户。',
  }),
  came: phrase({ en: 'It has arrived.', ja: '入金を確認しました。', zh: '款项已到账。' }),
  lookedFor: phrase({
    en: 'Not found; the client was told, {at}.',
    ja: '入金なし。クライアントに連絡済みです（{at}）。',
    zh: '未查到，已告知客户（{at}）。',
  }),
  noLonger: phrase({
    en: 'Nothing to do here any more.',
    ja: '対応は不要になりました。',
    zh: '此事已无需处理。',
  }),

  notFoundTitle: phrase({
    en: 'Invoice {number}: we cannot find the transfer',
    ja: '請求書 {number}：お振込みの確認ができておりません',
    zh: '账单 {number}：未查到转账',
  }),
  notFoundBody: phrase({
    en: 'Thank you for your note. We have looked for the transfer of {day} and cannot find it. Could you check with your bank whether it went out, and to which account? The reference {number} helps us to find it.',
    ja: 'ご連絡ありがとうございます。{day}のお振込みを確認しましたが、まだ見当たりません。お手数ですが、お振込みの状況と振込先をご確認いただけますでしょうか。振込時に {number} とご記載いただくと確認がスムーズです。',
    zh: '感谢告知。我们核对了 {day} 的转账，尚未查到。烦请向银行确认是否已汇出及收款账户。附言注明 {number} 便于我们查找。',
  }),
  answeredTitle: phrase({
    en: 'About invoice {number}: our answer',
    ja: '請求書 {number} についてのご回答',
    zh: '关于账单 {number} 的答复',
  }),
  answeredBody: phrase({ en: '{who}: {text}', ja: '{who}さん：{text}', zh: '{who}：{text}' }),
  answeredNext: phrase({
    en: 'If a question is left, please press the button once more.',
    ja: 'ご不明な点が残る場合は、もう一度ボタンでお知らせください。',
    zh: '如仍有疑问，请再次点击按钮告知我们。',
  }),
  waitTitle: phrase({
    en: 'Invoice {number}: {day} is fine with us',
    ja: '請求書 {number}：{day}のお支払いで承りました',
    zh: '账单 {number}：同意于 {day} 付款',
  }),
  waitBody: phrase({
    en: 'We have noted that you will pay {amount} by {day}. Until then there are no reminders.',
    ja: '{amount}を{day}までにお支払いいただくことで承りました。それまで自動のご案内はいたしません。',
    zh: '已记录您将在 {day} 前支付 {amount}，在此之前不再提醒。',
  }),
} as const;
