import { phrase } from '../../kernel/phrase.ts';

/** Words of withdrawing, billing again, crediting and giving back. */
export const text = {
  newWords: phrase({
    en: 'Other details wanted on the invoice',
    ja: '請求書の記載事項の変更',
    zh: '账单抬头等信息变更',
  }),
  replaces: phrase({ en: 'In place of', ja: '差し替え元', zh: '取代账单' }),
  clientReplaces: phrase({
    en: 'It takes the place of invoice {number}, which we have withdrawn.',
    ja: '取り下げた請求書 {number} に代わるものです。',
    zh: '本账单取代已撤回的账单 {number}。',
  }),
  paperReplaces: phrase({
    en: 'This invoice takes the place of invoice {number}.',
    ja: '本請求書は請求書 {number} に代わるものです。',
    zh: '本账单取代账单 {number}。',
  }),
  withdrawnFor: phrase({
    en: 'We have withdrawn this invoice. Invoice {number} stands in its place.',
    ja: 'この請求書は取り下げました。請求書 {number} をご確認ください。',
    zh: '该账单已撤回，由账单 {number} 取代。',
  }),
  withdrawnSoon: phrase({
    en: 'We have withdrawn this invoice. Please do not pay it: another one takes its place and follows here.',
    ja: 'この請求書は取り下げました。差し替えの請求書をこちらにお送りしますので、お支払いにならないようお願いします。',
    zh: '该账单已撤回，请勿付款。新的账单稍后会发送到这里。',
  }),
  billAgain: phrase({ en: 'Bill again', ja: '再請求する', zh: '重新开具' }),
  creditNote: phrase({ en: 'Credit note', ja: '減額する', zh: '开贷项通知单' }),
  refund: phrase({ en: 'Refund', ja: '返金する', zh: '退款' }),
  credited: phrase({ en: 'Credited', ja: '減額済み', zh: '已冲减' }),
  givenBack: phrase({ en: 'Given back', ja: '返金済み', zh: '已退款' }),
  purchaseOrder: phrase({ en: 'PO number', ja: '発注番号', zh: '采购订单号' }),
  billTo: phrase({ en: 'Made out to', ja: '宛先', zh: '抬头' }),
  settledByCredit: phrase({
    en: 'Settled: a credit note took off what was open.',
    ja: 'クレジットノートにより精算済みです。',
    zh: '已通过贷项通知单结清。',
  }),

  heldReopened: phrase({
    en: '“{title}” was reopened: {reason}',
    ja: '「{title}」が再開されました：{reason}',
    zh: '“{title}”已重新打开：{reason}',
  }),
  reopenedTitle: phrase({
    en: 'Billed work was reopened: {title}',
    ja: '請求済みの作業が再開されました：{title}',
    zh: '已开账单的工作被重新打开：{title}',
  }),
  reopenedSent: phrase({
    en: 'The client has invoice {number} of {amount} for it. Void it, and it is billed again once the work is accepted; or let it stand.',
    ja: 'この作業の請求書 {number}（{amount}）は送付済みです。無効にした場合は、承認後に改めて請求します。そのままにすることもできます。',
    zh: '客户已收到对应账单 {number}（{amount}）。可将其作废，待再次验收后重新开具；也可保留。',
  }),
  reopenedPartly: phrase({
    en: 'The client has invoice {number} of {amount} for it, and a part is paid or credited already; {left} is open. It stands, and the work is not billed a second time. `/invoice credit` takes off what is open; what was paid is given back with `/invoice refund`.',
    ja: 'この作業の請求書 {number}（{amount}）は送付済みで、一部が入金または減額済みです（未入金額：{left}）。請求はそのまま有効で、再度の請求は行いません。未入金額は `/invoice credit` で減額、入金済みの金額は `/invoice refund` で返金できます。',
    zh: '客户已收到对应账单 {number}（{amount}），其中一部分已付款或已冲减，尚欠 {left}。该账单继续有效，不会再次开具。未付金额可用 `/invoice credit` 冲减，已付款项可用 `/invoice refund` 退款。',
  }),
  reopenedUnderWay: phrase({
    en: 'Its invoice of {amount} is on its way to the client. Once it has arrived it can be voided, and is billed again when the work is accepted.',
    ja: 'この作業の請求書（{amount}）は送付中です。送付後に無効にでき、承認後に改めて請求します。',
    zh: '对应账单（{amount}）正在发送给客户。送达后可作废，待再次验收后重新开具。',
  }),
  reopenedPaid: phrase({
    en: 'Its invoice {number} of {amount} is paid. It stands; the work is not billed a second time.',
    ja: 'この作業の請求書 {number}（{amount}）は入金済みです。請求はそのまま有効で、再度の請求は行いません。',
    zh: '对应账单 {number}（{amount}）已付款，继续有效，不会再次开具。',
  }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  reopenedBecause: phrase({ en: 'The client’s reason', ja: '先方の理由', zh: '客户的理由' }),
  reopenedVoided: phrase({
    en: 'Its invoice was voided. The work is billed again once it is accepted.',
    ja: '請求書は無効にしました。承認後に改めて請求します。',
    zh: '对应账单已作废，再次验收后将重新开具。',
  }),
  reopenedAccepted: phrase({
    en: 'The work was accepted again.',
    ja: '作業は再度承認されました。',
    zh: '该工作已再次验收。',
  }),
  void: phrase({ en: 'Void the invoice', ja: '請求書を無効にする', zh: '作废账单' }),

  creditTitle: phrase({
    en: 'Credit note for invoice {number}',
    ja: '請求書 {number} のクレジットノート',
    zh: '账单 {number} 的贷项通知单',
  }),
  creditBody: phrase({
    en: 'We have taken {amount} off invoice {number}. Still to be paid: {left}.',
    ja: '請求書 {number} から{amount}を減額しました。お支払いの残額は{left}です。',
    zh: '账单 {number} 已冲减 {amount}，尚需支付 {left}。',
  }),
  creditAll: phrase({
    en: 'We have taken {amount} off invoice {number}. Nothing is left to pay.',
    ja: '請求書 {number} から{amount}を減額しました。お支払いの残額はありません。',
    zh: '账单 {number} 已冲减 {amount}，无需再付款。',
  }),
  creditNumber: phrase({ en: 'Credit note', ja: 'クレジットノート番号', zh: '贷项通知单号' }),
  taxInIt: phrase({ en: 'Tax in it', ja: 'うち消費税等', zh: '其中税额' }),
  reason: phrase({ en: 'Reason', ja: '理由', zh: '原因' }),
  getCredit: phrase({
    en: 'Get the credit note',
    ja: 'クレジットノートを受け取る',
    zh: '获取贷项通知单',
  }),
  creditLine: phrase({
    en: 'Credit on invoice {number}',
    ja: '請求書 {number} の減額',
    zh: '账单 {number} 冲减',
  }),

  refundTitle: phrase({
    en: 'Refund on invoice {number}',
    ja: '請求書 {number} の返金',
    zh: '账单 {number} 退款',
  }),
  refundSent: phrase({
    en: 'We have sent {amount} back to you on {day}, with the reference “{reference}”.',
    ja: '{day} に{amount}を返金しました（参照番号「{reference}」）。',
    zh: '我们已于 {day} 退还 {amount}，参考号“{reference}”。',
  }),
  refundLeft: phrase({
    en: 'To be paid on this invoice: {left}.',
    ja: 'この請求書のお支払額は{left}です。',
    zh: '该账单应付金额为 {left}。',
  }),
  refundCameBack: phrase({
    en: 'The {amount} did not reach you. We will look into it and tell you here how it goes on.',
    ja: '{amount}の返金が完了しませんでした。確認のうえ、こちらで改めてご連絡します。',
    zh: '{amount} 的退款未能到账。我们会核实，并在此告知后续安排。',
  }),
  refundThere: phrase({
    en: 'We are sending {amount} back to you, the way it was paid. Banks need some days for it.',
    ja: 'お支払い方法と同じ経路で{amount}を返金します。反映まで数日かかる場合があります。',
    zh: '我们正按原支付方式退还 {amount}，银行处理可能需要数日。',
  }),
} as const;
