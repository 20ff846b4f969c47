import type { Words } from '../../page-api/outside.ts';

export const startOverWords = {
  open: { en: 'Start over …', ja: '最初からやり直す…', zh: '重新开始…' },
  title: { en: 'Start over', ja: '最初からやり直す', zh: '重新开始' },
  lost: {
    en: 'Everything in this workspace is deleted: messages, projects, agreements, invoices, e-mails, the audit log. It can’t be undone.',
    ja: 'このワークスペースの内容はすべて削除されます（メッセージ、案件、契約書、請求書、メール、監査ログ）。元に戻せません。',
    zh: '此工作区的全部内容将被删除：消息、项目、合同、账单、邮件、审计日志。无法恢复。',
  },
  begin: { en: 'Begin with', ja: '開始時の状態', zh: '起始状态' },
  empty: { en: 'An empty workspace', ja: '空のワークスペース', zh: '空白工作区' },
  emptySee: {
    en: 'For the tour, and to try everything yourself.',
    ja: 'ツアーや、ご自身で試すときに。',
    zh: '适合跟随导览，亲自尝试每一步。',
  },
  furnished: { en: 'A furnished workspace', ja: 'サンプル入りのワークスペース', zh: '含示例的工作区' },
  furnishedSee: {
    en: 'Three engagements in different states, one in Japanese, one in Chinese. Takes up to a minute.',
    ja: '状態の異なる 3 つの案件（うち 1 件は日本語、1 件は中国語）。準備に 1 分ほどかかります。',
    zh: '三个处于不同阶段的项目，其中一个为日语，一个为中文。准备约需一分钟。',
  },
  language: { en: 'Language of the agency', ja: '制作会社の言語', zh: '服务方的语言' },
  go: { en: 'Delete everything and start over', ja: 'すべて削除してやり直す', zh: '全部删除并重新开始' },
  cancel: { en: 'Cancel', ja: 'キャンセル', zh: '取消' },
  close: { en: 'Close', ja: '閉じる', zh: '关闭' },
  wait: { en: 'Starting over …', ja: 'やり直しています…', zh: '正在重新开始…' },
} as const satisfies Readonly<Record<string, Words>>;

export const languageNames = { en: 'English', ja: '日本語', zh: '中文' } as const;
