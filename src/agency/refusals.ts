import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('agency', {
  ownersOnly: {
    en: 'Only owners can do this. Please ask one of them.',
    ja: 'この操作はオーナーのみ行えます。オーナーにご依頼ください。',
    zh: '只有所有者可以执行此操作，请联系所有者。',
  },
  clientChannel: {
    en: 'A client reads this channel. Please choose one in which only your team is.',
    ja: 'クライアントが参加しているチャンネルです。チーム専用のチャンネルをお選びください。',
    zh: '客户在此频道中。请选择仅团队成员可见的频道。',
  },
  notAMember: {
    en: 'Engawa has not met this person yet. Please ask them to type `/engawa help` once, then try again.',
    ja: 'この方はまだEngawaを利用していません。一度 `/engawa help` を入力してもらってから、もう一度お試しください。',
    zh: '此人尚未使用过 Engawa。请其先输入一次 `/engawa help`，然后重试。',
  },
  lastOwner: {
    en: 'This is the only owner. Please make somebody else an owner first.',
    ja: 'オーナーが一人だけのため変更できません。先に別の方をオーナーにしてください。',
    zh: '此人是唯一的所有者。请先将其他人设为所有者。',
  },
  roleMissing: {
    en: 'Please choose a role for this person.',
    ja: 'この方の役割をお選びください。',
    zh: '请为此人选择角色。',
  },
  personMissing: {
    en: 'Please choose whose role this is.',
    ja: '役割を設定する方をお選びください。',
    zh: '请选择要设置角色的人。',
  },
});
