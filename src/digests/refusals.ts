import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('digest', {
  notTheTeam: {
    en: 'Only people of the agency can post a digest.',
    ja: 'ダイジェストを投稿できるのは制作側のメンバーのみです。',
    zh: '只有服务方成员可以发布摘要。',
  },
  alreadyPosted: {
    en: 'Today’s digest of “{name}” has been posted already. The next one can be posted tomorrow.',
    ja: '「{name}」の本日のダイジェストはすでに投稿済みです。次は明日以降に投稿できます。',
    zh: '“{name}”今天的摘要已经发布。明天起可再次发布。',
  },
  notActive: {
    en: '“{name}” is not in force, so there is no digest to post. It is once the agreement is signed.',
    ja: '「{name}」は進行中ではないため、投稿できません。契約の締結後に投稿できます。',
    zh: '“{name}”未在进行中，无法发布摘要。合同签署后即可发布。',
  },
});
