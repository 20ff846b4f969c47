import type { Words } from '../../page-api/outside.ts';

export const homeWords = {
  home: { en: 'Home', ja: 'ホーム', zh: '主页' },
  messages: { en: 'Messages', ja: 'メッセージ', zh: '消息' },
  tabs: { en: 'Engawa’s tabs', ja: 'Engawa のタブ', zh: 'Engawa 标签页' },
  opening: { en: 'Opening Home …', ja: 'ホームを開いています…', zh: '正在打开主页…' },
  progress: { en: 'This is a work in progress', ja: 'このページは準備中です', zh: '此页面正在建设中' },
  external: {
    en: 'Slack shows an app’s Home only in the workspace that installed it. Engawa is installed at {agency}; you are of {own}. What concerns you is in the shared channels.',
    ja: 'アプリのホームは、アプリをインストールしたワークスペースだけに表示されます。Engawa は {agency} に導入されており、あなたは {own} のメンバーです。あなたに関わる内容は共有チャンネルにあります。',
    zh: 'Slack 仅在安装了应用的工作区中显示其主页。Engawa 安装在 {agency}，您属于 {own}。与您有关的内容都在共享频道中。',
  },
  unpublished: {
    en: 'Engawa has published nothing here yet. It does so when it is told that you opened this tab: if it is stopped, start it and open the tab again.',
    ja: 'まだ何も公開されていません。このタブを開いたことが Engawa に伝わると表示されます。Engawa が停止している場合は、起動してからもう一度開いてください。',
    zh: 'Engawa 尚未发布内容。它得知您打开此标签页后才会发布；如果它已停止，请启动后重新打开。',
  },
} as const satisfies Readonly<Record<string, Words>>;
