import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('reminder', {
  notYours: {
    en: 'Only people of {client} and of the agency can put this off.',
    ja: 'この操作は{client}様と制作側の方のみ行えます。',
    zh: '只有{client}和服务方的人员可以进行此操作。',
  },
  notTheTeam: {
    en: 'Only people of the agency can put this off.',
    ja: 'この操作は制作側のメンバーのみ行えます。',
    zh: '只有服务方成员可以进行此操作。',
  },
  gone: {
    en: 'This message cannot be put off any more. Newer ones stand further down.',
    ja: 'このご案内は延期できなくなりました。下の新しいメッセージをご覧ください。',
    zh: '该提醒已无法推迟，请查看下方较新的消息。',
  },
});
