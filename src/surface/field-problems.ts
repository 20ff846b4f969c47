import { phrase } from '../kernel/phrase.ts';

/** What can be wrong with what was entered, and how to mend it. */
export const problem = {
  required: phrase({
    en: 'Please fill this in.',
    ja: '入力してください。',
    zh: '请填写此项。',
  }),
  tooLong: phrase({
    en: 'Please shorten this to {most} characters; it has {length} now.',
    ja: '{most}文字以内で入力してください（現在{length}文字）。',
    zh: '请缩短至 {most} 个字符以内（目前 {length} 个）。',
  }),
  tooManyLines: phrase({
    en: 'Please enter at most {most} lines; there are {count} now.',
    ja: '{most}行以内で入力してください（現在{count}行）。',
    zh: '最多 {most} 行（目前 {count} 行），请删减。',
  }),
  lineTooLong: phrase({
    en: 'Line {line} is too long: please keep each line to {most} characters.',
    ja: '{line}行目が長すぎます。1行{most}文字以内で入力してください。',
    zh: '第 {line} 行过长，每行请不超过 {most} 个字符。',
  }),
  notAnAmount: phrase({
    en: 'Please enter an amount in figures, such as 12,000.',
    ja: '金額を数字で入力してください（例：12,000）。',
    zh: '请用数字填写金额，例如 12,000。',
  }),
  notANumber: phrase({
    en: 'Please enter a whole number, such as 3.',
    ja: '整数で入力してください（例：3）。',
    zh: '请填写整数，例如 3。',
  }),
  tooSmall: phrase({
    en: 'Please enter {least} or more.',
    ja: '{least}以上の数を入力してください。',
    zh: '请填写不小于 {least} 的数。',
  }),
  tooLarge: phrase({
    en: 'Please enter {most} or less.',
    ja: '{most}以下の数を入力してください。',
    zh: '请填写不大于 {most} 的数。',
  }),
  notADay: phrase({
    en: 'Please choose a date that exists, such as 2026-11-27.',
    ja: '実在する日付を選択してください（例：2026-11-27）。',
    zh: '请选择有效的日期，例如 2026-11-27。',
  }),
  notAnEmail: phrase({
    en: 'Please enter an e-mail address, such as name@example.com.',
    ja: 'メールアドレスを入力してください（例：name@example.com）。',
    zh: '请填写邮箱地址，例如 name@example.com。',
  }),
  notAUrl: phrase({
    en: 'Please enter a web address that starts with https://.',
    ja: 'https:// で始まるURLを入力してください。',
    zh: '请填写以 https:// 开头的网址。',
  }),
  notATimeZone: phrase({
    en: 'Please enter a time zone such as Asia/Tokyo or Europe/Berlin.',
    ja: 'タイムゾーンを入力してください（例：Asia/Tokyo）。',
    zh: '请填写时区，例如 Asia/Shanghai。',
  }),
  notACountry: phrase({
    en: 'Please enter a country by name or two-letter code, such as Japan or JP.',
    ja: '国名または2文字の国コードを入力してください（例：日本、JP）。',
    zh: '请填写国家名称或两位代码，例如 中国 或 CN。',
  }),
  notOffered: phrase({
    en: 'Please choose one of the options offered.',
    ja: '選択肢の中から選んでください。',
    zh: '请从列出的选项中选择。',
  }),
  notAcknowledged: phrase({
    en: 'Please confirm every point; {missing} still to go.',
    ja: 'すべての項目をご確認のうえチェックしてください（残り{missing}件）。',
    zh: '请逐项确认并全部勾选，还有 {missing} 项未勾选。',
  }),
  tooManyFiles: phrase({
    en: 'Please choose at most {most} files.',
    ja: 'ファイルは{most}件以内で選択してください。',
    zh: '最多可选择 {most} 个文件。',
  }),
  wrongKind: phrase({
    en: '“{name}” is of a kind that can’t be taken here. A PDF, a picture, an Office file or a ZIP will do.',
    ja: '「{name}」はこの形式では受け取れません。PDF、画像、Officeファイル、ZIPなどでお送りください。',
    zh: '“{name}”的文件类型无法接收。请改用 PDF、图片、Office 文件或 ZIP。',
  }),
  fileTooLarge: phrase({
    en: '“{name}” is too large: files of up to {most} MB can be taken. A link will do instead.',
    ja: '「{name}」はサイズが大きすぎます。{most}MB以内のファイルか、リンクでお送りください。',
    zh: '“{name}”过大：文件上限为 {most} MB，也可以改为提供链接。',
  }),
  notChosen: phrase({
    en: 'Please choose again: this is not something that Slack offers here.',
    ja: 'もう一度選択してください。',
    zh: '请重新选择。',
  }),
} as const;
