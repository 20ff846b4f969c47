import { phrase } from '../../src/kernel/phrase.ts';

/** Words of withdrawing, billing again, crediting and giving back. */
export const text = {
  doesCredit: phrase({
    en: 'take something off a sent invoice, with a credit note',
    ja: '送付済みの請求書を減額（クレジットノート）',
    zh: '冲减已发送的账单（贷项通知单）',
  }),
  doesRefund: phrase({
    en: 'give a payment back, or record that it was',
    ja: '入金の返金、または返金の記録',
    zh: '退款，或登记已退款',
  }),
  voidAfter: phrase({
    en: 'A void invoice stays void. Billed again, what is on it stands on a new draft, which you approve.',
    ja: '無効にした請求書は元に戻せません。再請求する場合は、同じ内容の下書きが作成され、承認後に送付されます。',
    zh: '作废后无法恢复。选择重新开具时，会以相同内容生成新草稿，经批准后发送。',
  }),
  whatThen: phrase({ en: 'What follows', ja: '無効にした後', zh: '作废之后' }),
  thenAgain: phrase({ en: 'Bill again', ja: '再請求する', zh: '重新开具' }),
  thenNothing: phrase({ en: 'Do not bill again', ja: '再請求しない', zh: '不再开具' }),
  voidedAgain: phrase({
    en: 'The invoice is void. A new draft stands in its place and waits for approval.',
    ja: '請求書を無効にし、新しい下書きを作成しました。承認をお願いします。',
    zh: '账单已作废，已生成新草稿，等待批准。',
  }),
  voidedWaits: phrase({
    en: 'The invoice is void. The work on it is open again and is billed once it is accepted.',
    ja: '請求書を無効にしました。作業が再開されているため、承認後に改めて請求します。',
    zh: '账单已作废。对应工作已重新打开，再次验收后开具账单。',
  }),
  againTitle: phrase({ en: 'Bill again', ja: '再請求', zh: '重新开具账单' }),
  againDone: phrase({
    en: 'A new draft stands in its place and waits for approval.',
    ja: '新しい下書きを作成しました。承認をお願いします。',
    zh: '已生成新草稿，等待批准。',
  }),
  againWaits: phrase({
    en: 'The work on it is open again. It is billed once it is accepted.',
    ja: '作業が再開されているため、承認後に請求します。',
    zh: '对应工作已重新打开，再次验收后开具账单。',
  }),

  creditTitle: phrase({ en: 'Credit note', ja: 'クレジットノート', zh: '贷项通知单' }),
  credit: phrase({ en: 'Issue', ja: '発行する', zh: '开具' }),
  creditIntro: phrase({
    en: 'Takes something off what is still open. The client is told here, with the credit note.',
    ja: '未入金額から減額します。クライアントにはクレジットノートとともにお知らせします。',
    zh: '从未付金额中扣减，并将贷项通知单一并告知客户。',
  }),
  stillOpen: phrase({ en: 'Still open: {amount}', ja: '未入金額：{amount}', zh: '未付金额：{amount}' }),
  creditAmount: phrase({ en: 'Amount', ja: '減額する金額', zh: '冲减金额' }),
  creditAmountHint: phrase({
    en: 'With tax, in the invoice’s currency. Leave it empty to choose lines.',
    ja: '税込、請求書の通貨で入力してください。明細を選ぶ場合は空欄にしてください。',
    zh: '含税，以账单币种填写。如选择明细则留空。',
  }),
  creditAmountOnly: phrase({
    en: 'With tax, in the invoice’s currency.',
    ja: '税込、請求書の通貨で入力してください。',
    zh: '含税，以账单币种填写。',
  }),
  creditLines: phrase({ en: 'Or whole lines', ja: 'または明細', zh: '或整条明细' }),
  creditReason: phrase({ en: 'Reason', ja: '理由', zh: '原因' }),
  clientReads: phrase({
    en: 'The client reads it.',
    ja: 'クライアントに表示されます。',
    zh: '客户会看到此内容。',
  }),
  creditDone: phrase({
    en: 'Taken off: {amount}. Still open: {left}.',
    ja: '{amount}を減額しました。未入金額は{left}です。',
    zh: '已冲减 {amount}，未付金额 {left}。',
  }),
  line: phrase({
    en: '{description}: {amount}',
    ja: '{description}：{amount}',
    zh: '{description}：{amount}',
  }),

  refundTitle: phrase({ en: 'Refund', ja: '返金', zh: '退款' }),
  refund: phrase({ en: 'Give back', ja: '返金する', zh: '退款' }),
  refundIntro: phrase({
    en: 'What came through Stripe is sent back there. A bank transfer you send back yourself; record it here, and the client is told.',
    ja: 'Stripe 経由の入金は Stripe から返金されます。銀行振込の場合はご自身で返金のうえ、こちらに記録してください。クライアントにお知らせします。',
    zh: '通过 Stripe 支付的款项由 Stripe 退回。银行转账请自行退款后在此登记，系统会告知客户。',
  }),
  payment: phrase({ en: 'Payment', ja: '入金', zh: '收款' }),
  paymentOption: phrase({
    en: '{number}: {amount}, {day}',
    ja: '{number}：{amount}、{day}',
    zh: '{number}：{amount}，{day}',
  }),
  refundAmount: phrase({ en: 'Amount', ja: '返金額', zh: '退款金额' }),
  refundAmountHint: phrase({
    en: 'In the payment’s currency.',
    ja: '入金の通貨で入力してください。',
    zh: '以收款币种填写。',
  }),
  sentOn: phrase({ en: 'Sent back on', ja: '返金日', zh: '退款日期' }),
  reference: phrase({ en: 'Reference', ja: '参照番号', zh: '参考号' }),
  bankOnly: phrase({
    en: 'Only for a bank transfer.',
    ja: '銀行振込の場合のみ。',
    zh: '仅银行转账填写。',
  }),
  refundRecorded: phrase({
    en: 'Recorded: {amount} sent back. The client is told.',
    ja: '{amount}の返金を記録しました。クライアントにお知らせします。',
    zh: '已登记退款 {amount}，并告知客户。',
  }),
  refundAsked: phrase({
    en: 'Stripe sends {amount} back. The client is told.',
    ja: 'Stripe から{amount}を返金します。クライアントにお知らせします。',
    zh: 'Stripe 将退还 {amount}，并告知客户。',
  }),
  creditWithIt: phrase({ en: 'Credit note for it', ja: 'クレジットノート', zh: '贷项通知单' }),
  creditWithItHint: phrase({
    en: 'Where the price is lowered, tax law mostly wants one. Only for an invoice that is paid in full, by bank transfer.',
    ja: '値引きや返品による返金では、返還インボイスが必要な場合があります。銀行振込で全額入金済みの請求書のみ発行できます。',
    zh: '因降价而退款时，税法通常要求开具。仅适用于通过银行转账全额付清的账单。',
  }),
  noCredit: phrase({ en: 'None', ja: '発行しない', zh: '不开具' }),
  withCredit: phrase({ en: 'Write one for this amount', ja: '返金額で発行する', zh: '按退款金额开具' }),
  creditToo: phrase({
    en: 'Credit note {number} follows to the client.',
    ja: 'クレジットノート {number} をクライアントに送付します。',
    zh: '贷项通知单 {number} 随后发给客户。',
  }),
  owedAgain: phrase({
    en: 'The invoice is open still, and asks for it again: {left} is to be paid. If it should not be, void it or give a credit note.',
    ja: '請求書は未入金のため、返金分は再びお支払いの対象になります（未入金額：{left}）。不要な場合は、無効にするかクレジットノートで減額してください。',
    zh: '账单尚未付清，退款部分重新计入应付，未付金额为 {left}。如不再收取，请作废或开具贷项通知单。',
  }),
  owedAsBefore: phrase({
    en: 'The invoice is open still. Stripe does not ask for this amount again: {left} is to be paid, as before.',
    ja: '請求書は未入金のままです。Stripe では返金分を再度請求しません（未入金額：{left}）。',
    zh: '账单尚未付清。Stripe 不会再次收取退款部分，未付金额仍为 {left}。',
  }),
  noPayment: phrase({
    en: 'There is no payment that could be given back. {command} shows the invoices.',
    ja: '返金できる入金がありません。{command} で請求書を確認できます。',
    zh: '没有可退的款项。用 {command} 查看账单。',
  }),

  getTitle: phrase({ en: 'Your credit note', ja: 'クレジットノート', zh: '您的贷项通知单' }),
  openCredit: phrase({
    en: 'Open credit note {number}',
    ja: 'クレジットノート {number} を開く',
    zh: '打开贷项通知单 {number}',
  }),
} as const;
