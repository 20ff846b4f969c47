import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /invoice take-back. */
export const text = {
  does: phrase({
    en: 'take back a payment recorded or matched by mistake',
    ja: '誤って記録・照合した入金の取消',
    zh: '撤销误登记或误匹配的收款',
  }),
  title: phrase({ en: 'Take back a payment', ja: '入金の取消', zh: '撤销收款' }),
  submit: phrase({ en: 'Take back', ja: '取り消す', zh: '撤销' }),
  which: phrase({ en: 'Recorded by mistake', ja: '取り消す入金', zh: '要撤销的收款' }),
  payment: phrase({
    en: '{number}: {amount}, {day} ({reference})',
    ja: '{number}：{amount}、{day}（{reference}）',
    zh: '{number}：{amount}，{day}（{reference}）',
  }),
  aside: phrase({
    en: 'Not ours: {payer}, {amount}, {day}',
    ja: '対象外：{payer}、{amount}、{day}',
    zh: '与账单无关：{payer}，{amount}，{day}',
  }),
  what: phrase({ en: 'What is taken back', ja: '取り消す範囲', zh: '撤销范围' }),
  whatPayment: phrase({
    en: 'The payment: the invoice is open again',
    ja: '入金の記録（請求書は未入金に戻ります）',
    zh: '收款登记（账单恢复为未付）',
  }),
  whatMatch: phrase({
    en: 'Only the match: the payment stays recorded',
    ja: '明細との照合のみ（入金の記録は残ります）',
    zh: '仅撤销匹配（保留收款登记）',
  }),
  reasonHint: phrase({
    en: 'It stands on the team’s card and in the audit log. The client does not read it.',
    ja: 'チームのカードと監査ログに残ります。クライアントには表示されません。',
    zh: '显示在团队卡片并记入审计日志，客户看不到。',
  }),
  intro: phrase({
    en: 'A client who was thanked is told that it was a mistake of ours, or that the bank took it back. Reminders go on {days} business days later at the earliest.',
    ja: 'お礼を送付済みの場合は、当方の誤り、または銀行による取消であったことをクライアントにお知らせします。お支払いのご案内は、早くても{days}営業日後に再開します。',
    zh: '如已向客户致谢，将告知客户系我方登记有误，或款项已被银行退回。付款提醒最早于{days}个工作日后恢复。',
  }),
  none: phrase({
    en: 'There is no payment here that could be taken back. {command} shows the invoices.',
    ja: '取り消せる入金がありません。{command} で請求書を確認できます。',
    zh: '没有可撤销的收款。用 {command} 查看账单。',
  }),
  doneOpen: phrase({
    en: 'Taken back. Still open: {invoices}.',
    ja: '取り消しました。未入金：{invoices}',
    zh: '已撤销。未付：{invoices}。',
  }),
  open: phrase({ en: '{number} ({left})', ja: '{number}（{left}）', zh: '{number}（{left}）' }),
  done: phrase({
    en: 'Taken back. What the bank says is to be decided again.',
    ja: '取り消しました。明細の入金は未処理に戻りました。',
    zh: '已撤销。流水中的该笔到账恢复为待处理。',
  }),
} as const;
