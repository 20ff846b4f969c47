import { phrase } from '../kernel/phrase.ts';

/** Words of the agency's calendar. */
export const text = {
  oneDay: phrase({ en: '{day}', ja: '{day}', zh: '{day}' }),
  span: phrase({ en: '{first} to {last}', ja: '{first}〜{last}', zh: '{first}至{last}' }),
  offLine: phrase({ en: '{days}: {name}', ja: '{days}：{name}', zh: '{days}：{name}' }),
  workingLine: phrase({
    en: '{days}: {name} (working)',
    ja: '{days}：{name}（営業）',
    zh: '{days}：{name}（上班）',
  }),
  awayLine: phrase({ en: '{who}: {days}', ja: '{who}さん：{days}', zh: '{who}：{days}' }),
  awayWithStandIn: phrase({
    en: '{who}: {days}; {standIn} stands in',
    ja: '{who}さん：{days}（代理：{standIn}さん）',
    zh: '{who}：{days}（由{standIn}代理）',
  }),

  standInTitle: phrase({
    en: 'You stand in for {who}',
    ja: '{who}さんの代理のお願い',
    zh: '请您代理{who}的工作',
  }),
  standInBody: phrase({
    en: '{who} is away from {first} to {last}. What is due to {who} comes to you during that time.',
    ja: '{who}さんは {first} から {last} まで不在です。この間、{who}さん宛ての確認や連絡をお送りします。',
    zh: '{who}自 {first} 至 {last} 不在岗。在此期间，应由{who}处理的事项会发送给您。',
  }),
  standInOver: phrase({
    en: 'Taken back: {who} is not away.',
    ja: '取り消されました。{who}さんの不在の登録はありません。',
    zh: '已取消：{who}不再登记为不在岗。',
  }),
  note: phrase({ en: 'Note: {note}', ja: 'メモ：{note}', zh: '备注：{note}' }),
  uncoveredTitle: phrase({
    en: 'Your stand-in is away, too',
    ja: '代理の方も不在になります',
    zh: '您的代理人也不在岗',
  }),
  uncoveredBody: phrase({
    en: '{standIn} was to stand in for you from {first} to {last}, and is away on some of these days. Until one of you is back, what is due to you waits. To name somebody else, take your absence out with {command} and enter it again.',
    ja: '{first} から {last} までの代理の{standIn}さんも、期間中に不在の日があります。その間、ご本人宛ての確認や連絡は、どちらかが戻るまで保留となります。別の方を代理にする場合は、{command} で不在を登録し直してください。',
    zh: '您 {first} 至 {last} 不在岗期间的代理人{standIn}也有几天不在岗，届时应由您处理的事项将等待您或{standIn}回来。如需另选代理人，请用 {command} 删除后重新登记。',
  }),
  uncoveredOver: phrase({
    en: 'No longer so. Nothing is left to do.',
    ja: 'この件は解消しました。対応は不要です。',
    zh: '该情况已解除，无需处理。',
  }),
  rights: phrase({
    en: 'You decide with your own role, as before.',
    ja: '判断できる範囲は、これまでどおりご自身の役割に応じます。',
    zh: '您的权限仍以自己的角色为准。',
  }),

  changedTitle: phrase({ en: 'Our calendar has changed', ja: '休業日の変更', zh: '公司日历有变' }),
  closed: phrase({
    en: 'Off: {days} ({name}). What was planned for these days moves to the next business day.',
    ja: '休業日：{days}（{name}）。この期間の予定は翌営業日に移ります。',
    zh: '休息日：{days}（{name}）。原定于这些日期的事项顺延至下一个工作日。',
  }),
  works: phrase({
    en: 'Working: {days} ({name}).',
    ja: '営業日：{days}（{name}）',
    zh: '上班日：{days}（{name}）',
  }),
  removed: phrase({
    en: 'No longer in the calendar: {days} ({name}).',
    ja: '登録を取り消しました：{days}（{name}）',
    zh: '已从日历中删除：{days}（{name}）',
  }),
} as const;
