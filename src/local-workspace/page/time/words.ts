import type { Words } from '../../page-api/outside.ts';

export const timeWords = {
  label: { en: 'Time: {now}', ja: '現在時刻：{now}', zh: '时间：{now}' },
  title: { en: 'Time machine', ja: 'タイムマシン', zh: '时间机器' },
  zone: {
    en: 'in {zone}, as {who} reads it',
    ja: '{zone}（{who}さんのタイムゾーン）',
    zh: '{zone}（{who} 的时区）',
  },
  forward: {
    en: 'Time only moves forward. Everything due in between happens, in order, as it would have.',
    ja: '時間は先にしか進められません。その間の予定は、本来の順序どおりに実行されます。',
    zh: '时间只能向前。期间到期的一切都会按原有顺序依次发生。',
  },
  hour: { en: '+1 hour', ja: '+1 時間', zh: '+1 小时' },
  day: { en: '+1 day', ja: '+1 日', zh: '+1 天' },
  'business-day': { en: 'Next business day', ja: '翌営業日', zh: '下一工作日' },
  week: { en: '+1 week', ja: '+1 週間', zh: '+1 周' },
  next: { en: 'To the next thing', ja: '次の予定まで進む', zh: '推进到下一件事' },
  nextIs: { en: 'The next thing that will happen', ja: '次の予定', zh: '接下来会发生的事' },
  nothing: {
    en: 'Nothing is due. Something will be, once there is a project.',
    ja: '予定はありません。案件ができると予定が入ります。',
    zh: '目前没有到期事项。有了项目后才会有。',
  },
  moving: { en: 'Time moves on to {to}', ja: '{to} まで進めています', zh: '时间正推进到 {to}' },
  passing: { en: 'On the way: {what}, {about}', ja: '途中：{what}（{about}）', zh: '途中：{what}，{about}' },
} as const satisfies Readonly<Record<string, Words>>;
