import { phrase } from '../kernel/phrase.ts';

/** What the team reads when reminders have brought nothing. */
export const text = {
  title: phrase({
    en: 'Please talk to {who} about “{what}”',
    ja: '「{what}」の件で{who}さんへのご連絡をお願いします',
    zh: '请就“{what}”联系{who}',
  }),
  agreement: phrase({
    en: 'It is still not signed, and the reminders are used up. It can be signed until {end}.',
    ja: 'まだ署名されておらず、自動のご案内は終了しました。署名期限は{end}です。',
    zh: '合同仍未签署，自动提醒已全部发出。签署截止时间为 {end}。',
  }),
  delivery: phrase({
    en: 'Nobody has decided on the delivery, and the reminders are used up.',
    ja: '納品への回答がまだなく、自動のご案内は終了しました。',
    zh: '客户尚未就交付作出决定，自动提醒已全部发出。',
  }),
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  lead: phrase({ en: 'Lead', ja: 'リード', zh: '负责人' }),
  said: phrase({ en: 'Said so far', ja: 'これまでの連絡', zh: '已发送的消息' }),
  saidAt: phrase({ en: '{at}: {what}', ja: '{at}：{what}', zh: '{at}：{what}' }),
  over: phrase({
    en: 'No call needed any more.',
    ja: 'ご連絡は不要になりました。',
    zh: '无需再联系。',
  }),
} as const;

const asked = phrase({ en: 'sent for signature', ja: '署名の依頼', zh: '发送签署' });
const delivered = phrase({
  en: 'delivered, with the request to decide',
  ja: '納品と承認の依頼',
  zh: '交付并请求验收',
});
const reminded = phrase({ en: 'reminder', ja: 'ご案内', zh: '提醒' });
const warned = phrase({ en: 'warning that the time ends', ja: '期限のお知らせ', zh: '期限提示' });

/** What was posted, by the notice's name. */
export const saidWords: Readonly<Record<string, typeof asked>> = {
  'agreement.to-sign': asked,
  'agreement.reminder': reminded,
  'agreement.expiry-warning': warned,
  'milestone.delivered': delivered,
  'milestone.window-warning': warned,
};
