import { type Phrase, phrase } from '../phrase.ts';
import type { BillingState, RoadmapState } from './roadmap.ts';

/** Words of the picture, of its text and of its table. */
export const stateWords: Record<RoadmapState, Phrase<never>> = {
  planned: phrase({ en: 'To do', ja: '未着手', zh: '未开始' }),
  started: phrase({ en: 'Under way', ja: '進行中', zh: '进行中' }),
  delivered: phrase({ en: 'With the client', ja: 'お客様確認中', zh: '待客户验收' }),
  'changes-requested': phrase({ en: 'Changes requested', ja: '修正対応中', zh: '修改中' }),
  accepted: phrase({ en: 'Accepted', ja: '承認済み', zh: '已验收' }),
};

export const billingWords: Record<BillingState, Phrase<never>> = {
  'not-billed': phrase({ en: 'not billed', ja: '未請求', zh: '未开账单' }),
  'part-billed': phrase({ en: 'billed in part', ja: '一部請求済み', zh: '部分已开账单' }),
  billed: phrase({ en: 'billed', ja: '請求済み', zh: '已开账单' }),
  paid: phrase({ en: 'paid', ja: '入金済み', zh: '已付款' }),
};

export const words = {
  title: phrase({ en: 'Roadmap: {project}', ja: 'ロードマップ：{project}', zh: '路线图：{project}' }),
  asOf: phrase({ en: 'As of {today}', ja: '{today}現在', zh: '截至{today}' }),
  ends: phrase({ en: 'Ends {end}', ja: '完了予定：{end}', zh: '预计结束：{end}' }),
  endsAsAgreed: phrase({
    en: 'Ends {end}, as agreed',
    ja: '完了予定：{end}（合意どおり）',
    zh: '预计结束：{end}（与约定一致）',
  }),
  endsElsewhen: phrase({
    en: 'Ends {end}; agreed was {agreed}',
    ja: '完了予定：{end}（合意：{agreed}）',
    zh: '预计结束：{end}（约定：{agreed}）',
  }),
  allDone: phrase({
    en: 'Everything is accepted.',
    ja: 'すべて承認済みです。',
    zh: '全部已验收。',
  }),
  none: phrase({
    en: 'No milestones yet.',
    ja: 'マイルストーンはまだありません。',
    zh: '还没有里程碑。',
  }),
  sums: phrase({
    en: 'Agreed {agreed}; billed {billed}; paid {paid}',
    ja: '契約額 {agreed}、請求済み {billed}、入金済み {paid}',
    zh: '合同额 {agreed}，已开账单 {billed}，已付款 {paid}',
  }),
  agreedSum: phrase({ en: 'Agreed', ja: '契約額', zh: '合同额' }),
  billedSum: phrase({ en: 'Billed', ja: '請求済み', zh: '已开账单' }),
  paidSum: phrase({ en: 'Paid', ja: '入金済み', zh: '已付款' }),
  end: phrase({ en: 'End', ja: '完了予定', zh: '预计结束' }),
  agreedEnd: phrase({ en: 'agreed was {day}', ja: '合意：{day}', zh: '约定：{day}' }),
  asAgreed: phrase({ en: 'as agreed', ja: '合意どおり', zh: '与约定一致' }),
  numbered: phrase({ en: '{number}. {title}', ja: '{number}. {title}', zh: '{number}. {title}' }),
  line: phrase({
    en: '{number}. {title}: {facts}',
    ja: '{number}. {title}：{facts}',
    zh: '{number}. {title}：{facts}',
  }),
  due: phrase({ en: 'due {day}', ja: '期日 {day}', zh: '期限 {day}' }),
  dueHard: phrase({ en: 'fixed day {day}', ja: '確定期日 {day}', zh: '固定期限 {day}' }),
  done: phrase({ en: 'done {day}', ja: '完了 {day}', zh: '完成于 {day}' }),
  handedOver: phrase({ en: 'delivered {day}', ja: '納品 {day}', zh: '交付于 {day}' }),
  planned: phrase({
    en: 'planned {start} to {finish}',
    ja: '予定 {start}〜{finish}',
    zh: '计划 {start} 至 {finish}',
  }),
  until: phrase({ en: 'planned for {day}', ja: '予定 {day}', zh: '预计 {day}' }),
  late: phrase({ en: '{days} business days late', ja: '{days}営業日遅れ', zh: '晚 {days} 个工作日' }),
  lateByOne: phrase({ en: '1 business day late', ja: '1営業日遅れ', zh: '晚 1 个工作日' }),
  critical: phrase({ en: 'decides the end', ja: '完了日を左右', zh: '决定结束日' }),
  after: phrase({ en: 'after {numbers}', ja: '{numbers} の後', zh: '在 {numbers} 之后' }),
  money: phrase({ en: '{amount} {state}', ja: '{amount} {state}', zh: '{amount} {state}' }),
  outcome: phrase({ en: 'outcome: {text}', ja: '成果：{text}', zh: '成果：{text}' }),
  risk: phrase({ en: 'Risk: {text}', ja: 'リスク：{text}', zh: '风险：{text}' }),
  note: phrase({ en: 'Note: {text}', ja: '備考：{text}', zh: '备注：{text}' }),
  clientDelay: phrase({
    en: '{days} days waited for the client',
    ja: 'お客様待ち {days}日',
    zh: '等待客户 {days} 天',
  }),
  clientDelayOfOne: phrase({
    en: '1 day waited for the client',
    ja: 'お客様待ち 1日',
    zh: '等待客户 1 天',
  }),
  waitsForClient: phrase({ en: 'the client’s turn', ja: 'お客様の対応待ち', zh: '待客户处理' }),
  waitsForTeam: phrase({ en: 'the team’s turn', ja: '制作側の対応待ち', zh: '待团队处理' }),
  more: phrase({ en: 'and {count} more', ja: 'ほか{count}件', zh: '另有 {count} 项' }),
  today: phrase({ en: 'Today', ja: '今日', zh: '今天' }),
  dayOff: phrase({ en: 'day off', ja: '休業日', zh: '休息日' }),
  fixedDay: phrase({ en: 'fixed day', ja: '確定期日', zh: '固定期限' }),
  dueDay: phrase({ en: 'due day', ja: '期日', zh: '期限' }),
  startsAfter: phrase({ en: 'starts after', ja: '着手の順序', zh: '先后顺序' }),
  shortSpan: phrase({ en: '{start} – {finish}', ja: '{start}〜{finish}', zh: '{start}–{finish}' }),
  soFar: phrase({
    en: '{done} of {all} accepted',
    ja: '全{all}件のうち{done}件承認済み',
    zh: '共 {all} 项，已验收 {done} 项',
  }),
  moreSomeDone: phrase({
    en: 'and {count} more, {done} of them accepted',
    ja: 'ほか{count}件（うち{done}件承認済み）',
    zh: '另有 {count} 项，其中 {done} 项已验收',
  }),
  span: phrase({ en: '{start} to {finish}', ja: '{start}〜{finish}', zh: '{start} 至 {finish}' }),
  just: phrase({ en: '{value}', ja: '{value}', zh: '{value}' }),
  nothing: phrase({ en: '—', ja: '—', zh: '—' }),
} as const;

export const columnWords = {
  milestone: phrase({ en: 'Milestone', ja: 'マイルストーン', zh: '里程碑' }),
  outcome: phrase({ en: 'Outcome', ja: '成果', zh: '成果' }),
  state: phrase({ en: 'State', ja: '状態', zh: '状态' }),
  planned: phrase({ en: 'Planned', ja: '予定', zh: '计划' }),
  due: phrase({ en: 'Due', ja: '期日', zh: '期限' }),
  after: phrase({ en: 'After', ja: '前提', zh: '前置' }),
  amount: phrase({ en: 'Amount', ja: '金額', zh: '金额' }),
  remarks: phrase({ en: 'Risks and notes', ja: 'リスク・備考', zh: '风险与备注' }),
} as const;
