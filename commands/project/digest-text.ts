import { phrase } from '../../src/kernel/phrase.ts';

/** Words around digests: before they go out, and after. */
export const digestText = {
  noteTitle: phrase({ en: 'A note above it', ja: '冒頭の一文', zh: '开头附言' }),
  note: phrase({ en: 'Note', ja: '一文', zh: '附言' }),
  noteHint: phrase({
    en: 'The client reads it above the digest, in your words. Empty: none.',
    ja: 'ダイジェストの冒頭に、そのままの文面で表示されます。空欄なら何も入りません。',
    zh: '将原样显示在摘要开头。留空则不附。',
  }),
  keep: phrase({ en: 'Save', ja: '保存する', zh: '保存' }),
  doesFix: phrase({
    en: 'correct the last digest that went out',
    ja: '直近のダイジェストを訂正',
    zh: '更正最近一份摘要',
  }),
  fixTitle: phrase({ en: 'Correct the digest', ja: 'ダイジェストの訂正', zh: '更正摘要' }),
  fix: phrase({ en: 'Correct', ja: '訂正する', zh: '更正' }),
  correction: phrase({ en: 'What is right', ja: '正しい内容', zh: '正确内容' }),
  correctionHint: phrase({
    en: 'It stands on the same message, with your name and the time. Whoever reads by e-mail gets the digest once more with it.',
    ja: '同じメッセージに、お名前と日時とともに表示されます。メールでお送りしている場合は、訂正を加えて再送します。',
    zh: '将连同您的姓名和时间显示在同一条消息上；以邮件接收的客户会再收到一封附有更正的邮件。',
  }),
  fixIntro: phrase({
    en: '“{name}”, digest of {day}. What was sent stays in the archive as it was.',
    ja: '「{name}」{day} のダイジェストです。送付した内容はそのまま保管されます。',
    zh: '“{name}”{day} 的摘要。已发送的内容会原样存档。',
  }),
  doesMonth: phrase({
    en: 'this month so far, as its report would say it',
    ja: '今月これまでの月次報告を確認',
    zh: '查看本月至今的月度报告',
  }),
  monthSoFar: phrase({
    en: 'So far: nothing has been posted. The report goes to the client on the first business day of the next month.',
    ja: '現時点の内容です。まだ送付していません。翌月の最初の営業日に先方へ送られます。',
    zh: '截至目前，尚未发布。报告将于下月第一个工作日发给客户。',
  }),
} as const;
