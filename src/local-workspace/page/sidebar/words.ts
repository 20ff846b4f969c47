import type { Words } from '../../page-api/outside.ts';

export const sidebarWords = {
  channels: { en: 'Channels', ja: 'チャンネル', zh: '频道' },
  app: { en: 'App', ja: 'アプリ', zh: '应用' },
  home: { en: 'Home', ja: 'ホーム', zh: '主页' },
  messages: { en: 'Direct messages', ja: 'ダイレクトメッセージ', zh: '私信' },
  private: { en: 'private channel', ja: 'プライベートチャンネル', zh: '私有频道' },
  shared: { en: 'shared with {teams}', ja: '{teams} と共有', zh: '与 {teams} 共享' },
  unread: { en: '{count} unread', ja: '未読 {count} 件', zh: '{count} 条未读' },
  onlyShared: {
    en: 'You belong to {own}. In Slack Connect you see the channels that {agency} shares with you, and no others.',
    ja: 'あなたは {own} のメンバーです。Slack コネクトでは、{agency} が共有したチャンネルだけが表示されます。',
    zh: '您属于 {own}。在 Slack Connect 中，您只能看到 {agency} 与您共享的频道。',
  },
  noDm: {
    en: 'Engawa has not written to you yet. In Slack Connect an app of another workspace appears here when it does.',
    ja: 'Engawa からのメッセージはまだありません。Slack コネクトでは、別ワークスペースのアプリは最初のメッセージが届いた時にここに表示されます。',
    zh: 'Engawa 尚未给您发过消息。在 Slack Connect 中，其他工作区的应用在首次发来消息后才会显示在这里。',
  },
} as const satisfies Readonly<Record<string, Words>>;
