import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /invoice and of the modals behind the buttons on invoice cards. */
export const text = {
  does: phrase({ en: 'Invoices and payments', ja: '請求と入金', zh: '账单与收款' }),
  doesList: phrase({
    en: 'show invoices, what is open and how long',
    ja: '請求書と未入金の一覧',
    zh: '显示账单和未付款项',
  }),
  doesApprove: phrase({ en: 'approve and send a draft', ja: '下書きを承認して送付', zh: '批准并发送草稿' }),
  doesPaid: phrase({ en: 'record a payment', ja: '入金を記録', zh: '登记收款' }),
  doesRetry: phrase({
    en: 'try a stuck invoice again',
    ja: '停止した請求書を再送付',
    zh: '重试未发出的账单',
  }),
  doesVoid: phrase({
    en: 'void an unpaid invoice',
    ja: '未入金の請求書を無効にする',
    zh: '作废未付款的账单',
  }),

  approveTitle: phrase({ en: 'Approve an invoice', ja: '請求書の承認', zh: '批准账单' }),
  holdTitle: phrase({ en: 'Hold the invoice', ja: '請求書の保留', zh: '暂缓账单' }),
  paidTitle: phrase({ en: 'Record a payment', ja: '入金の記録', zh: '登记收款' }),
  retryTitle: phrase({ en: 'Try again', ja: '再送付', zh: '重试' }),
  voidTitle: phrase({ en: 'Void an invoice', ja: '請求書の無効化', zh: '作废账单' }),
  transferTitle: phrase({ en: 'Paid by transfer', ja: '振込のご連絡', zh: '告知已转账' }),
  willPayTitle: phrase({ en: 'When you will pay', ja: '支払予定日のご連絡', zh: '告知付款日期' }),
  wrongTitle: phrase({ en: 'Something is wrong', ja: '内容に関するご連絡', zh: '反馈问题' }),
  getTitle: phrase({ en: 'Your invoice', ja: '請求書', zh: '您的账单' }),

  approve: phrase({ en: 'Approve and send', ja: '承認して送付', zh: '批准并发送' }),
  hold: phrase({ en: 'Hold', ja: '保留する', zh: '暂缓' }),
  record: phrase({ en: 'Record', ja: '記録する', zh: '登记' }),
  retry: phrase({ en: 'Try again', ja: '再送付する', zh: '重试' }),
  void: phrase({ en: 'Void', ja: '無効にする', zh: '作废' }),
  send: phrase({ en: 'Send', ja: '送信する', zh: '发送' }),

  invoice: phrase({ en: 'Invoice', ja: '請求書', zh: '账单' }),
  reason: phrase({ en: 'Reason', ja: '理由', zh: '原因' }),
  paidOn: phrase({ en: 'Paid on', ja: '入金日', zh: '到账日期' }),
  amount: phrase({ en: 'Amount', ja: '入金額', zh: '金额' }),
  currencyHint: phrase({
    en: 'In the invoice’s currency.',
    ja: '請求書の通貨で入力してください。',
    zh: '以账单币种填写。',
  }),
  reference: phrase({ en: 'Reference', ja: '参照番号', zh: '参考号' }),
  referenceHint: phrase({
    en: 'As on the bank statement; one payment is recorded once.',
    ja: '入出金明細の記載どおりに。同じ入金は一度だけ記録できます。',
    zh: '与银行流水一致；同一笔收款只能登记一次。',
  }),
  transferDay: phrase({ en: 'Day of the transfer', ja: '振込日', zh: '转账日期' }),
  payDay: phrase({ en: 'You will pay on', ja: '支払予定日', zh: '付款日期' }),
  whatIsWrong: phrase({ en: 'What is wrong', ja: '問題の内容', zh: '问题说明' }),
  open: phrase({ en: 'Still open: {amount}', ja: '未入金額：{amount}', zh: '未付金额：{amount}' }),
  option: phrase({
    en: '{name}: {project}, {amount}',
    ja: '{name}：{project}、{amount}',
    zh: '{name}：{project}，{amount}',
  }),
  noneFits: phrase({
    en: 'There is no invoice for this now. {command} shows them all.',
    ja: '対象の請求書がありません。{command} で一覧を確認できます。',
    zh: '目前没有符合条件的账单。用 {command} 查看全部。',
  }),
  approved: phrase({
    en: 'Approved. The invoice is on its way to the client.',
    ja: '承認しました。請求書を送付しています。',
    zh: '已批准，账单正在发送给客户。',
  }),
  retried: phrase({
    en: 'The invoice is being tried again.',
    ja: '請求書の送付を再開しました。',
    zh: '正在重新发送账单。',
  }),
  voided: phrase({ en: 'The invoice is void.', ja: '請求書を無効にしました。', zh: '账单已作废。' }),
  paidFully: phrase({
    en: 'Recorded. The invoice is paid in full.',
    ja: '記録しました。全額入金済みです。',
    zh: '已登记，账单已全额付清。',
  }),
  paidPartly: phrase({
    en: 'Recorded. Still open: {left}.',
    ja: '記録しました。未入金額：{left}',
    zh: '已登记，尚欠 {left}。',
  }),
  link: phrase({
    en: '{link}. The link is yours alone and works until {until}.',
    ja: '{link}（ご本人専用のリンクです。{until} まで有効です。）',
    zh: '{link}。该链接仅供您本人使用，有效期至 {until}。',
  }),
  openInvoice: phrase({ en: 'Open invoice {number}', ja: '請求書 {number} を開く', zh: '打开账单 {number}' }),

  listTitle: phrase({ en: 'Invoices', ja: '請求書', zh: '账单' }),
  toApprove: phrase({ en: 'To approve', ja: '承認待ち', zh: '待批准' }),
  underWay: phrase({ en: 'On the way to the client', ja: '送付中', zh: '发送中' }),
  unpaid: phrase({ en: 'Sent and unpaid', ja: '送付済み・未入金', zh: '已发送未付款' }),
  settled: phrase({ en: 'Settled lately', ja: '最近の完了分', zh: '最近已结' }),
  none: phrase({ en: 'There are no invoices yet.', ja: '請求書はまだありません。', zh: '还没有账单。' }),
  row: phrase({
    en: '{name} · {project}: {amount}, {state}',
    ja: '{name}・{project}：{amount}、{state}',
    zh: '{name} · {project}：{amount}，{state}',
  }),
  part: phrase({ en: '{left} of {total}', ja: '{total}のうち{left}', zh: '{total}中的{left}' }),
  overdue: phrase({
    en: 'due {day}, overdue by {days} d',
    ja: '期限 {day}（{days}日超過）',
    zh: '期限 {day}，逾期 {days} 天',
  }),
  dueToday: phrase({ en: 'due today', ja: '本日期限', zh: '今天到期' }),
  dueIn: phrase({
    en: 'due {day}, in {days} d',
    ja: '期限 {day}（あと{days}日）',
    zh: '期限 {day}，还有 {days} 天',
  }),
  waiting: phrase({ en: '{state} for {days} d', ja: '{state}（{days}日経過）', zh: '{state}，已 {days} 天' }),
  totalOpen: phrase({ en: 'Open', ja: '未入金合計', zh: '未付合计' }),
  totalOverdue: phrase({ en: 'Overdue', ja: '期限超過合計', zh: '逾期合计' }),
} as const;
