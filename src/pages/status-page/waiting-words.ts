import { phrase } from '../../kernel/phrase.ts';

/** Words of what waits for the client. */
export const waitingWords = {
  agreement: phrase({ en: 'Sign the agreement', ja: '契約書のご署名', zh: '签署合同' }),
  addendum: phrase({ en: 'Sign the addendum', ja: '変更覚書のご署名', zh: '签署补充合同' }),
  delivery: phrase({ en: 'Decide on “{title}”', ja: '「{title}」のご確認・ご判断', zh: '验收“{title}”' }),
  change: phrase({
    en: 'Decide on change #{number}: {what}',
    ja: '変更 #{number} のご判断：{what}',
    zh: '就变更 #{number} 作出决定：{what}',
  }),
  risk: phrase({
    en: 'Answer notice {number}: {what}',
    ja: 'お知らせ{number}へのご回答：{what}',
    zh: '答复通知 {number}：{what}',
  }),
  needed: phrase({ en: 'Needed: {needs}', ja: 'お願い：{needs}', zh: '需要：{needs}' }),
  material: phrase({ en: 'Provide “{what}”', ja: '「{what}」のご提供', zh: '提供“{what}”' }),
  invoice: phrase({
    en: 'Pay invoice {number}: {total}',
    ja: '請求書 {number} のお支払い：{total}',
    zh: '支付账单 {number}：{total}',
  }),
  by: phrase({ en: 'By {until}', ja: '{until} まで', zh: '截至 {until}' }),
  late: phrase({
    en: 'Was due {until}',
    ja: '期日（{until}）を過ぎています',
    zh: '已超过期限（{until}）',
  }),
  noDay: phrase({ en: 'No day is set', ja: '期日の定めはありません', zh: '未设期限' }),
  paused: phrase({
    en: 'Paused until your question is answered',
    ja: 'ご質問への回答まで期限を停止しています',
    zh: '在答复您的提问前，期限暂停',
  }),
  rests: phrase({
    en: 'Stands still while the project is paused',
    ja: '案件の中断中は期限を停止しています',
    zh: '项目暂停期间，期限停止计算',
  }),
  silent: phrase({
    en: 'As agreed, without an answer by then it counts as accepted. A question pauses this.',
    ja: '契約のとおり、期限までにご回答がない場合は承認とみなします。ご質問があれば期限は停止します。',
    zh: '按约定，届时未答复即视为验收通过。提问可暂停期限。',
  }),
  lapses: phrase({
    en: 'Without an answer by then, the original plan stands.',
    ja: '期限までにご回答がない場合は、当初の計画のまま進めます。',
    zh: '届时未答复，则按原计划进行。',
  }),
  terms: phrase({
    en: 'Price difference {difference}, new day {day}',
    ja: '差額 {difference}、新しい期日 {day}',
    zh: '差额 {difference}，新期限 {day}',
  }),
  format: phrase({ en: 'Format: {format}', ja: '形式：{format}', zh: '格式：{format}' }),
  returned: phrase({ en: 'Sent back: {reason}', ja: '差し戻しの理由：{reason}', zh: '退回原因：{reason}' }),
  moves: phrase({
    en: 'If it comes later, “{milestone}” moves.',
    ja: '遅れた場合は「{milestone}」の日程が変わります。',
    zh: '如延迟，“{milestone}”将顺延。',
  }),
  whoDecides: phrase({ en: 'Decides: {who}', ja: 'ご判断：{who}さん', zh: '由{who}决定' }),
  forWhom: phrase({ en: 'For {who}', ja: 'ご担当：{who}さん', zh: '请{who}处理' }),
  creditedInPart: phrase({
    en: '{credited} of it has been taken off',
    ja: '減額済み：{credited}',
    zh: '已冲减 {credited}',
  }),
  paidInPart: phrase({
    en: '{paid} of it has arrived',
    ja: '入金済み：{paid}',
    zh: '已收到 {paid}',
  }),
  promised: phrase({
    en: 'To be paid on {day}, as you told us',
    ja: '{day} にお支払いのご予定と伺っています',
    zh: '贵方告知将于 {day} 付款',
  }),
  transferred: phrase({
    en: 'Paid on {day}, as you told us. We are looking for it.',
    ja: '{day} にお振込済みと伺っています。入金を確認しています。',
    zh: '贵方告知已于 {day} 付款，我们正在核对。',
  }),
  reopened: phrase({
    en: 'The work is open again. Until that is settled we do not remind you of this invoice.',
    ja: '対象の作業を再開しています。完了するまで、この請求書のご案内は停止します。',
    zh: '相关工作已重新打开。在此期间，我们不再提醒付款。',
  }),
  inSlack: phrase({ en: 'Open in Slack', ja: 'Slackで開く', zh: '在 Slack 中打开' }),
  provide: phrase({ en: 'Provide it here', ja: 'こちらで提供する', zh: '在此提供' }),
  pay: phrase({ en: 'Pay', ja: '支払う', zh: '付款' }),
  openInvoice: phrase({ en: 'Open the invoice', ja: '請求書を開く', zh: '打开账单' }),
} as const;
