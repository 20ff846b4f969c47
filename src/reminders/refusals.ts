import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('reminder', {
  notYours: {
    en: 'Only people of {client} and of the agency can put this off.',
    ja: 'この操作は{client}と制作側の方のみ行えます。',
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
  rests: {
    en: 'The project is paused, and this reminder with it. It goes on once the project is resumed.',
    ja: '案件が中断中のため、このご案内も止まっています。再開後に改めてお知らせします。',
    zh: '项目已暂停，此提醒也随之暂停，项目恢复后将继续。',
  },
  tooLate: {
    en: 'This ends on {end}. Please choose an earlier moment, or decide now.',
    ja: '期限は{end}です。それより前の日時をお選びいただくか、今ご判断ください。',
    zh: '期限为 {end}。请选择更早的时间，或现在作出决定。',
  },
  oftenEnough: {
    en: 'This has been put off {times} times within a week. Please answer with the other buttons on the card, or write to us here.',
    ja: 'この1週間で{times}回延期されています。カードのほかのボタンでご回答いただくか、こちらにメッセージをお送りください。',
    zh: '一周内已推迟 {times} 次。请用卡片上的其他按钮答复，或在此给我们留言。',
  },
});
