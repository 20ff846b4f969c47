import type { Words } from '../../page-api/outside.ts';

export const composerWords = {
  label: { en: 'Message to {name}', ja: '{name} へのメッセージ', zh: '发送到 {name} 的消息' },
  labelThread: { en: 'Reply in the thread', ja: 'スレッドへの返信', zh: '在消息列中回复' },
  placeholder: {
    en: 'Message {name}, or “/” for commands',
    ja: '{name} へのメッセージ（「/」でコマンド）',
    zh: '发送消息到 {name}，输入“/”使用命令',
  },
  placeholderClient: { en: 'Message {name}', ja: '{name} へのメッセージ', zh: '发送消息到 {name}' },
  placeholderThread: { en: 'Reply …', ja: '返信…', zh: '回复…' },
  send: { en: 'Send', ja: '送信', zh: '发送' },
  sending: { en: 'Sending …', ja: '送信中…', zh: '正在发送…' },
  keys: {
    en: 'Enter sends, Shift + Enter makes a new line',
    ja: 'Enter で送信、Shift + Enter で改行',
    zh: 'Enter 发送，Shift + Enter 换行',
  },
  attach: { en: 'Attach files', ja: 'ファイルを添付', zh: '添加文件' },
  attached: { en: 'Attached files', ja: '添付ファイル', zh: '已添加的文件' },
  remove: { en: 'Remove {name}', ja: '{name} を削除', zh: '移除 {name}' },
  tooLarge: {
    en: 'Files of more than {most} together cannot be sent here.',
    ja: '合計 {most} を超えるファイルは送信できません。',
    zh: '文件总大小不能超过 {most}。',
  },
  unreadable: {
    en: '{name} could not be read.',
    ja: '{name} を読み込めませんでした。',
    zh: '无法读取 {name}。',
  },
  shortcuts: { en: 'Shortcuts', ja: 'ショートカット', zh: '快捷方式' },
  noShortcuts: {
    en: 'Shortcuts belong to {agency}’s workspace. {own} is another workspace in Slack Connect.',
    ja: 'ショートカットは {agency} のワークスペース専用です。{own} は Slack コネクトで接続した別のワークスペースです。',
    zh: '快捷方式属于 {agency} 的工作区。{own} 是 Slack Connect 中的另一个工作区。',
  },
  found: { en: '{count} suggestions', ja: '候補 {count} 件', zh: '{count} 条建议' },
  suggestions: { en: 'Suggestions', ja: '候補', zh: '建议' },
  noCommands: {
    en: 'Slash commands belong to {agency}’s workspace. {own} is another workspace in Slack Connect: use the buttons under Engawa’s messages.',
    ja: 'スラッシュコマンドは {agency} のワークスペース専用です。{own} は Slack コネクトで接続した別のワークスペースのため、Engawa のメッセージの下にあるボタンをお使いください。',
    zh: '斜杠命令属于 {agency} 的工作区。{own} 是 Slack Connect 中的另一个工作区：请使用 Engawa 消息下方的按钮。',
  },
  notInThreads: {
    en: '{what} is not supported in threads. Sorry! Type it in the channel’s message box.',
    ja: '{what} はスレッドでは使えません。チャンネルの入力欄で入力してください。',
    zh: '{what} 不能在消息列中使用，请在频道的输入框中输入。',
  },
  notACommand: {
    en: '{what} is not a valid command. In Slack, all messages that start with “/” are taken for commands: put a space before it to send it as a message.',
    ja: '{what} は有効なコマンドではありません。Slack では「/」で始まるメッセージはコマンドとして扱われます。メッセージとして送るには、先頭に半角スペースを入れてください。',
    zh: '{what} 不是有效的命令。在 Slack 中，以“/”开头的消息都会被视为命令；如要作为消息发送，请在前面加一个空格。',
  },
  noFilesWithCommand: {
    en: 'Files cannot go with a command. Remove them, or send a message.',
    ja: 'コマンドにファイルは添付できません。ファイルを外すか、メッセージとして送信してください。',
    zh: '命令不能附带文件。请移除文件，或改为发送消息。',
  },
  readOnly: {
    en: 'Engawa reads no messages here, so Slack shows no message box: use the buttons, or a slash command in a channel.',
    ja: 'Engawa はここでメッセージを受け付けないため、入力欄はありません。ボタンか、チャンネルのスラッシュコマンドをお使いください。',
    zh: 'Engawa 不在此处读取消息，因此没有输入框：请使用按钮，或在频道中使用斜杠命令。',
  },
} as const satisfies Readonly<Record<string, Words>>;
