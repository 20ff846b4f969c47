import { phrase } from '../../src/kernel/phrase.ts';

/** Fields about what a milestone is judged by, when it starts and what hangs on it. */
export const fieldText = {
  criteriaHint: phrase({
    en: 'One per line; anybody should be able to judge it. A line may begin with its kind: “link: …”, “screen: …”, “screenshot: …”, “metric: load time <= 2 s”, “state: …”.',
    ja: '1行に1件。誰でも判断できる形で。行頭に種類を付けられます：「リンク: …」「画面: …」「スクリーンショット: …」「指標: 表示時間 <= 2 秒」「状態: …」',
    zh: '每行一条；任何人都能判断。行首可注明类型：“链接: …”“界面: …”“截图: …”“指标: 加载时间 <= 2 秒”“状态: …”',
  }),
  checkedHow: phrase({ en: 'How it is checked', ja: '確認方法', zh: '验收方式' }),
  checkedHowHint: phrase({
    en: 'For example: on a telephone, with the test account.',
    ja: '例：テスト用アカウントでスマートフォンから確認。',
    zh: '例如：用测试账号在手机上查看。',
  }),
  dueKind: phrase({ en: 'How fixed is the date?', ja: '期日の確定度', zh: '期限是否固定' }),
  soft: phrase({
    en: 'It may move with what it depends on',
    ja: '前提の遅れに応じて動かせる',
    zh: '可随前序工作调整',
  }),
  hard: phrase({ en: 'It cannot move', ja: '動かせない', zh: '不可变动' }),
  workDays: phrase({ en: 'Work days', ja: '作業日数', zh: '工作天数' }),
  workDaysHint: phrase({
    en: 'Business days from start to delivery.',
    ja: '着手から納品までの営業日数。',
    zh: '从开始到交付的工作日数。',
  }),
  notBefore: phrase({ en: 'Not before', ja: '着手可能日', zh: '最早开始日' }),
  startWhen: phrase({ en: 'Starts when', ja: '着手の条件', zh: '开始条件' }),
  startWhenHint: phrase({
    en: 'What must hold before work begins, beside the milestones it depends on. Somebody of the team confirms it with /milestone start.',
    ja: '前提のマイルストーンのほかに、着手前に満たすべきこと。制作側が /milestone start で確認します。',
    zh: '除所依赖的里程碑外，开始前须满足的条件。由服务方用 /milestone start 确认。',
  }),
  startCondition: phrase({ en: 'Start condition', ja: '着手の条件', zh: '开始条件' }),
  holds: phrase({ en: 'It holds', ja: '満たされている', zh: '已满足' }),
  holdsHint: phrase({
    en: 'Only where a condition in words was set. If it still waits for another milestone, it starts by itself later.',
    ja: '条件を文章で定めた場合のみ。ほかのマイルストーン待ちのときは、後で自動的に着手となります。',
    zh: '仅适用于以文字设定的条件。如仍在等待其他里程碑，之后会自动开始。',
  }),
  keptWaits: phrase({
    en: 'Noted that the condition holds. It starts by itself as soon as nothing else is in the way.',
    ja: '条件を満たしたことを記録しました。ほかの前提が整い次第、自動的に着手となります。',
    zh: '已记录条件满足。待其他前提具备后会自动开始。',
  }),
  bonusDays: phrase({
    en: 'Early by (business days)',
    ja: '早期納品の日数（営業日）',
    zh: '提前天数（工作日）',
  }),
  bonusDaysHint: phrase({
    en: 'Delivered at least so early, a bonus is offered to the client, who decides about it.',
    ja: 'この日数以上早く納品した場合、お客様に謝礼をお諮りします。',
    zh: '至少提前这么多天交付时，会向客户提议奖励，由客户决定。',
  }),
  bonusAmount: phrase({ en: 'Bonus', ja: '早期納品の謝礼', zh: '提前奖励' }),
  riskNotes: phrase({ en: 'Risk notes', ja: 'リスクのメモ', zh: '风险备注' }),
  riskNotesHint: phrase({
    en: 'What could go wrong, and what we watch. The client can read it.',
    ja: '起こりうることと注意点。お客様も読めます。',
    zh: '可能出现的问题和关注点。客户可以看到。',
  }),
  place: phrase({ en: 'Place in the list', ja: '一覧での順番', zh: '在列表中的位置' }),
} as const;
