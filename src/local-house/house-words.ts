import type { Words } from '../local-workspace/page-api/outside.ts';

/** Why something can't be done at the page now, and what to do about it. */
export const why = {
  botIsDown: {
    en: 'Engawa is not running, so nothing would happen in between. Start it first.',
    ja: 'Engawaが停止しているため、時間を進めても何も起こりません。先に起動してください。',
    zh: 'Engawa 未在运行，推进时间期间什么都不会发生。请先启动它。',
  },
  botFell: {
    en: 'Engawa stopped running, so time was moved no further. Start it, then move time on.',
    ja: 'Engawaが停止したため、時間の移動を途中で止めました。起動してから続けてください。',
    zh: 'Engawa 已停止运行，时间推进到此为止。请启动它后再继续。',
  },
  botRuns: {
    en: 'Engawa is running already.',
    ja: 'Engawaはすでに動いています。',
    zh: 'Engawa 已在运行。',
  },
  nothingToKill: {
    en: 'Engawa is not running. Start it first.',
    ja: 'Engawaは動いていません。先に起動してください。',
    zh: 'Engawa 未在运行。请先启动它。',
  },
  nothingNext: {
    en: 'Nothing waits to happen by itself yet. Take in a project first, or move time by a day.',
    ja: 'これから自動的に起こる予定はまだありません。案件を登録するか、1日進めてください。',
    zh: '目前没有会自动发生的事项。请先登记一个项目，或将时间推进一天。',
  },
  timeMoves: {
    en: 'Time is being moved. Wait until it has arrived.',
    ja: '時間を移動中です。終わるまでお待ちください。',
    zh: '正在推进时间，请等待完成。',
  },
  startsOver: {
    en: 'The workspace is starting over. Wait until it is ready.',
    ja: 'ワークスペースを作り直しています。完了までお待ちください。',
    zh: '工作区正在重新开始，请等待完成。',
  },
  noStripe: {
    en: 'No Stripe stands beside this workspace. Start with STRIPE_SECRET_KEY=sk_test_local to open one.',
    ja: 'このワークスペースには Stripe がありません。STRIPE_SECRET_KEY=sk_test_local を指定して起動してください。',
    zh: '此工作区旁没有 Stripe。请以 STRIPE_SECRET_KEY=sk_test_local 启动。',
  },
  notOurDatabase: {
    en: 'Engawa does not erase a database that it did not make (DATABASE_URL is set). Give it an empty one instead.',
    ja: 'DATABASE_URLで指定されたデータベースは、Engawaが作ったものではないため消去しません。空のデータベースを指定してください。',
    zh: 'DATABASE_URL 指定的数据库并非由 Engawa 创建，因此不会清空。请改为指定一个空数据库。',
  },
} satisfies Readonly<Record<string, Words>>;

/** What "start over" is doing. */
export const doing = {
  stopping: { en: 'Engawa is stopping.', ja: 'Engawaを停止しています。', zh: '正在停止 Engawa。' },
  emptying: {
    en: 'The workspace is being emptied.',
    ja: 'ワークスペースを空にしています。',
    zh: '正在清空工作区。',
  },
  starting: { en: 'Engawa is starting.', ja: 'Engawaを起動しています。', zh: '正在启动 Engawa。' },
} satisfies Readonly<Record<string, Words>>;

export const couldNotStart = (words: string): Words => ({
  en: `Engawa could not be started. ${words}`,
  ja: `Engawaを起動できませんでした。${words}`,
  zh: `无法启动 Engawa。${words}`,
});

export const couldNotFinish = (words: string): Words => ({
  en: `This went wrong half-way; what stands so far stays. ${words}`,
  ja: `途中で失敗しました。ここまでの内容はそのまま残ります。${words}`,
  zh: `中途出错，已完成的内容予以保留。${words}`,
});

/** `words`: Stripe's own. */
export const stripeRefuses = (words: string): Words => ({
  en: `Stripe refuses this. ${words}`,
  ja: `Stripe に拒否されました。${words}`,
  zh: `Stripe 拒绝了此操作。${words}`,
});

/** `kinds`: what is under way, such as "slack.post ×2". */
export const inFlight = (kinds: string): Words => ({
  en: `Still in flight: ${kinds}`,
  ja: `処理中：${kinds}`,
  zh: `仍在处理：${kinds}`,
});
