import { type List, list, phrase, type Said } from '../kernel/phrase.ts';
import type { InvoiceStatus } from './invoice.ts';
import type { IssuerPart } from './issuer.ts';

/** Words of the cards about invoices. Buttons' English words are fixed in contract.md. */
export const text = {
  depositLine: phrase({ en: 'Deposit: {project}', ja: '着手金：{project}', zh: '预付款：{project}' }),
  partLine: phrase({
    en: '{title}: accepted part ({criteria} of {all} open criteria)',
    ja: '{title}：一部承認分（未承認{all}件中{criteria}件）',
    zh: '{title}：部分验收（{all}条待验收标准中的{criteria}条）',
  }),
  bonusLine: phrase({
    en: '{title}: bonus for early delivery',
    ja: '{title}：早期納品の謝礼',
    zh: '{title}：提前交付奖励',
  }),
  milestoneLine: phrase({ en: '{title}', ja: '{title}', zh: '{title}' }),

  toApprove: phrase({
    en: 'Invoice to approve: {project}',
    ja: '請求書の承認依頼：{project}',
    zh: '待批准账单：{project}',
  }),
  onHold: phrase({
    en: 'Invoice on hold: {project}',
    ja: '請求書（保留中）：{project}',
    zh: '暂缓的账单：{project}',
  }),
  underWay: phrase({
    en: 'Invoice being sent: {project}',
    ja: '請求書を送付中：{project}',
    zh: '账单发送中：{project}',
  }),
  teamSent: phrase({
    en: 'Invoice {number}: {project}',
    ja: '請求書 {number}：{project}',
    zh: '账单 {number}：{project}',
  }),
  teamVoid: phrase({
    en: 'Voided invoice: {project}',
    ja: '無効にした請求書：{project}',
    zh: '已作废账单：{project}',
  }),
  clientInvoice: phrase({ en: 'Invoice {number}', ja: '請求書 {number}', zh: '账单 {number}' }),
  dear: phrase({
    en: '{who}, here is our invoice.',
    ja: '{who}さん、請求書をお送りします。',
    zh: '{who}，请查收账单。',
  }),
  here: phrase({ en: 'Here is our invoice.', ja: '請求書をお送りします。', zh: '请查收账单。' }),

  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  amount: phrase({ en: 'Amount', ja: '金額', zh: '金额' }),
  number: phrase({ en: 'Number', ja: '請求書番号', zh: '账单号' }),
  issuedOn: phrase({ en: 'Issued', ja: '発行日', zh: '开具日期' }),
  dueOn: phrase({ en: 'Due', ja: 'お支払期限', zh: '付款期限' }),
  paid: phrase({ en: 'Paid so far', ja: '入金済み', zh: '已付款' }),
  remainder: phrase({ en: 'Still open', ja: '未入金額', zh: '未付金额' }),
  held: phrase({ en: 'On hold because', ja: '保留の理由', zh: '暂缓原因' }),
  lines: phrase({ en: 'For', ja: '内容', zh: '明细' }),
  line: phrase({
    en: '{description}: {amount}',
    ja: '{description}：{amount}',
    zh: '{description}：{amount}',
  }),
  payTo: phrase({ en: 'Pay to', ja: 'お振込先', zh: '收款账户' }),
  pair: phrase({ en: '{label}: {value}', ja: '{label}: {value}', zh: '{label}: {value}' }),
  remarks: phrase({ en: 'What was said', ja: '連絡事項', zh: '备注' }),

  bankName: phrase({ en: 'Bank', ja: '銀行名', zh: '开户银行' }),
  branch: phrase({ en: 'Branch', ja: '支店名', zh: '支行' }),
  account: phrase({ en: 'Account', ja: '口座番号', zh: '账号' }),
  holder: phrase({ en: 'Account holder', ja: '口座名義', zh: '户名' }),
  iban: phrase({ en: 'IBAN', ja: 'IBAN', zh: 'IBAN' }),
  swift: phrase({ en: 'SWIFT/BIC', ja: 'SWIFT/BIC', zh: 'SWIFT/BIC' }),
  reference: phrase({ en: 'Reference', ja: '振込時の記載', zh: '付款附言' }),

  approve: phrase({ en: 'Approve and send', ja: '承認して送付', zh: '批准并发送' }),
  hold: phrase({ en: 'Hold', ja: '保留する', zh: '暂缓' }),
  markPaid: phrase({ en: 'Mark as paid', ja: '入金済みにする', zh: '标记为已付款' }),
  pay: phrase({ en: 'Pay', ja: '支払う', zh: '付款' }),
  paidByTransfer: phrase({ en: 'Paid by transfer', ja: '振込済み', zh: '已转账' }),
  willPay: phrase({ en: 'We will pay on…', ja: '支払予定日を連絡', zh: '告知付款日期…' }),
  wrong: phrase({ en: 'Something is wrong', ja: '内容に問題がある', zh: '内容有误' }),
  getInvoice: phrase({ en: 'Get the invoice', ja: '請求書を受け取る', zh: '获取账单' }),

  needsFirst: phrase({
    en: 'Before it can go out, please add with `/engawa setup`: {missing}.',
    ja: '送付の前に `/engawa setup` で次の項目を登録してください：{missing}',
    zh: '发送前请先用 `/engawa setup` 补充：{missing}。',
  }),
  approvedBy: phrase({
    en: 'Approved by {who}. It is on its way.',
    ja: '{who}さんが承認しました。送付中です。',
    zh: '{who}已批准，正在发送。',
  }),
  approvedByAgreement: phrase({
    en: 'Approved with the signed agreement. It is on its way.',
    ja: '契約の締結により承認済みです。送付中です。',
    zh: '已随合同签署批准，正在发送。',
  }),
  sentBy: phrase({
    en: 'Approved by {who}, sent {at}.',
    ja: '{who}さんが承認、{at} に送付しました。',
    zh: '{who}已批准，{at} 已发送。',
  }),
  sentByAgreement: phrase({
    en: 'Approved with the signed agreement, sent {at}.',
    ja: '契約の締結により承認、{at} に送付しました。',
    zh: '已随合同签署批准，{at} 已发送。',
  }),
  paidInFull: phrase({
    en: 'Paid in full on {day}. Recorded by {who}.',
    ja: '{day} に全額入金（記録：{who}さん）',
    zh: '{day} 已全额付清（登记人：{who}）',
  }),
  clientPaid: phrase({
    en: 'Paid in full on {day}. Thank you.',
    ja: '{day} に全額のご入金を確認しました。ありがとうございます。',
    zh: '{day} 已全额付清，谢谢。',
  }),
  voidedBy: phrase({
    en: 'Voided by {who}, {at}: {reason}',
    ja: '{who}さんが無効にしました（{at}）：{reason}',
    zh: '{who}已作废（{at}）：{reason}',
  }),
  withdrawn: phrase({
    en: 'We have withdrawn this invoice. There is nothing to pay.',
    ja: 'この請求書は取り下げました。お支払いは不要です。',
    zh: '该账单已撤回，无需付款。',
  }),

  thanksTitle: phrase({ en: 'Thank you', ja: 'ご入金ありがとうございます', zh: '感谢付款' }),
  thanks: phrase({
    en: 'We have received {amount} for invoice {number}. Thank you very much.',
    ja: '請求書 {number} のご入金（{amount}）を確認しました。誠にありがとうございます。',
    zh: '已收到账单 {number} 的款项 {amount}，非常感谢。',
  }),
  withdrawnTitle: phrase({
    en: 'Invoice {number} withdrawn',
    ja: '請求書 {number} の取り下げ',
    zh: '账单 {number} 已撤回',
  }),

  remarkTitle: phrase({
    en: 'About invoice {number}: {client}',
    ja: '請求書 {number} について：{client}',
    zh: '关于账单 {number}：{client}',
  }),
} as const;

/** What was said about an invoice, by kind: by the client, and by the team in answer. */
export const remarks = {
  'paid-by-transfer': phrase({
    en: '{who}: paid by transfer on {day}',
    ja: '{who}さん：{day} に振込済み',
    zh: '{who}：已于 {day} 转账',
  }),
  'will-pay': phrase({
    en: '{who}: will pay on {day}',
    ja: '{who}さん：{day} に支払予定',
    zh: '{who}：将于 {day} 付款',
  }),
  wrong: phrase({
    en: '{who}: something is wrong: {text}',
    ja: '{who}さん：内容に問題あり「{text}」',
    zh: '{who}：内容有误：{text}',
  }),
  details: phrase({
    en: '{who}: asks for another wording of the invoice: {wanted}',
    ja: '{who}さん：請求書の記載変更の依頼（{wanted}）',
    zh: '{who}：希望更改账单信息：{wanted}',
  }),
  answer: phrase({ en: '{who}: {text}', ja: '{who}さん：{text}', zh: '{who}：{text}' }),
  wait: phrase({
    en: '{who}: agreed, to be paid by {day}',
    ja: '{who}さん：{day} までのお支払いで了承',
    zh: '{who}：同意在 {day} 前付款',
  }),
  'not-found': phrase({
    en: '{who}: the transfer of {day} was not found',
    ja: '{who}さん：{day} のお振込みが確認できません',
    zh: '{who}：未查到 {day} 的转账',
  }),
  'taken-back': phrase({
    en: '{who}: the payment recorded for {day} does not count any more',
    ja: '{who}さん：{day} の入金記録を取り消し',
    zh: '{who}：已撤销 {day} 登记的收款',
  }),
  'taken-back-why': phrase({
    en: '{who}: the payment recorded for {day} is taken back: {reason}',
    ja: '{who}さん：{day} の入金記録を取り消し「{reason}」',
    zh: '{who}：已撤销 {day} 登记的收款：{reason}',
  }),
} as const;

export const states: Readonly<Record<InvoiceStatus, () => Said>> = {
  draft: phrase({ en: 'draft', ja: '下書き', zh: '草稿' }),
  held: phrase({ en: 'on hold', ja: '保留中', zh: '暂缓' }),
  approved: phrase({ en: 'being sent', ja: '送付中', zh: '发送中' }),
  sent: phrase({ en: 'sent', ja: '送付済み', zh: '已发送' }),
  paid: phrase({ en: 'paid', ja: '入金済み', zh: '已付款' }),
  void: phrase({ en: 'void', ja: '無効', zh: '已作废' }),
};

export const issuerParts: Readonly<Record<IssuerPart, () => Said>> = {
  legalName: phrase({ en: 'legal name', ja: '正式名称', zh: '法定名称' }),
  address: phrase({ en: 'address', ja: '住所', zh: '地址' }),
  bankName: phrase({ en: 'bank', ja: '銀行名', zh: '开户银行' }),
  holder: phrase({ en: 'account holder', ja: '口座名義', zh: '户名' }),
  account: phrase({ en: 'account number or IBAN', ja: '口座番号またはIBAN', zh: '账号或 IBAN' }),
};

/** `address, bank`: the parts in the reader's language. */
export const missingWords = (missing: readonly IssuerPart[]): List =>
  list(missing.map((part) => issuerParts[part]()));
