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
  tooMuchCredit: {
    en: 'At most {left} is still open on this invoice.',
    ja: 'この請求書の未入金額は{left}です。それを超える金額は指定できません。',
    zh: '该账单的未付金额为 {left}，不能超过此数。',
  },
  wholeOnly: {
    en: 'Stripe takes only the whole of what is open as paid elsewhere: {remainder}. For a part, first issue a credit note at Stripe, or ask the client to pay on the page.',
    ja: 'Stripe の請求書では、未入金額の全額（{remainder}）のみを「Stripe 以外での入金」として記録できます。一部のみの場合は、Stripe でクレジットノートを発行するか、支払いページでのお支払いをご依頼ください。',
    zh: 'Stripe 账单只能将全部未付金额（{remainder}）登记为其他方式付款。若只到账一部分，请先在 Stripe 开具贷项通知单，或请客户在付款页面支付。',
  },
});
