import { phrase } from '../kernel/phrase.ts';

/** Words of the team's daily summary. */
export const dailyText = {
  wins: phrase({ en: 'Well done', ja: '達成', zh: '成果' }),
  winAccepted: phrase({
    en: '{engagement}: “{title}” was accepted',
    ja: '{engagement}：「{title}」が承認されました',
    zh: '{engagement}：“{title}”已验收',
  }),
  winPaid: phrase({
    en: '{engagement}: {amount} was paid',
    ja: '{engagement}：{amount} の入金がありました',
    zh: '{engagement}：已收到 {amount}',
  }),
  winSigned: phrase({
    en: '{engagement}: the agreement was signed',
    ja: '{engagement}：契約が締結されました',
    zh: '{engagement}：合同已签署',
  }),
  winAddendum: phrase({
    en: '{engagement}: “{title}” was signed',
    ja: '{engagement}：「{title}」が締結されました',
    zh: '{engagement}：“{title}”已签署',
  }),
  moved: phrase({ en: 'What moved', ja: '動き', zh: '进展' }),
  movedDeclined: phrase({
    en: '{engagement}: the agreement was declined',
    ja: '{engagement}：契約への署名が辞退されました',
    zh: '{engagement}：合同被拒绝签署',
  }),
  movedAddendum: phrase({
    en: '{engagement}: “{title}” was declined; the agreement stays as it is',
    ja: '{engagement}：「{title}」への署名が辞退されました。契約は現在のままです',
    zh: '{engagement}：“{title}”被拒绝签署，合同保持不变',
  }),
  movedSilent: phrase({
    en: '{engagement}: “{title}” counts as accepted, as agreed: no answer came in time',
    ja: '{engagement}：「{title}」は検収期間内に回答がなく、みなし承認となりました',
    zh: '{engagement}：“{title}”在验收期限内未获答复，按约定视为验收通过',
  }),
  movedReturned: phrase({
    en: '{engagement}: the client wants changes to “{title}”',
    ja: '{engagement}：「{title}」に先方から修正の依頼がありました',
    zh: '{engagement}：客户要求修改“{title}”',
  }),
  movedDelivered: phrase({
    en: '{engagement}: “{title}” was delivered',
    ja: '{engagement}：「{title}」を納品しました',
    zh: '{engagement}：已交付“{title}”',
  }),
  movedChange: phrase({
    en: '{engagement}: change #{number} was agreed',
    ja: '{engagement}：変更 #{number} が合意されました',
    zh: '{engagement}：变更 #{number} 已同意',
  }),
  movedDeclinedChange: phrase({
    en: '{engagement}: change #{number} was declined',
    ja: '{engagement}：変更 #{number} は見送りとなりました',
    zh: '{engagement}：变更 #{number} 未获采纳',
  }),
  movedDay: phrase({
    en: '{engagement}: {line}',
    ja: '{engagement}：{line}',
    zh: '{engagement}：{line}',
  }),
  movedProvided: phrase({
    en: '{engagement}: the client provided “{title}”',
    ja: '{engagement}：先方から「{title}」が届きました',
    zh: '{engagement}：客户已提供“{title}”',
  }),
  due: phrase({ en: 'Due', ja: '期日', zh: '到期' }),
  dueLine: phrase({
    en: '{engagement}: “{title}”, {day}',
    ja: '{engagement}：「{title}」{day}',
    zh: '{engagement}：“{title}”，{day}',
  }),
  overdueLine: phrase({
    en: '{engagement}: “{title}” was due {day}',
    ja: '{engagement}：「{title}」期日超過（{day}）',
    zh: '{engagement}：“{title}”已逾期（{day}）',
  }),
  waits: phrase({ en: 'Who waits for whom', ja: '待ち状況', zh: '谁在等谁' }),
  waitsDelivery: phrase({
    en: '{engagement}: the client decides on “{title}”',
    ja: '{engagement}：「{title}」クライアントの判断待ち',
    zh: '{engagement}：客户正在决定“{title}”',
  }),
  waitsMaterial: phrase({
    en: '{engagement}: “{title}” is due from the client since {day}',
    ja: '{engagement}：先方の「{title}」が未着（期日 {day}）',
    zh: '{engagement}：客户的“{title}”尚未到（期限 {day}）',
  }),
  waitsSignature: phrase({
    en: '{engagement}: “{title}” is out to be signed',
    ja: '{engagement}：「{title}」署名待ち',
    zh: '{engagement}：“{title}”等待签署',
  }),
  waitsQuestion: phrase({
    en: '{engagement}: a question waits for us: {question}',
    ja: '{engagement}：回答待ちの質問：{question}',
    zh: '{engagement}：待我方答复：{question}',
  }),
  waitsAssess: phrase({
    en: '{engagement}: change #{number} waits for our assessment',
    ja: '{engagement}：変更 #{number} の査定待ち',
    zh: '{engagement}：变更 #{number} 待我方评估',
  }),
  waitsAgree: phrase({
    en: '{engagement}: the client decides on change #{number}',
    ja: '{engagement}：変更 #{number} クライアントの判断待ち',
    zh: '{engagement}：客户正在决定变更 #{number}',
  }),
  waitsRelease: phrase({
    en: '{engagement}: “{title}” waits for a second person’s approval',
    ja: '{engagement}：「{title}」の社内承認待ち',
    zh: '{engagement}：“{title}”待内部审批',
  }),
  waitsApproval: phrase({
    en: '{engagement}: an invoice of {amount} waits for approval',
    ja: '{engagement}：{amount} の請求書が承認待ち',
    zh: '{engagement}：{amount} 的账单待批准',
  }),
  openInvoice: phrase({
    en: '{engagement}: {number}, {amount}, due {day}',
    ja: '{engagement}：{number}、{amount}、期日 {day}',
    zh: '{engagement}：{number}，{amount}，到期 {day}',
  }),
  overdueInvoice: phrase({
    en: '{engagement}: {number}, {amount}, overdue since {day}',
    ja: '{engagement}：{number}、{amount}、{day} から延滞',
    zh: '{engagement}：{number}，{amount}，自 {day} 起逾期',
  }),
  promisedInvoice: phrase({
    en: '{engagement}: {number}, promised for {day}',
    ja: '{engagement}：{number}、{day} に支払予定',
    zh: '{engagement}：{number}，承诺 {day} 付款',
  }),
  promisePassed: phrase({
    en: '{engagement}: {number}, was promised for {day} and has not come',
    ja: '{engagement}：{number}、支払予定の {day} を過ぎて未入金',
    zh: '{engagement}：{number}，承诺的 {day} 已过，仍未付款',
  }),
  waitsInvoiceAnswer: phrase({
    en: '{engagement}: the client waits for an answer about invoice {number}',
    ja: '{engagement}：請求書 {number} についてクライアントが回答待ち',
    zh: '{engagement}：客户等待关于账单 {number} 的答复',
  }),
  waitsTransfer: phrase({
    en: '{engagement}: has the transfer of {day} for invoice {number} arrived? Finance has not said yet',
    ja: '{engagement}：請求書 {number} の{day}の振込が経理の確認待ち',
    zh: '{engagement}：账单 {number} 于 {day} 的转账待财务核实',
  }),
  risks: phrase({ en: 'Risks', ja: 'リスク', zh: '风险' }),
  newRisk: phrase({
    en: '{engagement}: new, {title}',
    ja: '{engagement}：新規、{title}',
    zh: '{engagement}：新增，{title}',
  }),
  openRisk: phrase({ en: '{engagement}: {title}', ja: '{engagement}：{title}', zh: '{engagement}：{title}' }),
  riskNeedsBy: phrase({
    en: '{engagement}: {title}; the client’s answer is needed by {day}',
    ja: '{engagement}：{title}（{day} までに先方の回答が必要）',
    zh: '{engagement}：{title}（{day} 前需客户答复）',
  }),
  away: phrase({ en: 'Away today', ja: '本日の不在', zh: '今日不在岗' }),
  awayLine: phrase({ en: '{who}, until {day}', ja: '{who}さん（{day} まで）', zh: '{who}（至 {day}）' }),
  awayStandIn: phrase({
    en: '{who}, until {day}; {standIn} stands in',
    ja: '{who}さん（{day} まで、代理：{standIn}さん）',
    zh: '{who}（至 {day}，由{standIn}代理）',
  }),
  stuck: phrase({ en: 'Needs a hand', ja: '要対応', zh: '需要处理' }),
  stuckLine: phrase({
    en: 'Could not be done: {count}. {command} shows what and why.',
    ja: '処理できなかったもの：{count}件。{command} で内容と理由を確認できます。',
    zh: '未能完成：{count} 项。用 {command} 查看内容与原因。',
  }),
} as const;
