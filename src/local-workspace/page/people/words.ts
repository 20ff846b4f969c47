import type { Words } from '../../page-api/outside.ts';

export const peopleWords = {
  switchWho: { en: 'Switch who you are:', ja: '操作する人を切り替える：', zh: '切换身份：' },
  choose: { en: 'Who you are', ja: '操作する人を選ぶ', zh: '选择身份' },
  agency: {
    en: 'Engawa is installed here: commands, shortcuts, Home and buttons',
    ja: 'Engawa 導入済み：コマンド、ショートカット、ホーム、ボタンが使えます',
    zh: '已安装 Engawa：可用命令、快捷方式、主页和按钮',
  },
  client: {
    en: 'Another workspace, in Slack Connect: shared channels and buttons only',
    ja: 'Slack コネクトで接続した別ワークスペース：共有チャンネルとボタンのみ使えます',
    zh: '通过 Slack Connect 连接的另一工作区：仅共享频道和按钮',
  },
  external: { en: 'from {team}', ja: '{team} のメンバー', zh: '来自 {team}' },
  app: { en: 'APP', ja: 'アプリ', zh: '应用' },
  you: { en: 'you', ja: 'あなた', zh: '您' },
} as const satisfies Readonly<Record<string, Words>>;
