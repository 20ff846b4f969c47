import { phrase } from '../../kernel/phrase.ts';

/** Words about a project that rests. */
export const text = {
  pausedTitle: phrase({ en: '{name} is paused', ja: '{name}の中断', zh: '{name}已暂停' }),
  pausedBody: phrase({
    en: 'Until work goes on, reminders, the time to decide and billing on dates stand still, and days move by as many business days. Invoices that you have already stay due on their day. You are told here when it goes on.',
    ja: '再開までの間、ご案内、検収期間、日付による請求はいずれも止まり、期日は中断した営業日数だけ後ろになります。すでにお送りした請求書のお支払期日は変わりません。再開時はこちらでお知らせします。',
    zh: '恢复之前，提醒、验收期限和按日期开具的账单均暂停，各期限按暂停的工作日数顺延。已发送账单的付款期限不变。恢复时会在此通知您。',
  }),
  pausedTeamBody: phrase({
    en: '{client} has been told. Reminders, windows and billing on dates stand still until somebody resumes it; papers that wait for signature, approvals and disputes go on. Invoices that are out stay due, but nobody is reminded of them.',
    ja: '{client}にはお知らせ済みです。再開するまで、リマインダー、検収期間、日付による請求は止まります。署名待ちの契約書、社内承認、異議申し立ての期限は止まりません。送付済みの請求書の期日は変わりませんが、お支払いのご案内も止まります。',
    zh: '已通知{client}。恢复之前，提醒、验收期限和按日期开具的账单均暂停；待签署的文件、内部审批和付款争议照常进行。已发送账单的期限不变，但不再自动提醒付款。',
  }),
  reason: phrase({ en: 'Why', ja: '理由', zh: '原因' }),
  until: phrase({ en: 'Planned until', ja: '中断の予定期限', zh: '计划暂停至' }),
  pausedBy: phrase({ en: 'Paused by {who}, {at}', ja: '{who}さんが中断（{at}）', zh: '{who}暂停，{at}' }),
  over: phrase({ en: 'The project goes on.', ja: '再開済みです。', zh: '项目已恢复。' }),
  another: phrase({
    en: 'Now planned until {until}.',
    ja: '予定期限が {until} に変わりました。',
    zh: '现计划暂停至 {until}。',
  }),
  resume: phrase({ en: 'Resume', ja: '再開する', zh: '恢复' }),
  resumedTitle: phrase({ en: '{name} goes on', ja: '{name}の再開', zh: '{name}已恢复' }),
  resumedDays: phrase({
    en: 'It was paused for {days} business days. What was left of each deadline is left now, and planned days are later by as many.',
    ja: '中断は{days}営業日でした。各期限は残りの日数から再開し、予定日は同じ日数だけ後ろになります。',
    zh: '共暂停 {days} 个工作日。各期限从剩余天数继续计算，计划日期相应顺延。',
  }),
  resumedSameDay: phrase({
    en: 'It was paused for less than a business day: planned days stay as they were, and no deadline is shorter.',
    ja: '中断は1営業日に満たないため、予定日は変わりません。期限が短くなることもありません。',
    zh: '暂停不足 1 个工作日：计划日期不变，各期限也不会缩短。',
  }),
  resumedOneDay: phrase({
    en: 'It was paused for one business day. What was left of each deadline is left now, and planned days are later by one.',
    ja: '中断は1営業日でした。各期限は残りの日数から再開し、予定日は1日後ろになります。',
    zh: '共暂停 1 个工作日。各期限从剩余天数继续计算，计划日期顺延一天。',
  }),
  resumedBy: phrase({ en: 'Resumed by {who}', ja: '{who}さんが再開', zh: '由{who}恢复' }),
  overTitle: phrase({ en: '{name}: the pause ends', ja: '{name}の中断期限', zh: '{name}：暂停到期' }),
  overBody: phrase({
    en: 'The day has come on which work was to go on. Nothing goes on by itself: resume it, which first shows what happens then, or agree on another day with the client.',
    ja: '再開の予定日になりました。自動では再開しません。再開する（その前に今後の予定を確認できます）か、先方と新しい日程をご調整ください。',
    zh: '已到计划恢复的日期。项目不会自动恢复：请点击恢复（会先显示后续安排），或与客户另行约定日期。',
  }),
} as const;
