/** The page's languages. */
export type PayLocale = 'en' | 'ja' | 'zh';

type Words = Readonly<Record<PayLocale, string>>;

/** What the page behind "Pay" says, with `{…}` for values. */
export const payWords = {
  title: { en: 'Invoice {number}', ja: '請求書 {number}', zh: '账单 {number}' },
  rehearsal: {
    en: 'A stand-in for Stripe’s page on this machine. No real money moves.',
    ja: 'このパソコン上の Stripe 支払いページの代わりです。実際の決済は行われません。',
    zh: '这是本机上的 Stripe 付款页面替身，不会产生真实交易。',
  },
  total: { en: 'Total: {amount}', ja: '合計：{amount}', zh: '总额：{amount}' },
  open: { en: 'Still to pay: {amount}', ja: '未払い：{amount}', zh: '待付：{amount}' },
  amount: { en: 'Amount in {currency}', ja: '金額（{currency}）', zh: '金额（{currency}）' },
  card: { en: 'Pay by card', ja: 'カードで支払う', zh: '用银行卡支付' },
  declined: {
    en: 'Pay by a card that is declined',
    ja: '拒否されるカードで支払う',
    zh: '用会被拒绝的银行卡支付',
  },
  transfer: {
    en: 'A bank transfer arrives',
    ja: '銀行振込が着金する',
    zh: '银行转账到账',
  },
  konbini: { en: 'Pay at a convenience store', ja: 'コンビニで支払う', zh: '在便利店支付' },
  shop: { en: 'Paid at the store', ja: '店頭で支払い済みにする', zh: '已在便利店付款' },
  status: {
    en: 'This invoice needs no payment: {status}.',
    ja: 'この請求書のお支払いは不要です（{status}）。',
    zh: '该账单无需付款（{status}）。',
  },
  missing: {
    en: 'There is no such invoice.',
    ja: 'この請求書は見つかりません。',
    zh: '找不到该账单。',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What came of the last press. */
export const saidWords = {
  paid: { en: 'Thank you. It is paid.', ja: 'お支払いが完了しました。', zh: '付款已完成，谢谢。' },
  part: {
    en: 'Thank you. A part is paid; the rest is still open.',
    ja: '一部のお支払いを受け付けました。残額は未払いです。',
    zh: '已收到部分付款，余额仍待支付。',
  },
  declined: {
    en: 'The card was declined. Nothing was charged.',
    ja: 'カードが拒否されました。代金は引き落とされていません。',
    zh: '银行卡被拒绝，未扣款。',
  },
  waits: {
    en: 'The transfer has arrived and does not cover the invoice. It waits in the customer’s cash balance.',
    ja: '振込が着金しましたが、請求額に満たないため、顧客のキャッシュバランスに入りました。',
    zh: '转账已到账，但不足以支付账单，款项暂存于客户的现金余额。',
  },
  voucher: {
    en: 'Payment number 0123-4567-8901. Pay it at the store.',
    ja: 'お支払い番号 0123-4567-8901 を店頭でお伝えください。',
    zh: '付款编号 0123-4567-8901，请到店付款。',
  },
  amount: {
    en: 'Please enter an amount above zero and not above what is open.',
    ja: '0より大きく、未払い額以下の金額を入力してください。',
    zh: '请输入大于零且不超过待付金额的数字。',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type Said = keyof typeof saidWords;

export const statusWords: Readonly<Record<'paid' | 'void' | 'uncollectible', Words>> = {
  paid: { en: 'paid', ja: '支払い済み', zh: '已付款' },
  void: { en: 'void', ja: '無効', zh: '已作废' },
  uncollectible: { en: 'given up', ja: '回収不能', zh: '无法收回' },
};
