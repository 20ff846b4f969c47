import { phrase } from '../../src/kernel/phrase.ts';

/** Words about the agency's days off and its people's absences. */
export const text = {
  nextPage: phrase({ en: 'Next page', ja: '次のページ', zh: '下一页' }),
  toIssuer: phrase({ en: 'Invoice details', ja: '請求情報', zh: '账单信息' }),
  toDaysOff: phrase({ en: 'Days off', ja: '休業日', zh: '休息日' }),

  daysOffTitle: phrase({ en: 'Days off', ja: '休業日', zh: '休息日' }),
  daysOffIntro: phrase({
    en: 'Public holidays of your country are known. Enter here what comes on top; deadlines, reminders and digests keep clear of it.',
    ja: '国の祝日は登録済みです。そのほかの休業日をご登録ください。期日、リマインダー、ダイジェストはその日を避けます。',
    zh: '所在国家的法定节假日已内置。请在此登记其他休息日，期限、提醒与摘要都会避开。',
  }),
  makeUpIntro: phrase({
    en: 'Weekends on which work is made up for (China) are not known: enter those on which you work.',
    ja: '中国の振替出勤日（土日）は自動では登録されません。営業する日をご登録ください。',
    zh: '调休上班的周末未内置，请登记需要上班的日期。',
  }),
  ahead: phrase({ en: 'In the calendar', ja: '登録済み', zh: '已登记' }),
  aheadLine: phrase({ en: '• {line}', ja: '・{line}', zh: '· {line}' }),
  moreAhead: phrase({ en: 'and {count} more', ja: 'ほか{count}件', zh: '另有 {count} 项' }),
  noneAhead: phrase({ en: 'Nothing is entered yet.', ja: '登録はまだありません。', zh: '尚无登记。' }),
  dayName: phrase({ en: 'What these days are', ja: '名称', zh: '名称' }),
  dayNameHint: phrase({
    en: 'Clients read it where their days move, such as “Summer break”.',
    ja: '期日が変わる場合、クライアントにも表示されます（例：夏季休業）。',
    zh: '客户的期限有变时会看到，例如“暑期休息”。',
  }),
  first: phrase({ en: 'First day', ja: '初日', zh: '第一天' }),
  last: phrase({ en: 'Last day', ja: '最終日', zh: '最后一天' }),
  lastHint: phrase({
    en: 'Left empty: one day.',
    ja: '空欄の場合は1日のみとなります。',
    zh: '留空则为一天。',
  }),
  working: phrase({ en: 'Working days', ja: '営業日として登録', zh: '上班日' }),
  weWork: phrase({
    en: 'We do work on these days',
    ja: 'この日は営業します',
    zh: '这些日期上班',
  }),
  takeOut: phrase({ en: 'Take out of the calendar', ja: '登録の削除', zh: '从日历中删除' }),
  save: phrase({ en: 'Save', ja: '保存する', zh: '保存' }),
  saved: phrase({ en: 'Saved.', ja: '保存しました。', zh: '已保存。' }),
  follows: phrase({
    en: 'What was planned for these days moves within minutes, and both sides are told where days change.',
    ja: 'この期間の予定は数分以内に調整され、期日が変わる場合は双方にお知らせします。',
    zh: '原定于这些日期的事项会在几分钟内调整，期限有变时会通知双方。',
  }),

  doesAway: phrase({
    en: 'who is away, and who stands in',
    ja: '不在と代理の登録',
    zh: '登记不在岗时间与代理人',
  }),
  awayTitle: phrase({ en: 'Absences', ja: '不在', zh: '不在岗' }),
  awayIntro: phrase({
    en: 'While somebody is away, whoever stands in gets what is due to them. Nobody gains a right by it.',
    ja: '不在の間、その方への確認や連絡は代理の方に届きます。権限は変わりません。',
    zh: '不在岗期间，应由其处理的事项会发送给代理人，权限不变。',
  }),
  who: phrase({ en: 'Who is away', ja: '不在の方', zh: '不在岗的人' }),
  whoHint: phrase({ en: 'Left empty: you.', ja: '空欄の場合はご自身です。', zh: '留空则为您本人。' }),
  standIn: phrase({ en: 'Who stands in', ja: '代理の方', zh: '代理人' }),
  note: phrase({ en: 'Note for the team', ja: 'チームへのメモ', zh: '给团队的备注' }),
} as const;
