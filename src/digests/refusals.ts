import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('digest', {
  alreadyPosted: {
    en: 'Today’s digest of “{name}” has been posted already.',
    ja: '「{name}」の本日のダイジェストはすでに投稿済みです。',
    zh: '“{name}”今天的摘要已经发布。',
  },
  notActive: {
    en: '“{name}” is not in force, so there is no digest to post.',
    ja: '「{name}」は進行中ではないため、ダイジェストはありません。',
    zh: '“{name}”未在进行中，没有可发布的摘要。',
  },
});
