import { phrase, type Said } from '../../kernel/phrase.ts';
import type { Age } from './ageing.ts';

/** Words of finance's App Home, and of the same figures elsewhere. */
export const homeText = {
  value: phrase({ en: '{value}', ja: '{value}', zh: '{value}' }),
  none: phrase({ en: '—', ja: '—', zh: '—' }),
  waitsTitle: phrase({ en: 'Money: waiting for you', ja: '請求・入金：対応待ち', zh: '账务：等待您处理' }),
  draft: phrase({
    en: 'Draft: {project} ({client}), {amount}',
    ja: '下書き：{project}（{client}）、{amount}',
    zh: '草稿：{project}（{client}），{amount}',
  }),
  held: phrase({
    en: 'On hold: {project} ({client}), {amount}',
    ja: '保留中：{project}（{client}）、{amount}',
    zh: '暂缓：{project}（{client}），{amount}',
  }),
  toBill: phrase({
    en: 'Billed when you say so: {label}, {project} ({client}), {amount}',
    ja: '手動で請求する項目：{label}、{project}（{client}）、{amount}',
    zh: '待您开账单：{label}，{project}（{client}），{amount}',
  }),
  bill: phrase({ en: 'Bill', ja: '請求する', zh: '开账单' }),
  claim: phrase({
    en: 'Said to be paid: invoice {number} ({client}), {amount}',
    ja: '振込のご連絡：請求書 {number}（{client}）、{amount}',
    zh: '客户称已转账：账单 {number}（{client}），{amount}',
  }),
  claimedOn: phrase({
    en: '{who}: transferred on {day}',
    ja: '{who}さん：{day} に振込済みとのこと',
    zh: '{who}：称已于 {day} 转账',
  }),
  toCall: phrase({
    en: 'Reminders are over, please call: invoice {number} ({client}), {amount}',
    ja: '自動のご案内は終了・要連絡：請求書 {number}（{client}）、{amount}',
    zh: '提醒已发完，请致电客户：账单 {number}（{client}），{amount}',
  }),
  objections: phrase({ en: 'Questioned by the client', ja: 'クライアントからの指摘', zh: '客户提出的问题' }),
  objection: phrase({
    en: 'Invoice {number} ({client}): {text}',
    ja: '請求書 {number}（{client}）：{text}',
    zh: '账单 {number}（{client}）：{text}',
  }),
  wantsDetails: phrase({
    en: 'other details wanted on it',
    ja: '記載内容の変更希望',
    zh: '希望更改账单信息',
  }),
  promises: phrase({ en: 'Promised', ja: '支払予定の連絡あり', zh: '已承诺付款' }),
  promise: phrase({
    en: '{day}: invoice {number} ({client}), {amount}',
    ja: '{day}：請求書 {number}（{client}）、{amount}',
    zh: '{day}：账单 {number}（{client}），{amount}',
  }),
  disputes: phrase({ en: 'Disputed payments', ja: '異議申し立て中の支払い', zh: '有争议的付款' }),
  dispute: phrase({
    en: 'Invoice {number} ({client}), {amount}: answer by {until}, {days} d left',
    ja: '請求書 {number}（{client}）、{amount}：回答期限 {until}（あと{days}日）',
    zh: '账单 {number}（{client}），{amount}：须于 {until} 前答复，还有 {days} 天',
  }),
  disputeLate: phrase({
    en: 'Invoice {number} ({client}), {amount}: the time to answer ended {until}',
    ja: '請求書 {number}（{client}）、{amount}：回答期限 {until} を過ぎています',
    zh: '账单 {number}（{client}），{amount}：答复期限 {until} 已过',
  }),
  disputeUndated: phrase({
    en: 'Invoice {number} ({client}), {amount}',
    ja: '請求書 {number}（{client}）、{amount}',
    zh: '账单 {number}（{client}），{amount}',
  }),
  disputeAnswered: phrase({
    en: 'Invoice {number} ({client}), {amount}: answered, the bank decides',
    ja: '請求書 {number}（{client}）、{amount}：回答済み・銀行の判断待ち',
    zh: '账单 {number}（{client}），{amount}：已答复，等待银行裁定',
  }),
  statements: phrase({ en: 'Bank statement', ja: '入出金明細', zh: '银行流水' }),
  toMatch: phrase({
    en: 'Entries to match: {count}',
    ja: '照合待ちの入金：{count}件',
    zh: '待匹配到账：{count} 笔',
  }),
  more: phrase({ en: 'and {count} more', ja: 'ほか{count}件', zh: '另有 {count} 项' }),
  findingsTitle: phrase({
    en: 'Found by the daily check: {count}',
    ja: '日次チェックの未解決項目：{count}件',
    zh: '每日核对发现的事项：{count} 项',
  }),

  ageingTitle: phrase({ en: 'Unpaid, by age', ja: '未入金（経過日数別）', zh: '未付款项（按逾期天数）' }),
  nothingOpen: phrase({
    en: 'No invoice is open.',
    ja: '未入金の請求書はありません。',
    zh: '没有未付账单。',
  }),
  age: phrase({ en: 'Days late', ja: '期限超過日数', zh: '逾期天数' }),
  sum: phrase({ en: 'In all', ja: '合計', zh: '合计' }),

  cashTitle: phrase({ en: 'Expected cash', ja: '入金見込み', zh: '预计回款' }),
  cashChart: phrase({
    en: 'Expected cash in {currency}',
    ja: '入金見込み（{currency}）',
    zh: '预计回款（{currency}）',
  }),
  cashIntro: phrase({
    en: 'The next eight weeks: what is invoiced, by its due day or the day promised, and what the plans expect, before tax. Nobody owes the latter yet.',
    ja: '今後8週間の見込みです。請求済みは期限または支払予定日、計画分は今後の請求予定によります（計画分は税抜・未確定です）。',
    zh: '未来八周：已开账单按到期日或承诺日计，计划款项按收款计划预计（不含税，尚未成为应付款）。',
  }),
  nothingExpected: phrase({
    en: 'Nothing is invoiced or planned.',
    ja: '請求済み・請求予定の金額はありません。',
    zh: '没有已开或计划中的款项。',
  }),
  chart: phrase({ en: 'Chart', ja: 'グラフ', zh: '图示' }),
  week: phrase({ en: 'Week from', ja: '週（月曜日）', zh: '周（起始日）' }),
  invoiced: phrase({ en: 'Invoiced', ja: '請求済み', zh: '已开账单' }),
  planned: phrase({ en: 'Planned (expected)', ja: '計画（見込み）', zh: '计划（预计）' }),
  shortDay: phrase({ en: '{day}/{month}', ja: '{month}/{day}', zh: '{month}/{day}' }),
  overdue: phrase({ en: 'Overdue', ja: '期限超過', zh: '已逾期' }),
  later: phrase({ en: 'Later', ja: 'それ以降', zh: '之后' }),
  undated: phrase({ en: 'No day yet', ja: '時期未定', zh: '日期未定' }),
} as const;

export const ages: Readonly<Record<Age, () => Said>> = {
  'not-due': phrase({ en: 'Not due', ja: '期限前', zh: '未到期' }),
  'to-30': phrase({ en: '1–30', ja: '1〜30日', zh: '1–30 天' }),
  'to-60': phrase({ en: '31–60', ja: '31〜60日', zh: '31–60 天' }),
  'to-90': phrase({ en: '61–90', ja: '61〜90日', zh: '61–90 天' }),
  'over-90': phrase({ en: 'Over 90', ja: '90日超', zh: '90 天以上' }),
};
