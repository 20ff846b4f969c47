import { phrase } from '../../src/kernel/phrase.ts';

/** Words about what happens next in a project. */
export const nextText = {
  does: phrase({
    en: 'every message and charge of the next 30 days',
    ja: '今後30日間のメッセージと請求の一覧',
    zh: '未来30天的全部消息与收费',
  }),
  title: phrase({ en: '{name}: what happens next', ja: '{name}：今後の予定', zh: '{name}：后续安排' }),
  body: phrase({
    en: 'All that will be said and charged by itself until {until}, if nobody does anything until then. Nothing of it has happened, and nothing was changed by looking.',
    ja: '{until} までに、どなたも操作しなかった場合に自動で送られるメッセージと請求です。まだ何も送信していません。この表示で変わるものもありません。',
    zh: '到 {until} 为止，在无人操作的情况下将自动发出的消息与收费。目前均未发生，查看也不会改变任何内容。',
  }),
  nothing: phrase({
    en: 'Nothing is said or charged by itself until {until}.',
    ja: '{until} までに自動で送られるメッセージや請求はありません。',
    zh: '到 {until} 为止没有自动发出的消息或收费。',
  }),
  charged: phrase({ en: 'Charged', ja: '請求', zh: '收费' }),
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
    en: '{at}: an invoice over {amount} reaches {client}',
    ja: '{at}：{client}へ {amount} の請求書を送付',
    zh: '{at}：向{client}发送 {amount} 的账单',
  }),
  invoicedDue: phrase({
    en: '{at}: an invoice over {amount} reaches {client}, due {due}',
    ja: '{at}：{client}へ {amount} の請求書を送付（期日 {due}）',
    zh: '{at}：向{client}发送 {amount} 的账单（期限 {due}）',
  }),
  drafted: phrase({
    en: '{at}: an invoice over {amount} is drafted and waits for approval',
    ja: '{at}：{amount} の請求書を作成（承認待ち）',
    zh: '{at}：生成 {amount} 的账单，待批准',
  }),
  read: phrase({ en: 'Read the texts', ja: '文面を見る', zh: '查看内容' }),
  readTitle: phrase({ en: 'As they will look', ja: '送信される文面', zh: '将发送的内容' }),
  moreDays: phrase({
    en: 'More follows after that, on {days} further days.',
    ja: 'このほか{days}日分の予定があります。',
    zh: '此后还有{days}天的安排。',
  }),
  more: phrase({
    en: 'and {count} more; {command} shows all',
    ja: 'ほか{count}件（{command} ですべて表示）',
    zh: '另有 {count} 项，可用 {command} 查看全部',
  }),
  cut: phrase({
    en: 'There is more than can be foreseen at once: what comes after the last day here is not known.',
    ja: '件数が多いため、途中までの予定です。最後の日より後は含まれていません。',
    zh: '内容过多，无法一次推算完：最后一天之后的安排未包含在内。',
  }),
  unforeseen: phrase({
    en: 'What depends on an answer from outside is left out ({count}). The team’s daily summary is not listed.',
    ja: '外部の回答によって変わるもの（{count}件）は含まれていません。チームの日次サマリーは省略しています。',
    zh: '取决于外部答复的 {count} 项未包含在内。团队的每日汇总未列出。',
  }),
  usual: phrase({
    en: 'What people do changes it. The team’s daily summary is not listed.',
    ja: '実際の操作によって変わります。チームの日次サマリーは省略しています。',
    zh: '人员操作会改变这些安排。团队的每日汇总未列出。',
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
