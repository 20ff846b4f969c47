import type { PlanTemplate } from '../../kernel/billing-plan.ts';
import { phrase, type Said } from '../../kernel/phrase.ts';

/** Words of billing plans, on invoices and on cards. */
export const text = {
  lessDeposit: phrase({ en: 'Less deposit', ja: '着手金の差引', zh: '扣除预付款' }),
  lessDepositOf: phrase({
    en: 'Less deposit {number}',
    ja: '着手金の差引（請求書 {number}）',
    zh: '扣除预付款（账单 {number}）',
  }),
  noCharge: phrase({
    en: '{description}: no charge (worth {worth})',
    ja: '{description}：無償（通常{worth}）',
    zh: '{description}：免费（原价{worth}）',
  }),
  addCourtesy: phrase({ en: 'Add a courtesy', ja: '無償の項目を追加', zh: '添加免费项' }),
  removeCourtesy: phrase({ en: 'Remove a courtesy', ja: '無償の項目を削除', zh: '移除免费项' }),
  itemLine: phrase({ en: '{project}: {label}', ja: '{project}：{label}', zh: '{project}：{label}' }),

  balance: phrase({ en: 'Balance', ja: '残金', zh: '尾款' }),
  instalment: phrase({
    en: 'Instalment {number} of {count}',
    ja: '第{number}回（全{count}回）',
    zh: '第{number}期（共{count}期）',
  }),

  planTitle: phrase({ en: 'Billing plan: {project}', ja: '請求計画：{project}', zh: '收款计划：{project}' }),
  byHand: phrase({
    en: 'Some of it is billed when finance says so.',
    ja: '一部は経理の判断で請求します。',
    zh: '其中部分由财务决定何时开账单。',
  }),
  restByHand: phrase({
    en: 'The others are billed with {command}.',
    ja: 'ほかの項目は {command} で請求できます。',
    zh: '其余各笔请用 {command} 开账单。',
  }),
  how: phrase({ en: 'How it is billed', ja: '請求の予定', zh: '收款安排' }),
  agreed: phrase({ en: 'Agreed', ja: '合意額', zh: '约定金额' }),
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  bill: phrase({ en: 'Bill: {label}', ja: '請求する：{label}', zh: '开账单：{label}' }),
  nothingByHand: phrase({
    en: 'Everything that was to be billed by hand is billed.',
    ja: '手動で請求する分は、すべて請求済みです。',
    zh: '需人工开具的账单已全部开具。',
  }),
} as const;

export const templates: Readonly<Record<PlanTemplate, () => Said>> = {
  'deposit-balance': phrase({ en: 'Deposit and balance', ja: '着手金と残金', zh: '预付款和尾款' }),
  instalments: phrase({ en: 'Instalments', ja: '分割払い', zh: '分期付款' }),
  'per-milestone': phrase({
    en: 'Each milestone (a deposit on top)',
    ja: 'マイルストーンごと（着手金は別途）',
    zh: '按里程碑（预付款另计）',
  }),
  dates: phrase({ en: 'On dates', ja: '日付ごと', zh: '按日期' }),
  mixed: phrase({ en: 'Mixed', ja: '組み合わせ', zh: '混合' }),
};
