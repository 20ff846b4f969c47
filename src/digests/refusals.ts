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
  previewNotYours: {
    en: 'Only people of the agency can decide on a digest that is to come.',
    ja: '送付前のダイジェストを扱えるのは制作側のメンバーのみです。',
    zh: '只有服务方成员可以处理待发送的摘要。',
  },
  noPreview: {
    en: 'There is no such digest to come. `/project digest` shows the next one.',
    ja: '該当する送付前のダイジェストはありません。`/project digest` で次回分を確認できます。',
    zh: '没有这份待发送的摘要。用 `/project digest` 查看下一份。',
  },
  previewOver: {
    en: 'It has been decided what comes of this digest of “{name}”. Its card says what.',
    ja: '「{name}」のこのダイジェストの扱いはすでに決まっています。カードで確認できます。',
    zh: '“{name}”的这份摘要已有决定，请见卡片。',
  },
  fixNotYours: {
    en: 'Only people of the agency can correct a digest.',
    ja: 'ダイジェストを訂正できるのは制作側のメンバーのみです。',
    zh: '只有服务方成员可以更正摘要。',
  },
  noDigest: {
    en: 'No digest has gone out yet that could be corrected.',
    ja: '訂正できるダイジェストはまだありません。',
    zh: '尚无可更正的摘要。',
  },
  correctedOften: {
    en: 'It bears {most} corrections already. Please post a new one with `/project digest now`.',
    ja: 'すでに{most}件の訂正があります。`/project digest now` で新しく投稿してください。',
    zh: '已有 {most} 处更正。请用 `/project digest now` 重新发布。',
  },
});
