import { phrase } from '../kernel/phrase.ts';

/** Words of the invitation card. The button's English words are fixed in contract.md. */
export const text = {
  title: phrase({
    en: 'Let us begin with your project',
    ja: 'プロジェクトのご相談',
    zh: '让我们从您的项目开始',
  }),
  body: phrase({
    en: '{agency} would like to understand what you want to reach. It takes about ten minutes; if you close the form, what you entered is kept.',
    ja: '{agency}より、実現したいことをお伺いします。所要時間は約10分です。途中で閉じても入力内容は保存されます。',
    zh: '{agency}希望了解您想达成的目标，约需十分钟。中途关闭时，已填写的内容会保留。',
  }),
  tell: phrase({
    en: 'Tell us about your project',
    ja: 'プロジェクトについて教えてください',
    zh: '介绍您的项目',
  }),
  told: phrase({
    en: 'Filled in by {who}, {at}: {project}',
    ja: '{who}さんがご記入くださいました（{at}）：{project}',
    zh: '{who}已填写（{at}）：{project}',
  }),
} as const;
