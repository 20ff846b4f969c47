import { phrase } from '../../src/kernel/phrase.ts';

/** Words about what happens next in a project. */
export const nextText = {
  does: phrase({
    en: 'every message and charge of the next 30 days',
    ja: '今後30日間のメッセージと請求の一覧',
    zh: '未来 30 天的全部消息与账单',
  }),
  title: phrase({ en: '{name}: what happens next', ja: '{name}：今後の予定', zh: '{name}：后续安排' }),
  body: phrase({
    en: 'All that will be said and charged by itself until {until}, if nobody does anything until then. Nothing of it has happened, and nothing was changed by looking.',
    ja: '{until} までに、どなたも操作しなかった場合に自動で送られるメッセージと請求です。まだ何も送信していません。この表示で変わるものもありません。',
    zh: '到 {until} 为止，在无人操作的情况下将自动发出的消息与账单。目前均未发生，查看也不会改变任何内容。',
  }),
  nothing: phrase({
    en: 'Nothing is said or charged by itself until {until}.',
    ja: '{until} までに自動で送られるメッセージや請求はありません。',
    zh: '到 {until} 为止没有自动发出的消息或账单。',
  }),
  charged: phrase({ en: 'Charged', ja: '請求', zh: '账单' }),
  toApprove: phrase({ en: 'Waits for approval by then', ja: '承認待ちとなる請求', zh: '届时待批准' }),
  onDay: phrase({ en: '{day}', ja: '{day}', zh: '{day}' }),
  toClient: phrase({
    en: '{at}: “{title}”, to {client} ({time} there)',
    ja: '{at}：{client}へ「{title}」（現地 {time}）',
    zh: '{at}：致{client}：“{title}”（当地 {time}）',
  }),
  toTeam: phrase({
    en: '{at}: “{title}”, to the team',
    ja: '{at}：チームへ「{title}」',
    zh: '{at}：致团队：“{title}”',
  }),
  toPerson: phrase({
    en: '{at}: “{title}”, to {who}',
    ja: '{at}：{who}さんへ「{title}」',
    zh: '{at}：致{who}：“{title}”',
  }),
  byMail: phrase({
    en: '{at}: “{title}”, by e-mail to {who}',
    ja: '{at}：{who}さんへメール「{title}」',
    zh: '{at}：以邮件致{who}：“{title}”',
  }),
  invoiced: phrase({
    en: '{at}: an invoice for {amount} reaches {client}',
    ja: '{at}：{client}へ {amount} の請求書を送付',
    zh: '{at}：向{client}发送 {amount} 的账单',
  }),
  invoicedDue: phrase({
    en: '{at}: an invoice for {amount} reaches {client}, due {due}',
    ja: '{at}：{client}へ {amount} の請求書を送付（期日 {due}）',
    zh: '{at}：向{client}发送 {amount} 的账单（期限 {due}）',
  }),
  drafted: phrase({
    en: '{at}: an invoice for {amount} is drafted and waits for approval',
    ja: '{at}：{amount} の請求書を作成（承認待ち）',
    zh: '{at}：生成 {amount} 的账单，待批准',
  }),
  read: phrase({ en: 'Texts of {day}', ja: '{day} の文面', zh: '{day} 的内容' }),
  readTitle: phrase({ en: 'As they will look', ja: '送信される文面', zh: '将发送的内容' }),
  moreDays: phrase({
    en: 'More follows after that, on {days} further days.',
    ja: 'このほか{days}日分の予定があります。',
    zh: '此后还有 {days} 天的安排。',
  }),
  later: phrase({ en: 'Later days', ja: '以降の予定', zh: '之后的安排' }),
  more: phrase({
    en: 'and {count} more by {until}',
    ja: 'ほか{count}件（{until} まで）',
    zh: '到 {until} 为止另有 {count} 项',
  }),
  textsByDay: phrase({ en: 'The texts of each day:', ja: '各日の文面：', zh: '各日的内容：' }),
  withText: phrase({
    en: '{line}. It says: {words}',
    ja: '{line}。文面：{words}',
    zh: '{line}。内容：{words}',
  }),
  rests: phrase({
    en: 'The project is paused: what waits for it to go on is not listed. {command} shows that first.',
    ja: '案件は中断中のため、停止中の予定は含まれていません。再開後の予定は {command} で確認できます。',
    zh: '项目已暂停，暂停中的安排未列出。恢复后的安排可用 {command} 查看。',
  }),
  refused: phrase({
    en: 'As it stands, this would be refused. {why}',
    ja: '現状では実行できません。{why}',
    zh: '按目前情况将无法执行。{why}',
  }),
  notNow: phrase({
    en: 'This cannot be shown at this moment. It changes nothing about what you are doing; to see it, please open this again in a minute.',
    ja: '現在は表示できません。操作はこのまま続けられます。予定を確認するには、少し待ってからもう一度開いてください。',
    zh: '目前无法显示，但不影响当前操作。如需查看，请稍后重新打开。',
  }),
  cut: phrase({
    en: 'There is more than can be foreseen at once: what comes after the last day here is not known.',
    ja: '件数が多いため、途中までの予定です。最後の日より後は含まれていません。',
    zh: '内容过多，无法一次推算完：最后一天之后的安排未包含在内。',
  }),
  cutAtOnce: phrase({
    en: 'It could not be played through in time. Please try again in a moment.',
    ja: '時間内に予定を算出できませんでした。しばらくしてからもう一度お試しください。',
    zh: '未能在限定时间内完成推算，请稍后再试。',
  }),
  unforeseen: phrase({
    en: 'What could not be foreseen is left out ({count}). The team’s daily summary is not listed.',
    ja: '予測できないもの（{count}件）は含まれていません。チームの日次サマリーは省略しています。',
    zh: '无法推算的 {count} 项未包含在内。团队的每日汇总未列出。',
  }),
  usual: phrase({
    en: 'What people do and what comes from outside changes it. The team’s daily summary is not listed.',
    ja: '実際の操作や外部からの回答によって変わります。チームの日次サマリーは省略しています。',
    zh: '人员操作和外部答复会改变这些安排。团队的每日汇总未列出。',
  }),
  gone: phrase({
    en: 'Nothing is said on {day} any more: something has changed meanwhile. {command} shows what happens next now.',
    ja: '{day} のメッセージはなくなりました（その間に状況が変わりました）。{command} で最新の予定を確認できます。',
    zh: '{day} 已没有消息：情况已有变化。可用 {command} 查看最新安排。',
  }),
  cannot: phrase({
    en: 'What happens next cannot be played through here.',
    ja: 'ここでは今後の予定を表示できません。',
    zh: '此处无法推算后续安排。',
  }),
} as const;
