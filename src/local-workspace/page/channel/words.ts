import type { Words } from '../../page-api/outside.ts';

export const channelWords = {
  members: { en: '{count} members', ja: 'メンバー {count} 人', zh: '{count} 位成员' },
  membersOf: { en: 'Members of {name}', ja: '{name} のメンバー', zh: '{name} 的成员' },
  pinned: { en: '{count} pinned', ja: 'ピン留め {count} 件', zh: '{count} 条置顶' },
  pinnedHere: { en: 'Pinned messages', ja: 'ピン留めされたメッセージ', zh: '置顶消息' },
  bookmarks: { en: 'Bookmarks', ja: 'ブックマーク', zh: '书签' },
  shared: {
    en: 'Slack Connect: everything here is also in {teams}',
    ja: 'Slack コネクト：ここの内容はすべて {teams} にも共有されます',
    zh: 'Slack Connect：此处所有内容也会显示给 {teams}',
  },
  messages: { en: 'Messages in {name}', ja: '{name} のメッセージ', zh: '{name} 中的消息' },
  empty: {
    en: 'Nothing has been said here yet.',
    ja: 'まだメッセージはありません。',
    zh: '这里还没有消息。',
  },
  emptyTeam: {
    en: 'Nothing has been said here yet. Type “/intake” below to start a project.',
    ja: 'まだメッセージはありません。下の入力欄に「/intake」と入力すると案件を開始できます。',
    zh: '这里还没有消息。在下方输入“/intake”即可启动项目。',
  },
  emptyClient: {
    en: 'Nothing has been said here yet. Engawa’s cards and their buttons appear here when {agency} starts something.',
    ja: 'まだメッセージはありません。{agency} が案件を始めると、Engawa のカードとボタンがここに表示されます。',
    zh: '这里还没有消息。{agency} 启动项目后，Engawa 的卡片和按钮会显示在这里。',
  },
  loading: { en: 'Loading messages …', ja: 'メッセージを読み込み中…', zh: '正在加载消息…' },
  older: { en: 'Show older messages', ja: '以前のメッセージを表示', zh: '显示更早的消息' },
  beginning: { en: 'This is the beginning.', ja: 'ここが最初のメッセージです。', zh: '这是最早的消息。' },
  newLine: { en: 'New', ja: '新着', zh: '新消息' },
  toLine: { en: 'Jump to what is new', ja: '新着の先頭へ移動', zh: '跳到新消息开头' },
  newest: { en: 'Jump to the newest', ja: '最新へ移動', zh: '跳到最新' },
  newMessages: { en: '{count} new', ja: '新着 {count} 件', zh: '{count} 条新消息' },
  noMember: {
    en: 'You are not in this channel.',
    ja: 'このチャンネルのメンバーではありません。',
    zh: '您不在此频道中。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const messageWords = {
  by: { en: '{name}, {time}', ja: '{name}、{time}', zh: '{name}，{time}' },
  app: { en: 'APP', ja: 'アプリ', zh: '应用' },
  edited: { en: '(edited)', ja: '（編集済み）', zh: '（已编辑）' },
  pinned: { en: 'Pinned', ja: 'ピン留め', zh: '已置顶' },
  onlyYou: { en: 'Only visible to you', ja: 'あなただけに表示されています', zh: '仅对您可见' },
  dismiss: { en: 'Dismiss message', ja: 'メッセージを閉じる', zh: '关闭消息' },
  fromThread: { en: 'replied to a thread', ja: 'スレッドに返信しました', zh: '回复了消息列' },
  replies: { en: '{count} replies', ja: '{count} 件の返信', zh: '{count} 条回复' },
  oneReply: { en: '1 reply', ja: '1 件の返信', zh: '1 条回复' },
  more: {
    en: 'More for the message of {name}',
    ja: '{name} のメッセージの操作',
    zh: '{name} 消息的更多操作',
  },
  reply: { en: 'Reply in thread', ja: 'スレッドで返信', zh: '在消息列中回复' },
  react: { en: 'Add reaction', ja: 'リアクションを追加', zh: '添加表情回应' },
  copyLink: { en: 'Copy link', ja: 'リンクをコピー', zh: '复制链接' },
  copied: { en: 'Link copied.', ja: 'リンクをコピーしました。', zh: '链接已复制。' },
  notCopied: { en: 'The link is {url}', ja: 'リンク：{url}', zh: '链接：{url}' },
  noShortcuts: {
    en: 'Message shortcuts belong to {agency}’s workspace. You are of {own}, which is another one in Slack Connect.',
    ja: 'メッセージショートカットは {agency} のワークスペース専用です。{own} は Slack コネクトで接続した別のワークスペースです。',
    zh: '消息快捷方式属于 {agency} 的工作区，而 {own} 是 Slack Connect 中的另一个工作区。',
  },
  reaction: {
    en: '{emoji} {count}: {names}',
    ja: '{emoji} {count}：{names}',
    zh: '{emoji} {count}：{names}',
  },
  download: { en: 'Download', ja: 'ダウンロード', zh: '下载' },
  picture: { en: 'Open {name}', ja: '{name} を開く', zh: '打开 {name}' },
  someone: { en: 'Somebody', ja: '不明なユーザー', zh: '未知用户' },
} as const satisfies Readonly<Record<string, Words>>;
