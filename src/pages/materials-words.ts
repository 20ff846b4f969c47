import { phrase } from '../kernel/phrase.ts';

export const words = {
  title: phrase({
    en: 'What we need from you for “{project}”',
    ja: '「{project}」のためにご提供いただきたい資料',
    zh: '“{project}”需要您提供的资料',
  }),
  intro: phrase({
    en: 'This page is for {who}. Whatever you send here reaches {agency} and shows in the project’s channel.',
    ja: 'このページは{who}様専用です。お送りいただいた内容は{agency}に届き、案件のチャンネルにも表示されます。',
    zh: '此页面仅供{who}使用。您发送的内容会送达{agency}，并显示在项目频道中。',
  }),
  nothing: phrase({
    en: 'Nothing is needed from you at the moment. Thank you.',
    ja: '現在、ご提供をお願いしている資料はありません。ありがとうございます。',
    zh: '目前没有需要您提供的资料，谢谢。',
  }),
  sent: phrase({
    en: '“{what}” has arrived. Thank you. The team is looking at it.',
    ja: '「{what}」を受け取りました。ありがとうございます。制作側で確認いたします。',
    zh: '“{what}”已收到，谢谢。我们正在查看。',
  }),
  asked: phrase({
    en: 'Your question about “{what}” was sent. Until it is answered, the time does not count.',
    ja: '「{what}」へのご質問を送信しました。回答までの日数は数えません。',
    zh: '关于“{what}”的问题已发送，答复之前不计时间。',
  }),
  due: phrase({
    en: 'Please provide it by {due}.',
    ja: '{due}までにご提供ください。',
    zh: '请在 {due} 前提供。',
  }),
  late: phrase({
    en: 'It was due on {due}; that is {days} business days ago.',
    ja: '期日は{due}でした（{days}営業日経過）。',
    zh: '期限为 {due}，已过 {days} 个工作日。',
  }),
  format: phrase({ en: 'Format: {format}', ja: '形式：{format}', zh: '格式：{format}' }),
  forWhom: phrase({ en: 'Asked of {who}', ja: 'ご担当：{who}様', zh: '提供人：{who}' }),
  moves: phrase({
    en: 'Each business day after {due} moves “{milestone}” by a day. A question pauses this.',
    ja: '{due}を過ぎると、その営業日数だけ「{milestone}」の予定がずれます。ご質問の間は数えません。',
    zh: '超过 {due} 的每个工作日都会使“{milestone}”顺延一天，提问期间不计。',
  }),
  returned: phrase({
    en: 'It was sent back: {reason}',
    ja: '差し戻しの理由：{reason}',
    zh: '退回原因：{reason}',
  }),
  unreadable: phrase({
    en: 'Not every file could be read. Please send it once more.',
    ja: '読み取れないファイルがありました。もう一度お送りください。',
    zh: '部分文件无法读取，请再次发送。',
  }),
  paused: phrase({
    en: 'Your question waits for its answer. Until then the time does not count.',
    ja: 'ご質問への回答をお待ちください。その間の日数は数えません。',
    zh: '您的问题正在等待答复，期间不计时间。',
  }),
  answer: phrase({
    en: '{question} — {who}: {answer}',
    ja: '{question} ― {who}：{answer}',
    zh: '{question} —— {who}：{answer}',
  }),
  files: phrase({ en: 'Files', ja: 'ファイル', zh: '文件' }),
  filesHint: phrase({
    en: 'Up to {most} files, {size} MB each: documents, pictures, sound, film, ZIP.',
    ja: '{most}件まで、各{size}MB以内（文書・画像・音声・動画・ZIP）。',
    zh: '最多 {most} 个文件，每个不超过 {size} MB：文档、图片、音视频、ZIP。',
  }),
  links: phrase({ en: 'Links', ja: 'リンク', zh: '链接' }),
  linksHint: phrase({
    en: 'For what is too large, or lies elsewhere. One per line.',
    ja: '大きなファイルや、別の場所にあるものはこちらへ。1行に1件。',
    zh: '用于过大或存放在别处的文件，每行一个。',
  }),
  note: phrase({ en: 'Note', ja: 'メモ', zh: '说明' }),
  send: phrase({ en: 'Send', ja: '送信する', zh: '发送' }),
  question: phrase({ en: 'Ask a question', ja: '質問する', zh: '提问' }),
  yourQuestion: phrase({ en: 'Your question', ja: 'ご質問', zh: '您的问题' }),
  ask: phrase({ en: 'Send the question', ja: '質問を送信する', zh: '发送问题' }),
  done: phrase({ en: 'Sent or done', ja: '送信済み・完了', zh: '已发送或已完成' }),
  provided: phrase({
    en: '{what}: being looked at',
    ja: '{what}：確認中',
    zh: '{what}：查看中',
  }),
  accepted: phrase({ en: '{what}: accepted', ja: '{what}：受領済み', zh: '{what}：已接收' }),
  wrong: phrase({
    en: 'This could not be sent',
    ja: '送信できませんでした',
    zh: '未能发送',
  }),
  tooMuch: phrase({
    en: 'All files together are too large for one go: {size} MB can be sent at once. Please send fewer, or a link.',
    ja: '一度に送信できるのは合計{size}MBまでです。件数を減らすか、リンクでお送りください。',
    zh: '文件总量过大：一次最多可发送 {size} MB。请减少文件或改用链接。',
  }),
  notRead: phrase({
    en: 'What was sent could not be read. Please try again.',
    ja: '送信内容を読み取れませんでした。もう一度お試しください。',
    zh: '无法读取发送的内容，请重试。',
  }),
  busy: phrase({
    en: 'Engawa is busy and has kept nothing. Please send it again in a moment.',
    ja: '混み合っているため保存できませんでした。しばらくしてからもう一度お送りください。',
    zh: '系统繁忙，内容未保存。请稍后重新发送。',
  }),
  full: phrase({
    en: 'Many files are arriving at the moment, and this was not kept. Please send it again in a few minutes.',
    ja: '現在、多くのファイルを受信中のため保存できませんでした。数分後にもう一度お送りください。',
    zh: '目前正在接收大量文件，本次内容未保存。请过几分钟重新发送。',
  }),
  surprise: phrase({
    en: 'Something went wrong on our side',
    ja: 'こちらで問題が発生しました',
    zh: '我方出现了问题',
  }),
  surpriseText: phrase({
    en: 'Please open this page again in a moment and see whether what you sent has arrived.',
    ja: 'しばらくしてからこのページを開き直し、お送りいただいた内容が届いているかご確認ください。',
    zh: '请稍后重新打开此页面，确认您发送的内容是否已送达。',
  }),
  notOpened: phrase({
    en: 'The file can’t be opened right now',
    ja: '現在ファイルを開けません',
    zh: '文件暂时无法打开',
  }),
  notOpenedText: phrase({
    en: 'It lies in Slack, which does not hand it out at the moment. Please try again in a few minutes.',
    ja: 'ファイルはSlackに保存されていますが、現在取り出せません。数分後にもう一度お試しください。',
    zh: '文件保存在 Slack 中，目前无法取出。请过几分钟再试。',
  }),
  removed: phrase({
    en: 'The file is no longer there',
    ja: 'ファイルが見つかりません',
    zh: '文件已不存在',
  }),
  removedText: phrase({
    en: 'It was removed from Slack. Its hash is still on record; please ask the client for it.',
    ja: 'Slackから削除されています。ハッシュ値の記録は残っています。先方にご確認ください。',
    zh: '该文件已从 Slack 删除，其哈希值仍有记录。请向客户索取。',
  }),
} as const;
