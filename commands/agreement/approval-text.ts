import { phrase } from '../../src/kernel/phrase.ts';

/** Words of the forms about approval. */
export const text = {
  sendBackTitle: phrase({ en: 'Send back', ja: '差し戻し', zh: '退回' }),
  reason: phrase({ en: 'What should be different', ja: '差し戻しの理由', zh: '需要修改之处' }),
  reasonHint: phrase({
    en: 'Only the team reads it.',
    ja: '社内のみに表示されます。',
    zh: '仅团队成员可见。',
  }),
  wasSentBack: phrase({ en: 'Sent back', ja: '差し戻しました', zh: '已退回' }),
  isTold: phrase({
    en: '{who} is told why.',
    ja: '{who}さんに理由をお伝えします。',
    zh: '将告知{who}原因。',
  }),
  waiting: phrase({
    en: 'Version {version} waits for approval',
    ja: '第{version}版は承認待ちです',
    zh: '第{version}版等待批准',
  }),
  waitingBody: phrase({
    en: '{who} is asked. It goes out as soon as it is approved; you are told either way.',
    ja: '{who}さんに承認を依頼しました。承認され次第、送付されます。結果はお知らせします。',
    zh: '已请{who}批准。批准后立即发送，结果会通知您。',
  }),
} as const;
