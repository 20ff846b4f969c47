import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('material', {
  unknown: {
    en: 'This is not asked for any more. `/material list` shows what is.',
    ja: 'この資料の依頼は存在しません。`/material list` で現在の一覧をご確認ください。',
    zh: '该资料请求已不存在。请用 `/material list` 查看当前列表。',
  },
  notTheTeam: {
    en: 'Only people of the agency can do this. Please ask them in the channel.',
    ja: 'この操作は制作側のメンバーのみ行えます。チャンネルでご依頼ください。',
    zh: '只有服务方成员可以进行此操作。请在频道中联系他们。',
  },
  notTheClient: {
    en: 'Only people of {client} can provide this. What reached you another way, they can provide through their page.',
    ja: 'ご提供いただけるのは{client}の方のみです。別の方法で届いた資料は、先方のページからご提供いただけます。',
    zh: '只有{client}的人员可以提供。以其他方式收到的资料，可请对方通过页面提供。',
  },
  nothingAsked: {
    en: 'Please name at least one item.',
    ja: '資料を1件以上入力してください。',
    zh: '请至少填写一项资料。',
  },
  tooManyAtOnce: {
    en: 'At most {most} items can be asked for at once; there are {count}.',
    ja: '一度に依頼できるのは{most}件までです（現在{count}件）。',
    zh: '一次最多请求 {most} 项，目前有 {count} 项。',
  },
  tooMany: {
    en: 'At most {most} items can be open at a time. Please accept or withdraw some first.',
    ja: '依頼中の資料は{most}件までです。受領または取り下げの後に追加してください。',
    zh: '同时最多可有 {most} 项未完成的资料。请先接收或撤回一部分。',
  },
  lineNotUnderstood: {
    en: 'Line {line} could not be read. Write the item, then after bars its format and its day: Logo | SVG | 2026-12-04.',
    ja: '{line}行目を読み取れません。「ロゴ | SVG | 2026-12-04」のように、資料名、形式、期日を縦線で区切ってください。',
    zh: '无法识别第 {line} 行。请用竖线分隔名称、格式和日期，例如：标志 | SVG | 2026-12-04。',
  },
  dayPast: {
    en: '{day} has passed. Please choose a day from {next} on.',
    ja: '{day}は過ぎています。{next}以降の日を選択してください。',
    zh: '{day} 已过。请选择 {next} 或之后的日期。',
  },
  notABusinessDay: {
    en: '{day} is not a business day for both sides. The next one is {next}.',
    ja: '{day}は双方の営業日ではありません。次の営業日は{next}です。',
    zh: '{day} 不是双方的工作日。下一个工作日是 {next}。',
  },
  unknownMilestone: {
    en: 'This milestone is not open any more. Please choose another one.',
    ja: 'このマイルストーンは対象外になりました。別のものを選択してください。',
    zh: '该里程碑已不可选。请选择其他里程碑。',
  },
  unknownContact: {
    en: 'This person is not known at the client. Please choose another one.',
    ja: 'この方は先方の担当者として登録されていません。別の方を選択してください。',
    zh: '客户方没有登记此人。请选择其他人。',
  },
  projectClosed: {
    en: 'This project is closed, so nothing more can be asked for.',
    ja: 'この案件は終了しているため、資料の依頼はできません。',
    zh: '该项目已结束，无法再请求资料。',
  },
  projectOver: {
    en: 'This project is closed, so nothing more is needed here.',
    ja: 'この案件は終了しているため、ご提供は不要です。',
    zh: '该项目已结束，无需再提供。',
  },
  alreadyProvided: {
    en: '“{what}” was provided already. The team is looking at it.',
    ja: '「{what}」はすでにご提供いただいています。制作側で確認中です。',
    zh: '“{what}”已提供，服务方正在查看。',
  },
  alreadyAccepted: {
    en: '“{what}” was provided and accepted already.',
    ja: '「{what}」はすでに受領済みです。',
    zh: '“{what}”已提供并已接收。',
  },
  withdrawn: {
    en: '“{what}” is not needed any more: the request was withdrawn.',
    ja: '「{what}」の依頼は取り下げられたため、ご提供は不要です。',
    zh: '“{what}”的请求已撤回，无需再提供。',
  },
  nothingProvided: {
    en: 'Please add a file, a link or a note.',
    ja: 'ファイル、リンク、メモのいずれかを入力してください。',
    zh: '请添加文件、链接或说明。',
  },
  notALink: {
    en: 'Line {line} is not a web address that starts with https://.',
    ja: '{line}行目は https:// で始まるURLではありません。',
    zh: '第 {line} 行不是以 https:// 开头的网址。',
  },
  notProvided: {
    en: '“{what}” was not provided yet, or it was decided already.',
    ja: '「{what}」は未提供か、すでに判断済みです。',
    zh: '“{what}”尚未提供，或已有处理结果。',
  },
  olderRound: {
    en: 'This card shows an earlier round. Please use the newest card of “{what}”.',
    ja: 'このカードは以前の回のものです。「{what}」の最新のカードをご利用ください。',
    zh: '此卡片是较早一轮的。请使用“{what}”的最新卡片。',
  },
  stillReading: {
    en: 'The files of “{what}” are still being read. Please try again in a moment.',
    ja: '「{what}」のファイルを読み込んでいます。しばらくしてからもう一度お試しください。',
    zh: '“{what}”的文件仍在读取。请稍后再试。',
  },
  reasonNeeded: {
    en: 'Please say why.',
    ja: '理由を入力してください。',
    zh: '请说明原因。',
  },
  doneAlready: {
    en: '“{what}” is done already and can’t be withdrawn.',
    ja: '「{what}」は完了しているため、取り下げられません。',
    zh: '“{what}”已完成，无法撤回。',
  },
  lateQuestion: {
    en: '“{what}” is done, so its time does not wait for a question. Please write in the channel.',
    ja: '「{what}」は完了しているため、ここでは質問を受け付けていません。チャンネルにご記入ください。',
    zh: '“{what}”已完成，提问不再影响期限。请在频道中提出。',
  },
  wrongKind: {
    en: '“{name}” is of a kind that can’t be taken here, or is not what its name says. A PDF, a picture, an Office file or a ZIP will do.',
    ja: '「{name}」は受け取れない形式か、内容が拡張子と異なります。PDF、画像、Officeファイル、ZIPなどでお送りください。',
    zh: '“{name}”的类型无法接收，或内容与扩展名不符。请改用 PDF、图片、Office 文件或 ZIP。',
  },
  tooLarge: {
    en: '“{name}” is too large: files of up to {most} MB can be taken. A link will do instead.',
    ja: '「{name}」はサイズが大きすぎます。{most}MB以内のファイルか、リンクでお送りください。',
    zh: '“{name}”过大：文件上限为 {most} MB，也可以改为提供链接。',
  },
  emptyFile: {
    en: '“{name}” is empty. Please choose it again.',
    ja: '「{name}」の中身が空です。もう一度選択してください。',
    zh: '“{name}”是空文件。请重新选择。',
  },
  tooManyFiles: {
    en: 'At most {most} files can be sent at once.',
    ja: '一度に送れるファイルは{most}件までです。',
    zh: '一次最多可发送 {most} 个文件。',
  },
});
