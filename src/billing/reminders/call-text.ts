import { phrase } from '../../kernel/phrase.ts';

/** What the team reads when reminders did not help. */
export const text = {
  waitUntil: phrase({ en: 'Wait until…', ja: '待つ日を決める…', zh: '等到某日…' }),
  pauseWork: phrase({ en: 'Pause the work', ja: '作業を中断する', zh: '暂停工作' }),
  callTitle: phrase({
    en: 'Please call {who} about invoice {number}',
    ja: '請求書 {number} の件で{who}さんにお電話をお願いします',
    zh: '请就账单 {number} 致电{who}',
  }),
  callBody: phrase({
    en: '{amount} was due on {due} and is still open. Our reminders had no effect, and there are no further ones.',
    ja: '{due}期限の{amount}が未入金です。ご案内を続けましたが入金に至らず、以後の自動連絡はありません。',
    zh: '{due} 到期的 {amount} 仍未付款。多次提醒未果，之后不再自动提醒。',
  }),
  callSaid: phrase({ en: 'Said so far', ja: 'これまでの連絡', zh: '已发送的提醒' }),
  callHeard: phrase({ en: 'Heard from them', ja: '先方からの連絡', zh: '客户的回复' }),
  callOptions: phrase({ en: 'What you can do', ja: '対応の選択肢', zh: '可采取的措施' }),
  optionCall: phrase({
    en: 'Call them, and ask what stands in the way.',
    ja: '電話で事情を伺う。',
    zh: '致电客户，了解原因。',
  }),
  optionWait: phrase({
    en: 'Agree on a day: “Wait until…” tells the client and holds reminders until then.',
    ja: '支払日を決める：「待つ日を決める…」でクライアントに伝わり、その日まで案内を停止します。',
    zh: '商定日期：点击“等到某日…”，系统会告知客户，并在此之前停止提醒。',
  }),
  optionParts: phrase({
    en: 'Agree on parts: record each with “Mark as paid” as it arrives.',
    ja: '分割払いを取り決める：入金の都度「入金済みにする」で記録します。',
    zh: '商定分期：每到一笔，用“标记为已付款”登记。',
  }),
  optionPause: phrase({
    en: 'Pause the work until it is paid, if the agreement allows it. Nothing is paused by itself: decide it with the project’s lead, and tell the client first.',
    ja: '契約で認められる場合は、入金まで作業を止める。自動では止まりません。案件のリードと判断し、先にクライアントへお伝えください。',
    zh: '如合同允许，在付款前暂停工作。系统不会自动暂停：请与项目负责人决定，并先告知客户。',
  }),
  callOver: phrase({
    en: 'No call needed any more.',
    ja: 'お電話は不要になりました。',
    zh: '无需再致电。',
  }),
  callHeardSince: phrase({
    en: 'No call needed for now: {who} has answered, in a separate message.',
    ja: '{who}さんから連絡がありました（別のメッセージ）。今のところお電話は不要です。',
    zh: '{who}已回复（见单独的消息），暂无需致电。',
  }),
  callAgreed: phrase({
    en: 'Agreed: {who} waits until {day}.',
    ja: '{day}まで待つことで合意しました（{who}さん）。',
    zh: '已商定等到 {day}（{who}）。',
  }),
  givenOn: phrase({ en: '{day}: {what}', ja: '{day}：{what}', zh: '{day}：{what}' }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
} as const;

/** What was said at each step, for the team. */
export const stepWords = {
  'five-before': phrase({
    en: 'friendly note, five business days ahead',
    ja: '5営業日前のご案内',
    zh: '到期前 5 个工作日的提示',
  }),
  'three-before': phrase({
    en: 'friendly note, three business days ahead',
    ja: '3営業日前のご案内',
    zh: '到期前 3 个工作日的提示',
  }),
  'on-the-day': phrase({ en: 'note on the due day', ja: '期限当日のご案内', zh: '到期日提醒' }),
  'three-late': phrase({ en: 'first reminder', ja: '1回目の督促', zh: '第一次催款' }),
  'seven-late': phrase({ en: 'second reminder', ja: '2回目の督促', zh: '第二次催款' }),
  'fourteen-late': phrase({ en: 'last reminder', ja: '最後の督促', zh: '最后一次催款' }),
  'promise-passed': phrase({
    en: 'reminder after the promised day',
    ja: '支払予定日後のご案内',
    zh: '承诺付款日后的提醒',
  }),
  call: phrase({ en: 'the team was asked to call', ja: 'チームへの電話依頼', zh: '已请团队致电' }),
} as const;
