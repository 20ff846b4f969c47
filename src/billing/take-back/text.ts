import { phrase } from '../../kernel/phrase.ts';

/** Words to the client about a payment that was recorded by mistake, or that the bank took back. */
export const text = {
  title: phrase({
    en: 'Invoice {number} is open',
    ja: '請求書 {number} のご入金について',
    zh: '关于账单 {number} 的付款',
  }),
  body: phrase({
    en: 'We thanked you for a payment on this invoice. That was a mistake of ours: {amount} of what we had recorded was not for it. We are sorry for the confusion.',
    ja: 'この請求書のご入金についてお礼をお送りしましたが、記録していた{amount}は別のご入金で、当方の誤りでした。申し訳ございません。',
    zh: '此前就该账单的付款向您致谢，但所登记的{amount}并非该账单的款项，系我方登记有误，谨此致歉。',
  }),
  bodyByBank: phrase({
    en: 'We thanked you for a payment on this invoice. Since then the bank has taken {amount} back.',
    ja: 'この請求書のご入金についてお礼をお送りしましたが、その後、銀行により{amount}の入金が取り消されました。',
    zh: '此前就该账单的付款向您致谢，但{amount}之后被银行退回。',
  }),
  stillOpen: phrase({
    en: '{left} is still open. If you have paid it, please tell us with “Paid by transfer”.',
    ja: '未入金額は{left}です。すでにお支払い済みの場合は「振込済み」でお知らせください。',
    zh: '未付金额为{left}。如您已付款，请点击“已转账”告知我们。',
  }),
  /** In place of the thanks that were posted. */
  thanksTakenBack: phrase({
    en: 'This message does not hold any more. Invoice {number} is open; our newer message says more.',
    ja: 'このお知らせは取り消しました。請求書 {number} は未入金です。詳しくは新しいお知らせをご覧ください。',
    zh: '此消息已撤销。账单 {number} 尚未付清，详情请见我们的最新消息。',
  }),
  takeBack: phrase({ en: 'Take back', ja: '入金を取り消す', zh: '撤销收款' }),
} as const;
