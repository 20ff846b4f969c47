import { phrase } from '../../src/kernel/phrase.ts';

/** Words about the status page of a project. */
export const pageText = {
  page: phrase({ en: 'Status page', ja: '状況ページ', zh: '状态页' }),
  newLink: phrase({ en: 'New status link', ja: '状況リンクを更新', zh: '更换状态链接' }),
  title: phrase({ en: '{name}: status page', ja: '{name}の状況ページ', zh: '{name}：状态页' }),
  body: phrase({
    en: 'It shows the roadmap, what waits for the client, changes and documents. The link is for {who}, until {end}.',
    ja: 'ロードマップ、ご対応が必要な項目、変更、書類をまとめてご覧いただけます。このリンクは{who}さん専用です（{end} まで）。',
    zh: '可查看路线图、待客户处理的事项、变更与文件。该链接供{who}使用，有效期至 {end}。',
  }),
  open: phrase({ en: 'Open the page', ja: 'ページを開く', zh: '打开页面' }),
  renewTitle: phrase({ en: 'New status link', ja: 'リンクの更新', zh: '更换链接' }),
  renewText: phrase({
    en: 'Every link to this page that was handed out so far stops working. People get a new one with “Status page”.',
    ja: 'これまでにお渡しした状況ページのリンクはすべて無効になります。新しいリンクは「状況ページ」から取得できます。',
    zh: '此前发出的所有状态页链接都将失效。可通过“状态页”获取新链接。',
  }),
  renewed: phrase({ en: 'New status link', ja: 'リンクを更新しました', zh: '链接已更换' }),
  renewedBody: phrase({
    en: 'Every earlier link has ended.',
    ja: 'これまでのリンクは無効になりました。',
    zh: '之前的链接均已失效。',
  }),
} as const;
