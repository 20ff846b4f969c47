import type { Words } from '../../page-api/outside.ts';

export const modalWords = {
  close: { en: 'Close', ja: '閉じる', zh: '关闭' },
  closeAll: { en: 'Close all', ja: 'すべて閉じる', zh: '全部关闭' },
  back: { en: 'Back', ja: '戻る', zh: '返回' },
  cancel: { en: 'Cancel', ja: 'キャンセル', zh: '取消' },
  trouble: {
    en: 'We had some trouble connecting. Try again?',
    ja: '接続で問題が発生しました。もう一度お試しください。',
    zh: '连接出现问题，请重试。',
  },
  kept: {
    en: 'What you entered is still here.',
    ja: '入力した内容は残っています。',
    zh: '您填写的内容仍然保留。',
  },
  pressFailed: {
    en: 'The app did not answer. Try again?',
    ja: 'アプリから応答がありません。もう一度お試しください。',
    zh: '应用未响应，请重试。',
  },
  about: {
    en: 'F6 leads from the form to what is not Slack (the outside, the time machine, the tour) and back.',
    ja: 'F6 キーで、フォームと Slack 以外の部分（外の世界、タイムマシン、ツアー）を行き来できます。',
    zh: '按 F6 可在表单与 Slack 之外的部分（外部、时间机器、导览）之间切换。',
  },
  leave: {
    en: 'Leave the form open, go beside it (F6)',
    ja: 'フォームを開いたまま外へ移動（F6）',
    zh: '保留表单，转到旁边（F6）',
  },
  sending: { en: 'Sending …', ja: '送信中…', zh: '正在发送…' },
} as const satisfies Readonly<Record<string, Words>>;
