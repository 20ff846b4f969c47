import { phrase } from '../kernel/phrase.ts';

/** Words of the card that tells both sides what moved. */
export const movedText = {
  title: phrase({ en: 'Days have moved', ja: '期日の変更', zh: '期限有变' }),
  material: phrase({
    en: '“{what}” came later than agreed.',
    ja: '「{what}」のご提供が予定より後になったためです。',
    zh: '“{what}”的提供晚于约定。',
  }),
  change: phrase({
    en: 'Change {number} was agreed: {what}',
    ja: '変更{number}の合意によるものです：{what}',
    zh: '变更{number}已达成一致：{what}',
  }),
  risk: phrase({
    en: 'As announced: {what}',
    ja: 'お知らせのとおりです：{what}',
    zh: '如通知所述：{what}',
  }),
  riskUndone: phrase({
    en: 'What was announced did not happen, so these days are back: {what}',
    ja: 'お知らせした件が起こらなかったため、期日を元に戻しました：{what}',
    zh: '所通知的情况没有发生，期限恢复：{what}',
  }),
  pause: phrase({
    en: 'The project was paused, and goes on now.',
    ja: '案件の中断が終わり、再開したためです。',
    zh: '项目暂停后现已恢复。',
  }),
  dayOff: phrase({
    en: 'We are closed on {first}: {what}.',
    ja: '{first} は休業日となるためです（{what}）。',
    zh: '我方 {first} 休息（{what}）。',
  }),
  daysOff: phrase({
    en: 'We are closed from {first} to {last}: {what}.',
    ja: '{first}〜{last} は休業日となるためです（{what}）。',
    zh: '我方 {first} 至 {last} 休息（{what}）。',
  }),
  onDayOff: phrase({
    en: '{title} stays on {day}, a day on which we are closed',
    ja: '{title}：{day} のまま（休業日にあたります）',
    zh: '{title}：仍为 {day}（当天我方休息）',
  }),
  windowMovedTitle: phrase({
    en: 'More time to decide on “{title}”',
    ja: '「{title}」の検収期間の延長',
    zh: '“{title}”的验收期限延长',
  }),
  windowMovedBody: phrase({
    en: 'The time to decide now ends {end}. It is never shortened by our days off.',
    ja: '検収期間は {end} までとなります。休業日によって短くなることはありません。',
    zh: '验收期限现延长至 {end}，不会因我方休息而缩短。',
  }),
  whatMoves: phrase({ en: 'New days', ja: '新しい期日', zh: '新期限' }),
  line: phrase({
    en: '{title}: {to} (was {from}; {by})',
    ja: '{title}：{to}（変更前 {from}、{by}）',
    zh: '{title}：{to}（原定 {from}，{by}）',
  }),
  later: phrase({ en: '{days} business days later', ja: '{days}営業日後ろ倒し', zh: '推迟{days}个工作日' }),
  laterByOne: phrase({ en: 'one business day later', ja: '1営業日後ろ倒し', zh: '推迟1个工作日' }),
  earlier: phrase({ en: '{days} business days earlier', ja: '{days}営業日前倒し', zh: '提前{days}个工作日' }),
  earlierByOne: phrase({ en: 'one business day earlier', ja: '1営業日前倒し', zh: '提前1个工作日' }),
  whatStays: phrase({
    en: 'Fixed days that stay, and are now tight',
    ja: '動かせない期日（日程に余裕がなくなります）',
    zh: '不变的固定期限（时间变紧）',
  }),
  conflict: phrase({
    en: '{title} stays on {day}, although what comes before it ends {by}',
    ja: '{title}：{day} のまま（前の作業は{by}）',
    zh: '{title}：仍为 {day}（前序工作{by}）',
  }),
  endMoves: phrase({
    en: 'The project now ends on {to} instead of {from}.',
    ja: '全体の完了予定日は {from} から {to} に変わります。',
    zh: '项目完成日由 {from} 改为 {to}。',
  }),
  endStays: phrase({
    en: 'The project still ends on {to}.',
    ja: '全体の完了予定日は {to} のままです。',
    zh: '项目完成日仍为 {to}。',
  }),
} as const;
