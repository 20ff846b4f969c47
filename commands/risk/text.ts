import { phrase } from '../../src/kernel/phrase.ts';

export const text = {
  does: phrase({
    en: 'Risks, absences, free capacity',
    ja: 'リスク・不在・前倒し',
    zh: '风险、不在岗与提前',
  }),
  doesRaise: phrase({
    en: 'tell the client of a risk, an absence, or earlier days',
    ja: 'リスク・不在・前倒しをクライアントに知らせる',
    zh: '向客户通知风险、不在岗或可提前的日期',
  }),
  doesList: phrase({ en: 'show what is open', ja: '未完了の一覧', zh: '显示未结束的通知' }),
  raiseTitle: phrase({ en: 'Tell the client', ja: 'クライアントに知らせる', zh: '通知客户' }),
  answerTitle: phrase({ en: 'Answer', ja: '回答', zh: '答复' }),
  closeTitle: phrase({ en: 'Close with its outcome', ja: '結果を記入して完了', zh: '填写结果并结束' }),
  send: phrase({ en: 'Send', ja: '送信する', zh: '发送' }),
  close: phrase({ en: 'Close', ja: '完了する', zh: '结束' }),
  kind: phrase({ en: 'Kind', ja: '種類', zh: '类型' }),
  what: phrase({ en: 'What', ja: '内容', zh: '内容' }),
  whatHint: phrase({
    en: 'The client reads this as you write it.',
    ja: '入力した内容がそのまま先方に届きます。',
    zh: '客户会看到您填写的原文。',
  }),
  effect: phrase({ en: 'Effect', ja: '影響', zh: '影响' }),
  effectHint: phrase({
    en: 'What it means for the work, the price, the quality. Days are added from the plan.',
    ja: '作業・費用・品質への影響。期日への影響は計画から自動で表示します。',
    zh: '对工作、价格、质量的影响。日期由计划自动得出。',
  }),
  options: phrase({ en: 'Options', ja: '対応案', zh: '可选方案' }),
  optionsHint: phrase({
    en: 'Up to four, one per line. The client chooses one.',
    ja: '4件まで、1行に1件。先方が1つ選びます。',
    zh: '最多四项，每行一项，由客户选择其一。',
  }),
  needs: phrase({ en: 'What we need from the client', ja: '先方へのお願い', zh: '需要客户提供' }),
  needsBy: phrase({ en: 'Needed by', ja: '回答期日', zh: '答复期限' }),
  needsByHint: phrase({
    en: 'What comes later moves the milestones below and enters the client-delay ledger.',
    ja: '期日を過ぎた日数は下記のマイルストーンの期日に反映し、遅延記録に残します。',
    zh: '逾期的天数会顺延以下里程碑，并记入客户延误记录。',
  }),
  milestones: phrase({ en: 'Milestones concerned', ja: '対象のマイルストーン', zh: '涉及的里程碑' }),
  moves: phrase({
    en: 'Business days by which they move',
    ja: '期日を動かす営業日数',
    zh: '调整的工作日数',
  }),
  movesHint: phrase({
    en: 'Soft days move at once; a fixed one becomes a change request. With a minus: earlier days, as an offer.',
    ja: '固定でない期日はすぐに動き、固定の期日は変更依頼になります。前倒しはマイナスで入力し、先方の同意後に動きます。',
    zh: '非固定期限立即调整，固定期限转为变更请求。负数表示提前，须客户同意。',
  }),
  firstDay: phrase({ en: 'First day', ja: '初日', zh: '第一天' }),
  lastDay: phrase({ en: 'Last day', ja: '最終日', zh: '最后一天' }),
  daysHint: phrase({
    en: 'Of an absence, or of force majeure as far as is known.',
    ja: '不在の期間、または不可抗力の見込み期間。',
    zh: '不在岗的期间，或不可抗力的预计期间。',
  }),
  pauses: phrase({ en: 'Force majeure', ja: '不可抗力の場合', zh: '不可抗力时' }),
  pausesPoint: phrase({
    en: 'Pause the project while this is open',
    ja: '完了するまで案件を中断する',
    zh: '在此通知结束前暂停项目',
  }),
  isDue: phrase({ en: '{title}: due {due}', ja: '{title}：期日 {due}', zh: '{title}：期限 {due}' }),
  isDueFixed: phrase({
    en: '{title}: due {due}, fixed',
    ja: '{title}：期日 {due}（固定）',
    zh: '{title}：期限 {due}（固定）',
  }),
  away: phrase({
    en: '{who} is away from {first} to {last}.',
    ja: '{who}さんは{first}から{last}まで不在です。',
    zh: '{who}将于 {first} 至 {last} 不在岗。',
  }),
  awayEffect: phrase({
    en: 'Somebody else of the team answers you meanwhile.',
    ja: '期間中は、ほかの担当者が対応します。',
    zh: '期间由团队其他成员为您服务。',
  }),
  awayStandIn: phrase({
    en: '{standIn} answers you meanwhile.',
    ja: '期間中は{standIn}さんが対応します。',
    zh: '期间由{standIn}为您服务。',
  }),
  words: phrase({ en: 'Your answer', ja: '回答', zh: '您的答复' }),
  needed: phrase({ en: 'Needed: {needs}', ja: 'お願い：{needs}', zh: '需要：{needs}' }),
  about: phrase({ en: '#{number}: {what}', ja: '#{number}：{what}', zh: '#{number}：{what}' }),
  outcome: phrase({ en: 'Outcome', ja: '結果', zh: '结果' }),
  outcomeHint: phrase({
    en: 'What has come of it. The client reads it on the card.',
    ja: 'どのように収まったか。先方のカードに表示されます。',
    zh: '最终如何处理，客户会在卡片上看到。',
  }),
  putBack: phrase({ en: 'If it did not happen', ja: '起こらなかった場合', zh: '如未发生' }),
  putBackPoint: phrase({
    en: 'Move the days back',
    ja: '動かした期日を元に戻す',
    zh: '恢复已调整的期限',
  }),
  putBackHint: phrase({
    en: 'Days that this notice moved go back by as many business days; both sides are told.',
    ja: 'このお知らせで動かした期日を同じ営業日数だけ戻し、双方にお知らせします。',
    zh: '此通知调整过的期限将按相应的工作日数恢复，并告知双方。',
  }),
  listTitle: phrase({ en: 'Notices of {name}', ja: '{name}のお知らせ', zh: '{name}的通知' }),
  none: phrase({ en: 'Nothing was announced.', ja: 'お知らせはありません。', zh: '暂无通知。' }),
  open: phrase({ en: 'Open', ja: '未完了', zh: '未结束' }),
  closed: phrase({ en: 'Closed', ja: '完了', zh: '已结束' }),
  row: phrase({
    en: '#{number} {kind}: {what} ({state})',
    ja: '#{number} {kind}：{what}（{state}）',
    zh: '#{number} {kind}：{what}（{state}）',
  }),
  closedRow: phrase({
    en: '#{number} {kind}: {what}. {outcome}',
    ja: '#{number} {kind}：{what}。{outcome}',
    zh: '#{number} {kind}：{what}。{outcome}',
  }),
} as const;

export const states = {
  client: phrase({ en: 'waits for the client', ja: '先方の回答待ち', zh: '等待客户答复' }),
  clientBy: phrase({
    en: 'waits for the client, by {by}',
    ja: '先方の回答待ち、期日 {by}',
    zh: '等待客户答复，期限 {by}',
  }),
  team: phrase({ en: 'waits for its outcome', ja: '結果待ち', zh: '等待结果' }),
} as const;
