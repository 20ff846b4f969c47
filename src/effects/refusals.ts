import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('effect', {
  ownersOnly: {
    en: 'Only owners can decide about stuck effects. Please ask one of them.',
    ja: '停止した処理を判断できるのはオーナーのみです。オーナーにご依頼ください。',
    zh: '只有所有者可以处理停滞的任务，请联系所有者。',
  },
  unknown: {
    en: 'This effect does not exist. `/engawa stuck` shows what waits.',
    ja: 'この処理は存在しません。`/engawa stuck` で停止中のものをご確認ください。',
    zh: '该任务不存在。请用 `/engawa stuck` 查看停滞的任务。',
  },
  notStuck: {
    en: 'This is no longer stuck: it was dealt with meanwhile. `/engawa stuck` shows what waits.',
    ja: 'この処理はすでに対応済みです。`/engawa stuck` で停止中のものをご確認ください。',
    zh: '该任务已被处理，不再停滞。请用 `/engawa stuck` 查看。',
  },
});
