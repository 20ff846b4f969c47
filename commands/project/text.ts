import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /project. */
export const text = {
  does: phrase({ en: 'Where a project stands', ja: '案件の状況', zh: '项目情况' }),
  doesStatus: phrase({
    en: 'state, money, what waits for whom',
    ja: '状況・金額・対応待ちを表示',
    zh: '显示状态、金额与待办',
  }),
  title: phrase({ en: '{name}: status', ja: '{name}の状況', zh: '{name}：状态' }),
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  state: phrase({ en: 'State', ja: '状況', zh: '状态' }),
  agreed: phrase({ en: 'Agreed', ja: '契約総額', zh: '约定总额' }),
  changes: phrase({ en: 'Changes', ja: '変更', zh: '变更' }),
  changesLine: phrase({
    en: '{agreed} agreed of {asked} asked, {sum}',
    ja: '依頼{asked}件のうち合意{agreed}件、{sum}',
    zh: '提出{asked}项，同意{agreed}项，{sum}',
  }),
  changesOfContract: phrase({
    en: '{agreed} agreed of {asked} asked, {sum} ({percent} % of the contract)',
    ja: '依頼{asked}件のうち合意{agreed}件、{sum}（当初契約の{percent}%）',
    zh: '提出{asked}项，同意{agreed}项，{sum}（占原合同的 {percent}%）',
  }),
  billed: phrase({ en: 'Billed', ja: '請求済み', zh: '已开账单' }),
  billedTaxed: phrase({ en: 'Billed, with tax', ja: '請求済み（税込）', zh: '已开账单（含税）' }),
  agreedUntaxed: phrase({ en: 'Agreed, before tax', ja: '契約総額（税別）', zh: '约定总额（不含税）' }),
  paid: phrase({ en: 'Paid', ja: '入金済み', zh: '已付款' }),
  decides: phrase({ en: 'Decides for the client', ja: '決裁者', zh: '客户决策人' }),
  nobody: phrase({ en: 'nobody yet: {command}', ja: '未登録（{command}）', zh: '尚未指定（{command}）' }),
  next: phrase({ en: 'Who owes what next', ja: '次の対応', zh: '下一步由谁' }),
  nothing: phrase({ en: 'Nothing waits.', ja: '対応待ちはありません。', zh: '没有待办事项。' }),
  milestones: phrase({ en: 'Milestones', ja: 'マイルストーン', zh: '里程碑' }),
  noMilestones: phrase({
    en: 'None yet: {command}',
    ja: 'まだありません（{command}）',
    zh: '暂无（{command}）',
  }),
  milestone: phrase({
    en: '{title}, due {due}, {state}',
    ja: '{title}（期日 {due}、{state}）',
    zh: '{title}（期限 {due}，{state}）',
  }),
  invoices: phrase({ en: 'Invoices', ja: '請求書', zh: '账单' }),
  invoice: phrase({
    en: '{number}: {total}, {state}',
    ja: '{number}：{total}（{state}）',
    zh: '{number}：{total}（{state}）',
  }),
  invoiceDue: phrase({
    en: '{number}: {total}, {state}, due {due}',
    ja: '{number}：{total}（{state}、期日 {due}）',
    zh: '{number}：{total}（{state}，期限 {due}）',
  }),
  unnumbered: phrase({ en: 'not numbered yet', ja: '番号未定', zh: '尚未编号' }),
} as const;

export const invoiceStates = {
  draft: phrase({ en: 'waits for approval', ja: '承認待ち', zh: '待批准' }),
  approved: phrase({ en: 'approved, being sent', ja: '承認済み・送付中', zh: '已批准，发送中' }),
  sent: phrase({ en: 'sent', ja: '送付済み', zh: '已发送' }),
  paid: phrase({ en: 'paid', ja: '入金済み', zh: '已付款' }),
  held: phrase({ en: 'on hold', ja: '保留中', zh: '已暂缓' }),
  void: phrase({ en: 'void', ja: '取消', zh: '已作废' }),
} as const;
