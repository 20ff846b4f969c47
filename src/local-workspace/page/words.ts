import type { Words } from '../page-api/outside.ts';

export const shellWords = {
  skip: { en: 'Skip to messages', ja: 'メッセージへ移動', zh: '跳到消息' },
  opening: { en: 'Opening the workspace …', ja: 'ワークスペースを開いています…', zh: '正在打开工作区…' },
  unreachable: {
    en: 'The workspace is not reachable. This page tries again by itself. If it stays away, start it with “npm start”.',
    ja: 'ワークスペースに接続できません。自動的に再接続します。復旧しない場合は「npm start」で起動してください。',
    zh: '无法连接工作区，页面会自动重试。若一直无法恢复，请用“npm start”启动。',
  },
  nobody: {
    en: 'Nobody here has this address. Choose who you are from the start.',
    ja: 'このアドレスの人は見つかりません。最初から選び直してください。',
    zh: '此地址没有对应的人，请从头选择身份。',
  },
  toStart: { en: 'Go to the start', ja: '最初に戻る', zh: '回到开头' },
  notice: { en: 'Notices', ja: 'お知らせ', zh: '通知' },
  close: { en: 'Close', ja: '閉じる', zh: '关闭' },
  language: { en: 'Language', ja: '表示言語', zh: '语言' },
  theme: { en: 'Theme', ja: 'テーマ', zh: '主题' },
  system: { en: 'As the system', ja: 'システムに合わせる', zh: '跟随系统' },
  light: { en: 'Light', ja: 'ライト', zh: '浅色' },
  dark: { en: 'Dark', ja: 'ダーク', zh: '深色' },
  display: { en: 'Language and theme', ja: '言語とテーマ', zh: '语言与主题' },
  outside: { en: 'Outside', ja: '外の世界', zh: '外部' },
  outsideHint: {
    en: 'E-mails, bank, audit log, effects, faults',
    ja: 'メール・銀行・監査ログ・処理・障害',
    zh: '邮件、银行、审计日志、任务、故障',
  },
  channels: { en: 'Channels and app', ja: 'チャンネルとアプリ', zh: '频道与应用' },
  badLink: {
    en: 'This link cannot be opened here: {url}',
    ja: 'このリンクはここでは開けません：{url}',
    zh: '无法在此打开此链接：{url}',
  },
} as const satisfies Readonly<Record<string, Words>>;
