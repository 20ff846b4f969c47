import type { Words } from '../../page-api/outside.ts';

export const blockWords = {
  optional: { en: '(optional)', ja: '（任意）', zh: '（可选）' },
  choose: { en: 'Choose an option', ja: '選択してください', zh: '请选择' },
  search: { en: 'Type to search', ja: '入力して検索', zh: '输入以搜索' },
  typeMore: {
    en: 'Type at least {count} characters',
    ja: '{count} 文字以上入力してください',
    zh: '请至少输入 {count} 个字符',
  },
  looking: { en: 'Looking …', ja: '検索しています…', zh: '正在搜索…' },
  nothing: { en: 'Nothing found', ja: '見つかりませんでした', zh: '没有找到' },
  noAnswer: {
    en: 'Engawa gave no options in time. Type again to retry.',
    ja: 'Engawa から候補が届きませんでした。もう一度入力してください。',
    zh: 'Engawa 未能及时返回选项，请重新输入。',
  },
  clear: { en: 'Clear', ja: 'クリア', zh: '清除' },
  remove: { en: 'Remove {what}', ja: '{what} を削除', zh: '移除 {what}' },
  more: { en: 'More actions', ja: 'その他の操作', zh: '更多操作' },
  full: {
    en: 'No more than {count} can be chosen.',
    ja: '選択できるのは {count} 件までです。',
    zh: '最多可选择 {count} 项。',
  },
  elsewhere: { en: 'another workspace: {team}', ja: '別のワークスペース：{team}', zh: '其他工作区：{team}' },
  notSent: {
    en: 'The app did not answer. Try again?',
    ja: 'アプリから応答がありません。もう一度お試しください。',
    zh: '应用未响应，请重试。',
  },
  underWay: { en: 'Under way', ja: '処理中', zh: '处理中' },
  workflow: {
    en: 'Workflows cannot be started here: Slack runs them itself.',
    ja: 'ワークフローは Slack 本体で動くため、ここでは開始できません。',
    zh: '工作流由 Slack 运行，无法在此启动。',
  },
  opensTab: { en: 'opens in a new tab', ja: '新しいタブで開きます', zh: '在新标签页打开' },
  plainOnly: {
    en: 'Plain text here; Slack also offers bold, lists and the like.',
    ja: 'ここでは書式なしのテキストです。Slack では太字やリストなども使えます。',
    zh: '此处仅支持纯文本；Slack 中还可使用粗体、列表等格式。',
  },
  zone: { en: 'Time zone: {zone}', ja: 'タイムゾーン：{zone}', zh: '时区：{zone}' },
  badDate: {
    en: 'This is not a complete date or time.',
    ja: '日付または時刻が正しくありません。',
    zh: '日期或时间不完整。',
  },
  pickFiles: { en: 'Choose files', ja: 'ファイルを選択', zh: '选择文件' },
  filesKind: { en: 'Allowed: {kinds}', ja: '使用できる形式：{kinds}', zh: '允许的类型：{kinds}' },
  filesMax: { en: 'up to {count} files', ja: '{count} 件まで', zh: '最多 {count} 个文件' },
  wrongKind: {
    en: '{name} is not of an allowed type.',
    ja: '{name} は使用できない形式です。',
    zh: '{name} 的类型不受支持。',
  },
  tooMany: {
    en: 'No more than {count} files, please.',
    ja: 'ファイルは {count} 件までです。',
    zh: '最多上传 {count} 个文件。',
  },
  tooLarge: {
    en: '{name} is too large to be taken here ({size} at most).',
    ja: '{name} は大きすぎます（上限 {size}）。',
    zh: '{name} 过大（上限 {size}）。',
  },
  uploading: { en: 'Uploading …', ja: 'アップロード中…', zh: '正在上传…' },
  enterTells: { en: 'Press Enter to apply', ja: 'Enter キーで反映', zh: '按 Enter 键应用' },
  previous: { en: 'Previous cards', ja: '前へ', zh: '上一组' },
  next: { en: 'Next cards', ja: '次へ', zh: '下一组' },
  video: { en: 'Watch the video', ja: '動画を見る', zh: '观看视频' },
  pictureElsewhere: {
    en: 'A picture from elsewhere; this page loads nothing from outside.',
    ja: '外部の画像です。このページは外部から読み込みません。',
    zh: '外部图片：此页面不从外部加载内容。',
  },
  pages: {
    en: 'Rows {from} to {to} of {all}',
    ja: '{all} 行中 {from}～{to} 行',
    zh: '第 {from}–{to} 行，共 {all} 行',
  },
  nextRows: { en: 'Next rows', ja: '次の行', zh: '下一页' },
  previousRows: { en: 'Previous rows', ja: '前の行', zh: '上一页' },
  someone: { en: 'someone', ja: '不明なユーザー', zh: '未知用户' },
  private: { en: 'private channel', ja: 'プライベートチャンネル', zh: '私有频道' },
} as const satisfies Readonly<Record<string, Words>>;

export const taskWords = {
  pending: { en: 'waiting', ja: '待機中', zh: '等待中' },
  in_progress: { en: 'under way', ja: '進行中', zh: '进行中' },
  complete: { en: 'done', ja: '完了', zh: '已完成' },
  error: { en: 'failed', ja: '失敗', zh: '失败' },
} as const satisfies Readonly<Record<string, Words>>;

export const alertWords = {
  default: { en: 'Note', ja: 'お知らせ', zh: '提示' },
  info: { en: 'Information', ja: '情報', zh: '信息' },
  warning: { en: 'Warning', ja: '警告', zh: '警告' },
  error: { en: 'Error', ja: 'エラー', zh: '错误' },
  success: { en: 'Success', ja: '成功', zh: '成功' },
} as const satisfies Readonly<Record<string, Words>>;

/** What an element is called that has neither placeholder nor text beside it. */
export const kindWords = {
  date: { en: 'Date', ja: '日付', zh: '日期' },
  time: { en: 'Time', ja: '時刻', zh: '时间' },
  moment: { en: 'Date and time', ja: '日時', zh: '日期和时间' },
} as const satisfies Readonly<Record<string, Words>>;
