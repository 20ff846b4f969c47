import { phrase } from '../kernel/phrase.ts';

/** What both sides are held to, said when a clock starts. */
export const ruleText = {
  begins: phrase({ en: 'Work begins: {title}', ja: '着手：{title}', zh: '开始：{title}' }),
  nothingInTheWay: phrase({
    en: 'Everything that it waited for is accepted.',
    ja: '前提となるマイルストーンがすべて承認されました。',
    zh: '所依赖的里程碑均已验收。',
  }),
  due: phrase({ en: 'Due', ja: '期日', zh: '期限' }),
  firmness: phrase({ en: 'How fixed is the date?', ja: '期日の確定度', zh: '期限是否固定' }),
  hard: phrase({ en: 'It cannot move', ja: '動かせません', zh: '不可变动' }),
  soft: phrase({
    en: 'It may move with what it depends on',
    ja: '前提の遅れに応じて動くことがあります',
    zh: '可能随前序工作调整',
  }),
  risks: phrase({ en: 'Risk notes', ja: 'リスクのメモ', zh: '风险备注' }),
  whatFollows: phrase({ en: 'After it is delivered', ja: '納品後の流れ', zh: '交付之后' }),
  rules: phrase({ en: 'What was agreed for this', ja: '合意済みの進め方', zh: '约定的规则' }),
  window: phrase({
    en: 'There are {days} business days to decide, {double} for the final delivery; reminders come at half time, two days and one day before the end, and on the last morning.',
    ja: '判断の期間は{days}営業日（最終納品は{double}営業日）です。中間、終了の2日前と1日前、最終日の朝にお知らせします。',
    zh: '决定期限为{days}个工作日（最终交付为{double}个）。期限过半、截止前两天、前一天和当天上午会提醒。',
  }),
  silence: phrase({
    en: 'Without an answer by then it counts as accepted, and can be reopened for {days} business days.',
    ja: '期限までにご返答がない場合は承認とみなします。その後{days}営業日は再開できます。',
    zh: '到期未答复即视为验收通过，之后{days}个工作日内可重新打开。',
  }),
  noSilence: phrase({
    en: 'Without an answer nothing is accepted.',
    ja: 'ご返答がない限り、承認とはなりません。',
    zh: '未答复则不视为验收。',
  }),
  question: phrase({
    en: 'An open question pauses the time to decide.',
    ja: 'ご質問への回答待ちの間、期限は止まります。',
    zh: '有未答复的问题时，期限暂停。',
  }),
  rounds: phrase({
    en: '{rounds} rounds of changes are included; a further one is a change request.',
    ja: '修正は{rounds}回まで含まれます。それ以上は変更依頼となります。',
    zh: '包含{rounds}轮修改；再多则需提出变更请求。',
  }),
  oneRound: phrase({
    en: 'One round of changes is included; a further one is a change request.',
    ja: '修正は1回まで含まれます。それ以上は変更依頼となります。',
    zh: '包含一轮修改；再多则需提出变更请求。',
  }),
  noRounds: phrase({
    en: 'Changes after the delivery are change requests.',
    ja: '納品後の修正は変更依頼となります。',
    zh: '交付后的修改需提出变更请求。',
  }),
} as const;
