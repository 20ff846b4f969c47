import { phrase } from '../../kernel/phrase.ts';

/** Words of the report on a month. */
export const text = {
  title: phrase({ en: '{name}: {month}', ja: '{name}：{month}の月次報告', zh: '{name}：{month}月度报告' }),
  body: phrase({
    en: 'What the month came to. Digests in it: {count}.',
    ja: '1か月のまとめです（期間中のダイジェスト：{count}回）。',
    zh: '当月小结（期间摘要 {count} 次）。',
  }),
  bodyAlone: phrase({
    en: 'What the month came to.',
    ja: '1か月のまとめです。',
    zh: '当月小结。',
  }),
  outcomes: phrase({ en: 'Reached', ja: '達成した成果', zh: '已达成' }),
  priced: phrase({ en: '{line}, {price}', ja: '{line}、{price}', zh: '{line}，{price}' }),
  outcomeUnpriced: phrase({
    en: '{title}: accepted {day}; criteria: {criteria}, rounds: {rounds}',
    ja: '{title}：{day} 承認（基準{criteria}件、納品{rounds}回）',
    zh: '{title}：{day} 验收（标准 {criteria} 项，交付 {rounds} 轮）',
  }),
  outcome: phrase({
    en: '{title}: accepted {day}, {price}; criteria: {criteria}, rounds: {rounds}',
    ja: '{title}：{day} 承認、{price}（基準{criteria}件、納品{rounds}回）',
    zh: '{title}：{day} 验收，{price}（标准 {criteria} 项，交付 {rounds} 轮）',
  }),
  moved: phrase({ en: 'What moved, and why', ja: '期日の変更と理由', zh: '期限变动及原因' }),
  changes: phrase({ en: 'Changes', ja: '変更', zh: '变更' }),
  change: phrase({
    en: '#{number} {what}: {difference}',
    ja: '#{number} {what}：{difference}',
    zh: '#{number} {what}：{difference}',
  }),
  changesSum: phrase({
    en: 'Asked: {asked}, agreed: {agreed}, together {sum}',
    ja: '依頼{asked}件、合意{agreed}件、合計 {sum}',
    zh: '提出 {asked} 项，同意 {agreed} 项，合计 {sum}',
  }),
  delays: phrase({
    en: 'What reached us later than agreed',
    ja: '期日後に頂いたもの',
    zh: '晚于约定时间收到的内容',
  }),
  delay: phrase({
    en: '{what}: {days} business days',
    ja: '{what}：{days}営業日',
    zh: '{what}：{days} 个工作日',
  }),
  delayOneDay: phrase({
    en: '{what}: one business day',
    ja: '{what}：1営業日',
    zh: '{what}：1 个工作日',
  }),
  delaysSum: phrase({
    en: 'Together {days} business days',
    ja: '合計{days}営業日',
    zh: '合计 {days} 个工作日',
  }),
  money: phrase({ en: 'Money', ja: '金額', zh: '金额' }),
  moneyMonth: phrase({
    en: 'In this month: {billed} billed, {paid} paid',
    ja: '当月：請求 {billed}、入金 {paid}',
    zh: '本月：已开账单 {billed}，已付 {paid}',
  }),
  moneyAll: phrase({
    en: 'In all: {agreed} agreed, {billed} billed, {paid} paid',
    ja: '累計：契約 {agreed}、請求済み {billed}、入金済み {paid}',
    zh: '累计：约定 {agreed}，已开账单 {billed}，已付 {paid}',
  }),
  taxedMoneyAll: phrase({
    en: 'In all: {agreed} agreed before tax; with tax {billed} billed, {paid} paid',
    ja: '累計：契約 {agreed}（税別）、請求済み {billed}（税込）、入金済み {paid}（税込）',
    zh: '累计：约定 {agreed}（不含税），已开账单 {billed}（含税），已付 {paid}（含税）',
  }),
  moneyChart: phrase({
    en: 'Agreed, billed, paid ({currency})',
    ja: '契約・請求・入金（{currency}）',
    zh: '约定、已开账单、已付（{currency}）',
  }),
  taxlessBar: phrase({ en: 'Agreed (before tax)', ja: '契約（税別）', zh: '约定（不含税）' }),
  taxedBilledBar: phrase({ en: 'Billed (with tax)', ja: '請求済み（税込）', zh: '已开账单（含税）' }),
  taxedPaidBar: phrase({ en: 'Paid (with tax)', ja: '入金済み（税込）', zh: '已付（含税）' }),
  agreedBar: phrase({ en: 'Agreed', ja: '契約', zh: '约定' }),
  billedBar: phrase({ en: 'Billed', ja: '請求済み', zh: '已开账单' }),
  paidBar: phrase({ en: 'Paid', ja: '入金済み', zh: '已付' }),
  coming: phrase({ en: 'Coming next', ja: '今後の予定', zh: '接下来' }),
  comes: phrase({ en: '{title}: due {day}', ja: '{title}：期日 {day}', zh: '{title}：期限 {day}' }),
  comesLate: phrase({
    en: '{title}: was due {day}; we are still working on it',
    ja: '{title}：期日 {day}、作業を継続しています',
    zh: '{title}：原定 {day}，我们仍在进行',
  }),
  comesDelivered: phrase({
    en: '{title}: delivered, waits for your decision',
    ja: '{title}：納品済み、ご判断をお待ちしています',
    zh: '{title}：已交付，等待您的决定',
  }),
  statusPage: phrase({ en: 'Status page', ja: '状況ページ', zh: '状态页' }),
} as const;
