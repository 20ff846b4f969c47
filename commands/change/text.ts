import { phrase } from '../../src/kernel/phrase.ts';

export const text = {
  does: phrase({ en: 'Change requests', ja: '変更依頼', zh: '变更请求' }),
  doesAsk: phrase({ en: 'ask for a change', ja: '変更を依頼', zh: '提出变更' }),
  doesList: phrase({ en: 'show the changes and their sum', ja: '変更の一覧と合計', zh: '显示变更及合计' }),
  askTitle: phrase({ en: 'Request a change', ja: '変更の依頼', zh: '提出变更' }),
  assessTitle: phrase({ en: 'Assess the change', ja: '変更の査定', zh: '评估变更' }),
  optionTitle: phrase({ en: 'Choose an option', ja: '別の案を選ぶ', zh: '选择其他方案' }),
  send: phrase({ en: 'Send', ja: '送信する', zh: '发送' }),
  propose: phrase({ en: 'Send proposal', ja: '提案を送る', zh: '发送方案' }),
  choose: phrase({ en: 'Choose', ja: '選ぶ', zh: '选择' }),
  what: phrase({ en: 'What should change', ja: '変更内容', zh: '变更内容' }),
  why: phrase({ en: 'Why', ja: '理由', zh: '原因' }),
  milestone: phrase({ en: 'Milestone', ja: '対象のマイルストーン', zh: '涉及的里程碑' }),
  milestoneHint: phrase({
    en: 'Which one is changed. Empty: a new one is added.',
    ja: '変更の対象。空欄の場合は新しく追加します。',
    zh: '要更改的里程碑。留空则新增一个。',
  }),
  impact: phrase({ en: 'Impact on scope', ja: '範囲への影響', zh: '对范围的影响' }),
  difference: phrase({ en: 'Price difference', ja: '差額', zh: '差额' }),
  differenceHint: phrase({
    en: 'In {currency}; 0 for none, with a minus when it gets cheaper.',
    ja: '{currency}。なしは 0、減額はマイナスを付けて。',
    zh: '{currency}；无差额填 0，减额加负号。',
  }),
  newDue: phrase({ en: 'New due day', ja: '新しい期日', zh: '新期限' }),
  alternatives: phrase({ en: 'Alternatives', ja: '代替案', zh: '备选方案' }),
  alternativesHint: phrase({
    en: 'Up to three, one per line.',
    ja: '3件まで、1行に1件。',
    zh: '最多三项，每行一项。',
  }),
  option: phrase({ en: 'Option', ja: '案', zh: '方案' }),
  asked: phrase({ en: 'Asked: {what}', ja: '依頼：{what}', zh: '请求：{what}' }),
  preferred: phrase({
    en: 'Preferred option: {option}',
    ja: 'ご希望の代替案：{option}',
    zh: '希望的方案：{option}',
  }),
  listTitle: phrase({ en: 'Changes of {name}', ja: '{name}の変更', zh: '{name}的变更' }),
  none: phrase({ en: 'No change has been asked for.', ja: '変更依頼はありません。', zh: '暂无变更请求。' }),
  row: phrase({
    en: '#{number} {what}: {state}',
    ja: '#{number} {what}：{state}',
    zh: '#{number} {what}：{state}',
  }),
  rowWithPrice: phrase({
    en: '#{number} {what}: {state}, {difference}',
    ja: '#{number} {what}：{state}、{difference}',
    zh: '#{number} {what}：{state}，{difference}',
  }),
  sum: phrase({ en: 'Sum of agreed changes', ja: '合意した変更の合計', zh: '已同意变更合计' }),
  total: phrase({ en: 'Agreed total', ja: '契約合計', zh: '约定总额' }),
} as const;

export const states = {
  asked: phrase({ en: 'waits for the team', ja: '査定待ち', zh: '待评估' }),
  assessed: phrase({ en: 'waits for the client', ja: 'クライアント判断待ち', zh: '待客户决定' }),
  agreed: phrase({ en: 'agreed', ja: '合意済み', zh: '已同意' }),
  declined: phrase({ en: 'declined', ja: '見送り', zh: '不变更' }),
  expired: phrase({ en: 'expired', ja: '期限切れ', zh: '已过期' }),
} as const;
