import { phrase } from '../../src/kernel/phrase.ts';

/** Words about pausing a project and letting it go on. */
export const pauseText = {
  does: phrase({
    en: 'pause a project: reminders, windows and dated billing stand still',
    ja: '案件を中断（リマインダー・検収期間・日付による請求を停止）',
    zh: '暂停项目：提醒、验收期限与按日期开账单',
  }),
  title: phrase({ en: 'Pause the project', ja: '案件の中断', zh: '暂停项目' }),
  submit: phrase({ en: 'Pause', ja: '中断する', zh: '暂停' }),
  effect: phrase({
    en: '“{name}” is paused at once, and {client} is told why and until when. Reminders, the time to decide and billing on dates stand still; invoices that are out stay due. It goes on when somebody resumes it.',
    ja: '「{name}」をただちに中断し、理由と予定期限を{client}にお知らせします。リマインダー、検収期間、日付による請求は止まります。送付済みの請求書の期日は変わりません。再開は担当者が行います。',
    zh: '“{name}”将立即暂停，并告知{client}原因和期限。提醒、验收期限和按日期开具的账单均暂停；已发送账单的期限不变。须由人员恢复。',
  }),
  another: phrase({
    en: '“{name}” is paused already, until {until} as planned. Another day takes its place, and both sides are told; {command} lets it go on.',
    ja: '「{name}」はすでに中断中です（予定期限 {until}）。新しい期限に置き換え、双方にお知らせします。再開するには {command} を使います。',
    zh: '“{name}”已在暂停中（计划至 {until}）。新日期将取代原日期，并通知双方；用 {command} 恢复。',
  }),
  reason: phrase({ en: 'Why', ja: '理由', zh: '原因' }),
  reasonHint: phrase({
    en: 'The client reads it as it stands here.',
    ja: 'このままクライアントに表示されます。',
    zh: '客户将看到此处的原文。',
  }),
  until: phrase({ en: 'Planned until', ja: '中断の予定期限', zh: '计划暂停至' }),
  untilHint: phrase({
    en: 'On that day the team is asked whether it goes on.',
    ja: 'その日に、再開するかどうかをチームに確認します。',
    zh: '届时会询问团队是否恢复。',
  }),
  overdue: phrase({
    en: 'Invoice {number} is not paid yet.',
    ja: '請求書 {number} のお支払いを確認できていないため。',
    zh: '账单 {number} 尚未付款。',
  }),
  doesResume: phrase({
    en: 'let a paused project go on; shows first what happens then',
    ja: '中断した案件の再開（先に今後の予定を表示）',
    zh: '恢复已暂停的项目（先显示后续安排）',
  }),
  resumeTitle: phrase({ en: 'Resume the project', ja: '案件の再開', zh: '恢复项目' }),
  resume: phrase({ en: 'Resume', ja: '再開する', zh: '恢复' }),
  resumeEffect: phrase({
    en: '“{name}” goes on at once: what was left of each deadline is left then, and planned days are later by the business days for which it was paused. Both sides are told.',
    ja: '「{name}」をただちに再開します。各期限は残りの日数から再開し、予定日は中断した営業日数だけ後ろになります。双方にお知らせします。',
    zh: '“{name}”将立即恢复：各期限从剩余天数继续计算，计划日期按暂停的工作日数顺延，并通知双方。',
  }),
  whatFollows: phrase({ en: 'What happens then:', ja: '再開後の予定：', zh: '恢复后的安排：' }),
} as const;
