import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('payments', {
  notPaidThere: {
    en: 'This payment did not come through Stripe. Please send it back from your bank.',
    ja: 'この入金は Stripe 経由ではありません。銀行からご返金ください。',
    zh: '该款项并非通过 Stripe 支付，请从银行退款。',
  },
  tooMuchBack: {
    en: 'At most {left} of this payment can still be given back.',
    ja: 'この入金から返金できるのは、あと{left}までです。',
    zh: '该笔款项最多还可退还 {left}。',
  },
  notCreditable: {
    en: 'A credit note can be made while an invoice at Stripe is open. What was paid is refunded instead.',
    ja: 'クレジットノートは、Stripe の未払いの請求書にのみ発行できます。支払い済みの場合は返金してください。',
    zh: '只有 Stripe 上未付清的账单可以开具贷项通知单。已付款项请办理退款。',
  },
  tooSmallAPart: {
    en: 'Stripe takes amounts in this currency in steps of {step}. Please round the amount.',
    ja: 'この通貨では、Stripe で扱える金額は{step}単位です。金額を端数処理してください。',
    zh: 'Stripe 上该币种的金额须为 {step} 的整数倍，请调整金额。',
  },
  tooMuchCredit: {
    en: 'At most {left} is still open on this invoice.',
    ja: 'この請求書の未入金額は{left}です。それを超える金額は指定できません。',
    zh: '该账单的未付金额为 {left}，不能超过此数。',
  },
});
