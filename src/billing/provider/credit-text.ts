import { phrase } from '../../kernel/phrase.ts';

/** What is told of credit notes that were made or voided at Stripe, and of a customer's balance there. */
export const creditText = {
  balanceTitle: phrase({
    en: 'Invoice {number}: the customer balance at Stripe changed what is asked for',
    ja: '請求書 {number}：Stripe の顧客残高により請求額が変わりました',
    zh: '账单 {number}：Stripe 的客户余额改变了应付金额',
  }),
  balance: phrase({
    en: 'The amount below was settled with the customer’s balance, or carried to it, and the client is asked for that much less (more, where it is below zero). Please check in Stripe that this is right.',
    ja: '以下の金額が顧客残高に充当または繰り越されたため、クライアントへの請求額がその分減っています（マイナスの場合は増えています）。Stripe でご確認ください。',
    zh: '以下金额已由客户余额抵扣或结转至余额，客户的应付金额相应减少（负数则为增加）。请在 Stripe 上核对。',
  }),
  creditTitle: phrase({
    en: 'Credit note on invoice {number}, made at Stripe',
    ja: '請求書 {number}：Stripe でクレジットノートが発行されました',
    zh: '账单 {number}：已在 Stripe 上开具贷项通知单',
  }),
  credit: phrase({
    en: 'It is taken off here, too, and the client is told.',
    ja: '当方の記録にも反映し、クライアントにお知らせします。',
    zh: '已同步到本系统，并会告知客户。',
  }),
  creditVoidTitle: phrase({
    en: 'A credit note on invoice {number} was voided at Stripe',
    ja: '請求書 {number}：Stripe でクレジットノートが取り消されました',
    zh: '账单 {number}：贷项通知单已在 Stripe 上作废',
  }),
  creditVoid: phrase({
    en: 'The amount is open again, and the client is told.',
    ja: 'この金額は再び未入金となり、クライアントにお知らせします。',
    zh: '该金额重新计为未付，并会告知客户。',
  }),
  creditVoidedTitle: phrase({
    en: 'Credit note {credit} does not hold any more',
    ja: 'クレジットノート {credit} の取り消し',
    zh: '贷项通知单 {credit} 已作废',
  }),
  creditVoided: phrase({
    en: 'We have taken back the credit of {amount} on invoice {number}. Still to be paid: {left}.',
    ja: '請求書 {number} の{amount}の減額を取り消しました。お支払いの残額は{left}です。',
    zh: '账单 {number} 的 {amount} 冲减已撤销，尚需支付 {left}。',
  }),
} as const;
