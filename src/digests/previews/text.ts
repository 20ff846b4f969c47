import { phrase } from '../../kernel/phrase.ts';

/** Words of the card on which the team reads a digest before its client does. */
export const text = {
  title: phrase({
    en: 'Before it goes out: {name}',
    ja: '送付前の確認：{name}',
    zh: '发送前预览：{name}',
  }),
  open: phrase({
    en: 'The client gets this on {at}, with what is true by then. Nothing needs to be done.',
    ja: '{at} に、その時点の内容で先方に送られます。操作は不要です。',
    zh: '将于 {at} 按届时的情况发给客户，无需任何操作。',
  }),
  noted: phrase({
    en: 'Above it will stand: {note}',
    ja: '冒頭に入る一文：{note}',
    zh: '开头将附上：{note}',
  }),
  addNote: phrase({ en: 'Add a note', ja: '一文を添える', zh: '添加附言' }),
  skip: phrase({ en: 'Skip this one', ja: '今回は送らない', zh: '本次不发' }),
  sendNow: phrase({ en: 'Send now', ja: '今すぐ送る', zh: '立即发送' }),
  skipTitle: phrase({ en: 'Skip this digest?', ja: '今回は送りませんか？', zh: '本次不发？' }),
  skipText: phrase({
    en: 'The client gets no digest on {day}. The next one comes as usual.',
    ja: '{day} のダイジェストは送られません。次回からは通常どおりです。',
    zh: '{day} 的摘要将不发给客户，下一次照常。',
  }),
  sendTitle: phrase({ en: 'Send it now?', ja: '今すぐ送りますか？', zh: '立即发送？' }),
  sendText: phrase({
    en: 'The client gets it now instead of on {day}.',
    ja: '{day} を待たず、今すぐ先方に送ります。',
    zh: '现在就发给客户，不再等到 {day}。',
  }),
  skipped: phrase({
    en: '{who} skipped it, {at}. The client gets none this time.',
    ja: '{who}さんが今回の送付を見送りました（{at}）。',
    zh: '{who}决定本次不发（{at}）。',
  }),
  notSent: phrase({
    en: 'It did not go out ({at}): the project was not under way, or there was nothing to say.',
    ja: '送付していません（{at}）：案件が進行中でないか、お伝えする内容がありませんでした。',
    zh: '未发送（{at}）：项目未在进行中，或没有需要告知的内容。',
  }),
  sentBy: phrase({
    en: '{who} sent it, {at}.',
    ja: '{who}さんが送付しました（{at}）。',
    zh: '{who}已发送（{at}）。',
  }),
  sent: phrase({ en: 'It went out, {at}.', ja: '送付しました（{at}）。', zh: '已发送（{at}）。' }),
  correct: phrase({ en: 'Correct it', ja: '訂正する', zh: '更正' }),
} as const;
