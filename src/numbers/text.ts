import { phrase } from '../kernel/phrase.ts';

/** Words of the agency's numbers. */
export const text = {
  title: phrase({ en: 'Numbers', ja: '数字で見る状況', zh: '运营数据' }),
  intro: phrase({
    en: 'The last {weeks} weeks, all projects together. Each figure is the middle one: half took less, half took more.',
    ja: '直近{weeks}週間・全案件の集計です。日数は中央値（半数がこれより短く、半数が長い値）です。',
    zh: '最近 {weeks} 周，所有项目合计。天数为中位数：一半更短，一半更长。',
  }),
  nothingYet: phrase({
    en: 'Nothing was signed, accepted or paid in the last {weeks} weeks.',
    ja: '直近{weeks}週間に、署名・承認・入金はありません。',
    zh: '最近 {weeks} 周内没有签署、验收或付款。',
  }),
  toSign: phrase({ en: 'Days to sign', ja: '署名までの日数', zh: '签署用时（天）' }),
  toAccept: phrase({ en: 'Days to accept', ja: '承認までの日数', zh: '验收用时（天）' }),
  toCash: phrase({ en: 'Days to be paid', ja: '入金までの日数', zh: '收款用时（天）' }),
  rounds: phrase({ en: 'Rounds per milestone', ja: '平均納品回数', zh: '平均交付轮数' }),
  silent: phrase({ en: 'Silent acceptance', ja: 'みなし承認の割合', zh: '默认验收占比' }),
  figure: phrase({ en: '{days} ({count})', ja: '{days}（{count}件）', zh: '{days}（{count} 项）' }),
  compared: phrase({
    en: '{days} ({count}); {weeks} weeks before: {before}',
    ja: '{days}（{count}件）／その前の{weeks}週間：{before}',
    zh: '{days}（{count} 项）；此前 {weeks} 周：{before}',
  }),
  share: phrase({
    en: '{percent}% ({count} of {all})',
    ja: '{percent}%（{all}件中{count}件）',
    zh: '{percent}%（{all} 项中 {count} 项）',
  }),
  trend: phrase({
    en: 'Days by week: sign, accept, pay',
    ja: '週別の日数（署名・承認・入金）',
    zh: '每周用时（签署、验收、收款）',
  }),
  sign: phrase({ en: 'To sign', ja: '署名', zh: '签署' }),
  accept: phrase({ en: 'To accept', ja: '承認', zh: '验收' }),
  cash: phrase({ en: 'To be paid', ja: '入金', zh: '收款' }),
  byClient: phrase({ en: 'Days to accept, by client', ja: 'クライアント別の承認日数', zh: '各客户验收用时' }),
  client: phrase({
    en: '{client}: {days} ({count})',
    ja: '{client}：{days}日（{count}件）',
    zh: '{client}：{days} 天（{count} 项）',
  }),
  byMilestone: phrase({
    en: 'The longest, by milestone',
    ja: '承認までが長かったマイルストーン',
    zh: '验收用时最长的里程碑',
  }),
  milestone: phrase({
    en: '{title} ({client}): {days} days, round {round}',
    ja: '{title}（{client}）：{days}日、第{round}回の納品',
    zh: '{title}（{client}）：{days} 天，第 {round} 轮交付',
  }),
  more: phrase({ en: 'and {count} more', ja: 'ほか{count}件', zh: '另有 {count} 项' }),
  week: phrase({ en: 'Week from', ja: '週（月曜日）', zh: '周（起始日）' }),
  shortDay: phrase({ en: '{day}/{month}', ja: '{month}/{day}', zh: '{month}/{day}' }),
  value: phrase({ en: '{value}', ja: '{value}', zh: '{value}' }),
  none: phrase({ en: '–', ja: '–', zh: '–' }),
  noBar: phrase({
    en: 'A week without a bar: nothing came to its end in it.',
    ja: '棒のない週は、該当するものがありませんでした。',
    zh: '没有柱形的周：该周没有相应记录。',
  }),
  seeWorkload: phrase({ en: 'Workload', ja: '稼働の見通し', zh: '工作量' }),
  seeCash: phrase({ en: 'Expected cash', ja: '入金見込み', zh: '预计回款' }),

  workTitle: phrase({ en: 'Work ahead', ja: '今後の稼働', zh: '未来工作量' }),
  workIntro: phrase({
    en: 'Milestones that are worked on in each of the next {weeks} weeks, and how many people are there on an average business day.',
    ja: '今後{weeks}週間の各週に進行中のマイルストーン数と、営業日あたりの平均人数です。',
    zh: '未来 {weeks} 周每周进行中的里程碑数，以及每个工作日的平均在岗人数。',
  }),
  milestones: phrase({ en: 'Milestones', ja: 'マイルストーン', zh: '里程碑' }),
  people: phrase({ en: 'People there', ja: '稼働人数', zh: '在岗人数' }),
  away: phrase({ en: 'Away', ja: '不在', zh: '不在岗' }),
  chart: phrase({ en: 'Chart', ja: 'グラフ', zh: '图示' }),
  noWork: phrase({
    en: 'No milestone is open.',
    ja: '進行中・予定のマイルストーンはありません。',
    zh: '没有未完成的里程碑。',
  }),
} as const;
