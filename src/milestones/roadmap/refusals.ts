import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('roadmap', {
  nothingToShow: {
    en: 'There are no milestones to show yet. `/milestone add` adds the first.',
    ja: '表示できるマイルストーンがまだありません。`/milestone add` で追加できます。',
    zh: '还没有可显示的里程碑。请用 `/milestone add` 添加。',
  },
  postedJustNow: {
    en: 'Somebody has posted the roadmap in the meantime. Nothing was posted again.',
    ja: 'ロードマップは先ほど別の方が投稿しました。重ねての投稿はしていません。',
    zh: '路线图刚刚已由他人发布，未再次发布。',
  },
});
