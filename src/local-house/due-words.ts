import { z } from 'zod';
import type { Words } from '../local-workspace/page-api/outside.ts';
import type { DueWords, PartNeeds } from './outside-parts.ts';

/** What happens by itself, by the kind of its due row, as a person would say it who waits for it. */
export const dueKinds: Readonly<Record<string, Words>> = {
  'agreement.remind': {
    en: 'Reminder: the agreement is not signed yet',
    ja: 'リマインダー：契約書が未署名です',
    zh: '提醒：合同尚未签署',
  },
  'agreement.warn-of-expiry': {
    en: 'Warning: the time to sign ends soon',
    ja: 'お知らせ：署名期限が近づいています',
    zh: '提示：签署期限即将到期',
  },
  'agreement.expire': {
    en: 'The time to sign ends: the agreement expires',
    ja: '署名期限の終了：契約書が失効します',
    zh: '签署期限届满：合同失效',
  },
  'approval.remind': {
    en: 'Reminder: an agreement waits for approval',
    ja: 'リマインダー：契約書が承認待ちです',
    zh: '提醒：有合同等待批准',
  },
  'milestone.start-ready': {
    en: 'A milestone starts by itself, if nothing is in the way',
    ja: 'マイルストーンの自動着手（前提が整っている場合）',
    zh: '里程碑自动开始（前提具备时）',
  },
  'milestone.warn-of-window': {
    en: 'Warning: the time to accept the delivery ends soon',
    ja: 'お知らせ：検収期限が近づいています',
    zh: '提示：验收期限即将到期',
  },
  'milestone.accept-silently': {
    en: 'Acceptance without an answer (end of the window)',
    ja: 'みなし承認（検収期限の終了）',
    zh: '默认验收（验收期限届满）',
  },
  'invoice.bill-dated': {
    en: 'An item of the billing plan is billed on its day',
    ja: '請求計画の項目を予定日に請求します',
    zh: '收款计划中的一笔按日期开账单',
  },
  'material.remind': {
    en: 'Reminder: something is needed of the client',
    ja: 'リマインダー：クライアントの資料が未着です',
    zh: '提醒：客户尚未提供资料',
  },
  'material.call': {
    en: 'The team is asked to call the client about something missing',
    ja: '資料が届かないため、チームに電話を依頼します',
    zh: '资料未到，请团队致电客户',
  },
  'risk.remind': {
    en: 'Reminder: a notice to the client is open without news',
    ja: 'リマインダー：クライアントへのお知らせが未完了です',
    zh: '提醒：发给客户的通知尚未结束',
  },
  'risk.remind-of-answer': {
    en: 'Reminder: the client has not answered a notice yet',
    ja: 'リマインダー：お知らせへの回答が届いていません',
    zh: '提醒：客户尚未答复通知',
  },
  'risk.revisit-offers': {
    en: 'The first of the earlier days that are offered has passed: the offer ends',
    ja: '前倒しのご提案の期日が過ぎ、提案が終了します',
    zh: '提前的提议已过期，提议结束',
  },
  'invoice.remind': {
    en: 'Reminder: an invoice is not paid yet, or somebody should call about it',
    ja: 'リマインダー：請求書が未入金です（または電話の依頼）',
    zh: '提醒：账单尚未付款（或请团队致电）',
  },
  'invoice.miss-transfer': {
    en: 'Finance is asked whether a transfer has arrived',
    ja: '振込が届いたか、経理に確認します',
    zh: '询问财务转账是否到账',
  },
  'engagement.pause-over': {
    en: 'A pause was to end: the team is asked whether work goes on',
    ja: '中断の予定期限：再開するかチームに確認します',
    zh: '暂停到期：询问团队是否恢复',
  },
  'change.expire': {
    en: 'The offer for a change ends: the plan stays as it was',
    ja: '変更提案の期限終了：元の計画のまま進みます',
    zh: '变更方案到期：按原计划执行',
  },
  'invoice.ask-for-list': {
    en: 'Stripe is asked which invoices it has',
    ja: 'Stripeの請求書一覧を確認します',
    zh: '核对 Stripe 上的账单列表',
  },
  'billing.check': {
    en: 'Daily check of the books',
    ja: '請求の日次チェック',
    zh: '账务每日核对',
  },
  'billing.remind-of-details': {
    en: 'Reminder: a change of billing details waits for confirmation',
    ja: 'リマインダー：請求先・口座の変更が確認待ちです',
    zh: '提醒：账单信息变更等待确认',
  },
  'billing.expire-details': {
    en: 'The time to confirm ends: billing details stay as they were',
    ja: '確認期限の終了：請求先・口座は変更されません',
    zh: '确认期限届满：账单信息维持不变',
  },
  'dispute.remind': {
    en: 'Reminder: a disputed payment has to be answered',
    ja: 'リマインダー：異議申し立てへの回答が必要です',
    zh: '提醒：付款争议需要答复',
  },
  'reminder.again': {
    en: 'Reminder that somebody put off comes back',
    ja: '延期されたご案内の再送',
    zh: '被推迟的提醒再次发送',
  },
  'reminder.hand-over': {
    en: 'Reminders brought nothing: the team is asked to talk to them',
    ja: 'ご案内に反応がないため、チームに連絡を依頼します',
    zh: '多次提醒未果，请团队联系客户',
  },
  'digest.weekly': {
    en: 'Weekly digest to the client',
    ja: 'クライアントへの週次ダイジェスト',
    zh: '发给客户的每周摘要',
  },
  'digest.preview': {
    en: 'The team reads a digest before its client does',
    ja: '送付前のダイジェストをチームが確認します',
    zh: '团队在发送前预览摘要',
  },
  'digest.monthly': {
    en: 'Monthly report to the client',
    ja: 'クライアントへの月次報告',
    zh: '发给客户的月度报告',
  },
  'digest.daily': {
    en: 'Daily summary for the team',
    ja: 'チームへの日次サマリー',
    zh: '发给团队的每日汇总',
  },
};

/** A kind without words is said as it is called inside. */
const wordsOf = (kind: string): Words => dueKinds[kind] ?? { en: kind, ja: kind, zh: kind };

const About = z.tuple([z.object({ about: z.string() })]);

const aboutSql = `
  select concat_ws(' · ', coalesce(e.name, g.name), coalesce(m.title, '#' || c.number, '#' || r.number, t.what, i.number)) as about
    from (select) one
    left join engagement e on e.id = $1
    left join agency g on g.id = 1
    left join delivery d on d.id = $2
    left join milestone m on m.id = coalesce(d.milestone_id, $2)
    left join material t on t.id = $2
    left join invoice i on i.id = $2
    left join change_request c on c.id = $2
    left join risk r on r.id = $2`;

/** What is due, and of which engagement and milestone or change it is; the agency's own is named after the agency. */
export const createDueWords =
  ({ pool }: Pick<PartNeeds, 'pool'>): DueWords =>
  async ({ kind, engagementId, subject }) => {
    const [{ about }] = About.parse((await pool.query(aboutSql, [engagementId, subject])).rows);
    return { what: wordsOf(kind), about };
  };
