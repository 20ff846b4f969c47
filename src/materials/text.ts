import { phrase } from '../kernel/phrase.ts';

/** Words of the cards about materials. Buttons' English words are fixed in contract.md. */
export const text = {
  needed: phrase({ en: 'Needed from you: {what}', ja: 'ご提供のお願い：{what}', zh: '请提供：{what}' }),
  pleaseProvide: phrase({
    en: 'Please provide this by {due}.',
    ja: '{due}までにご提供をお願いします。',
    zh: '请在 {due} 前提供。',
  }),
  pleaseProvideYou: phrase({
    en: '{who}, please provide this by {due}.',
    ja: '{who}さん、{due}までにご提供をお願いします。',
    zh: '{who}，请在 {due} 前提供。',
  }),
  format: phrase({ en: 'Format', ja: '形式', zh: '格式' }),
  waits: phrase({ en: 'Waits for it', ja: 'これを待つマイルストーン', zh: '等待此项的里程碑' }),
  askedBy: phrase({ en: 'Asked by', ja: '依頼者', zh: '请求人' }),
  round: phrase({ en: 'Round', ja: '回', zh: '轮次' }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  due: phrase({ en: 'Due', ja: '期日', zh: '期限' }),
  provide: phrase({ en: 'Provide', ja: '提供する', zh: '提供' }),
  provideThis: phrase({ en: 'Provide: {what}', ja: '提供する：{what}', zh: '提供：{what}' }),
  ask: phrase({ en: 'Ask a question', ja: '質問する', zh: '提问' }),
  accept: phrase({ en: 'Accept', ja: '受領する', zh: '接收' }),
  return: phrase({ en: 'Return', ja: '差し戻す', zh: '退回' }),
  lateMoves: phrase({
    en: 'Every business day after {due} on which it is missing moves “{milestone}”, and what depends on it, by a day. A question pauses this.',
    ja: '{due}を過ぎると、届くまでの営業日数だけ「{milestone}」とその後の予定が後ろにずれます。ご質問の間は数えません。',
    zh: '超过 {due} 后每缺一个工作日，“{milestone}”及其后续安排就相应顺延一天。提问期间不计。',
  }),
  lateNoted: phrase({
    en: 'Business days after {due} are noted as a delay on your side. A question pauses this.',
    ja: '{due}を過ぎた営業日数は、ご提供の遅れとして記録されます。ご質問の間は数えません。',
    zh: '超过 {due} 的工作日会记为贵方的延误。提问期间不计。',
  }),
  paused: phrase({
    en: 'A question is open: there are no reminders, and the day moves by as long as the answer takes.',
    ja: '質問への回答待ちです。その間はご連絡を控え、期日も回答までの日数だけ延びます。',
    zh: '有问题待答复：期间不再提醒，期限也会按等待答复的天数顺延。',
  }),
  providedBy: phrase({
    en: 'Provided by {who}, {at}. The team is looking at it.',
    ja: '{who}さんが提供しました（{at}）。制作側で確認中です。',
    zh: '{who}已提供（{at}）。服务方正在查看。',
  }),
  acceptedBy: phrase({
    en: 'Accepted by {who}, {at}',
    ja: '{who}さんが受領しました（{at}）',
    zh: '{who}已接收（{at}）',
  }),
  withdrawnBy: phrase({
    en: 'Withdrawn by {who}, {at}: {reason}',
    ja: '{who}さんが依頼を取り下げました（{at}）：{reason}',
    zh: '{who}已撤回（{at}）：{reason}',
  }),
  returnedBy: phrase({
    en: 'Returned by {who}, {at}: {reason}',
    ja: '{who}さんが差し戻しました（{at}）：{reason}',
    zh: '{who}已退回（{at}）：{reason}',
  }),
  unreadable: phrase({
    en: 'Not every file could be read, so this is needed once more, {at}.',
    ja: '読み取れないファイルがあったため、もう一度ご提供をお願いします（{at}）。',
    zh: '部分文件无法读取，请再次提供（{at}）。',
  }),
  returnedTitle: phrase({
    en: 'Needed once more: {what}',
    ja: '再度ご提供のお願い：{what}',
    zh: '请再次提供：{what}',
  }),
  files: phrase({ en: 'Files', ja: 'ファイル', zh: '文件' }),
  fileRead: phrase({
    en: '{name} · {size} kB · SHA-256 {hash}',
    ja: '{name}・{size}kB・ハッシュ値 {hash}',
    zh: '{name} · {size} kB · 哈希值 {hash}',
  }),
  fileReading: phrase({
    en: '{name} · is being read',
    ja: '{name}・読み込み中',
    zh: '{name} · 读取中',
  }),
  fileRemoved: phrase({
    en: '{name} · was removed from Slack before it could be read',
    ja: '{name}・読み込む前にSlackから削除されました',
    zh: '{name} · 在读取前已从 Slack 删除',
  }),
  fileElsewhere: phrase({
    en: '{name} · lies outside of Slack; please give a link to it',
    ja: '{name}・Slackの外に保存されています。リンクでお送りください',
    zh: '{name} · 保存在 Slack 之外，请提供链接',
  }),
  fileTooLarge: phrase({
    en: '{name} · is too large to be read; please give a link to it',
    ja: '{name}・サイズが大きすぎて読み込めません。リンクでお送りください',
    zh: '{name} · 过大，无法读取，请提供链接',
  }),
  fileWrongKind: phrase({
    en: '{name} · is not what its name says, or of a kind that can’t be taken',
    ja: '{name}・内容が拡張子と異なるか、受け取れない形式です',
    zh: '{name} · 内容与扩展名不符，或类型无法接收',
  }),
  fileEmpty: phrase({ en: '{name} · is empty', ja: '{name}・中身が空です', zh: '{name} · 是空文件' }),
  links: phrase({ en: 'Links', ja: 'リンク', zh: '链接' }),
  line: phrase({ en: '{text}', ja: '{text}', zh: '{text}' }),
  note: phrase({ en: 'Note', ja: 'メモ', zh: '说明' }),
  providedTitle: phrase({ en: 'Provided: {what}', ja: '提供：{what}', zh: '已提供：{what}' }),
  providedByName: phrase({ en: 'Provided by', ja: '提供者', zh: '提供人' }),
  toOpen: phrase({
    en: '{command} has links that open the files.',
    ja: 'ファイルは {command} のリンクから開けます。',
    zh: '可通过 {command} 中的链接打开文件。',
  }),
  earlierRound: phrase({
    en: 'A newer round follows further down.',
    ja: '新しい回のカードが下にあります。',
    zh: '下方有更新一轮的卡片。',
  }),
  cameLate: phrase({
    en: '{days} business days late',
    ja: '{days}営業日の遅れ',
    zh: '晚了 {days} 个工作日',
  }),
  inTime: phrase({ en: 'in time', ja: '期日内', zh: '按时' }),
  came: phrase({ en: 'Came', ja: '到着', zh: '到达情况' }),
  withdrawnTitle: phrase({
    en: 'Not needed any more: {what}',
    ja: 'ご提供は不要になりました：{what}',
    zh: '无需再提供：{what}',
  }),
  reminderTitle: phrase({
    en: 'Still needed from you',
    ja: 'ご提供をお待ちしている資料',
    zh: '仍需贵方提供',
  }),
  reminderDue: phrase({
    en: '{what}: by {due}',
    ja: '{what}：{due}まで',
    zh: '{what}：{due} 前',
  }),
  reminderLate: phrase({
    en: '{what}: was due on {due}, now {days} business days late',
    ja: '{what}：期日{due}、現在{days}営業日の遅れ',
    zh: '{what}：期限 {due}，已晚 {days} 个工作日',
  }),
  reminderDone: phrase({
    en: '{what}: thank you, nothing more to do here',
    ja: '{what}：対応済み',
    zh: '{what}：已完成，无需再处理',
  }),
  reminderProgress: phrase({
    en: 'Arrived so far: {given} of {all}.',
    ja: 'ご依頼した{all}件のうち{given}件をいただいています。',
    zh: '共请求 {all} 项，已收到 {given} 项。',
  }),
  reminderWhy: phrase({
    en: 'What is late moves the days that wait for it. If something is unclear, a question pauses this.',
    ja: '遅れた分だけ、それを待つ予定が後ろにずれます。ご不明な点はご質問ください。その間は数えません。',
    zh: '延误会使等待它的安排相应顺延。如有不清楚之处可提问，提问期间不计。',
  }),
  reminderSettled: phrase({
    en: 'All of this is done.',
    ja: 'すべて対応済みです。',
    zh: '以上均已完成。',
  }),
  callTitle: phrase({
    en: 'Please call {who} about “{what}”',
    ja: '「{what}」の件で{who}さんにお電話をお願いします',
    zh: '请就“{what}”致电{who}',
  }),
  callBody: phrase({
    en: 'It was due on {due}, and {count} reminders had no answer. There are no further ones.',
    ja: '期日は{due}でした。{count}回ご連絡しましたが、返答がありません。以後の自動連絡はありません。',
    zh: '期限为 {due}，已提醒 {count} 次，均无回应。之后不再自动提醒。',
  }),
  callSettled: phrase({
    en: 'No call needed any more.',
    ja: 'お電話は不要になりました。',
    zh: '无需再致电。',
  }),
  questionTitle: phrase({
    en: 'Question about “{what}”',
    ja: '「{what}」へのご質問',
    zh: '关于“{what}”的问题',
  }),
  questionBody: phrase({ en: '{who}: {text}', ja: '{who}さん：{text}', zh: '{who}：{text}' }),
  answer: phrase({ en: 'Answer', ja: '回答する', zh: '答复' }),
  answeredTitle: phrase({
    en: 'Answer about “{what}”',
    ja: '「{what}」へのご質問の回答',
    zh: '关于“{what}”的答复',
  }),
  answeredBody: phrase({
    en: '{who} answers: {text}',
    ja: '{who}さんより回答：{text}',
    zh: '{who}答复：{text}',
  }),
  answeredSettled: phrase({
    en: 'Answered by {who}, {at}',
    ja: '{who}さんが回答しました（{at}）',
    zh: '{who}已答复（{at}）',
  }),
  dueNow: phrase({
    en: 'It is due on {due} now.',
    ja: '期日は{due}になりました。',
    zh: '期限现为 {due}。',
  }),
} as const;
