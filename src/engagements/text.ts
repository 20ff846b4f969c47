import { phrase } from '../kernel/phrase.ts';

/** Words of the cards about an engagement as a whole. */
export const text = {
  greetingTitle: phrase({
    en: '{name}: how we get started',
    ja: '{name}：キックオフまでの流れ',
    zh: '{name}：启动流程',
  }),
  greeting: phrase({
    en: 'Thank you, {contact}. {agency} has received what you want to reach. These are the steps to kickoff.',
    ja: '{contact}さん、ありがとうございます。{agency}がご要望を受け取りました。キックオフまでの流れは以下のとおりです。',
    zh: '{contact}，感谢您的说明。{agency}已收到您的需求，以下是项目启动前的步骤。',
  }),
  timeline: phrase({ en: 'Until kickoff', ja: 'キックオフまで', zh: '启动之前' }),
  entry: phrase({ en: '{day}: {step}', ja: '{day}：{step}', zh: '{day}：{step}' }),
  businessDays: phrase({
    en: 'All dates are business days on both sides. If a step is done early, the next ones move forward.',
    ja: '日付はすべて双方の営業日です。早く進んだ場合は以降も前倒しになります。',
    zh: '所有日期均为双方工作日。如某一步提前完成，后续步骤随之提前。',
  }),
  summaryTitle: phrase({ en: 'New project: {name}', ja: '新しい案件：{name}', zh: '新项目：{name}' }),
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  contact: phrase({ en: 'Contact', ja: 'ご担当者', zh: '联系人' }),
  contactValue: phrase({ en: '{name} ({email})', ja: '{name}（{email}）', zh: '{name}（{email}）' }),
  channel: phrase({ en: 'Channel', ja: 'チャンネル', zh: '频道' }),
  outcome: phrase({ en: 'Outcome', ja: '実現したいこと', zh: '期望成果' }),
  budget: phrase({ en: 'Budget', ja: '予算', zh: '预算' }),
  range: phrase({ en: '{from} to {to}', ja: '{from}〜{to}', zh: '{from} 至 {to}' }),
  wantedBy: phrase({ en: 'Wanted by', ja: '希望時期', zh: '期望完成日' }),
  wantedHard: phrase({ en: '{day} (hard)', ja: '{day}（変更不可）', zh: '{day}（不可变更）' }),
  wantedSoft: phrase({ en: '{day} (soft)', ja: '{day}（調整可）', zh: '{day}（可调整）' }),
  dependsOnDate: phrase({ en: 'What depends on the date', ja: '期日の理由', zh: '日期的原因' }),
  decisionMaker: phrase({ en: 'Decision-maker', ja: '決裁者', zh: '决策人' }),
  standIn: phrase({ en: 'Stand-in', ja: '代理の方', zh: '代理人' }),
  nobodyYet: phrase({
    en: 'not named yet: {command}',
    ja: '未登録（{command}）',
    zh: '尚未指定（{command}）',
  }),
  inScope: phrase({ en: 'In scope', ja: '対象範囲', zh: '范围之内' }),
  notInScope: phrase({ en: 'Not in scope', ja: '対象外', zh: '不在范围内' }),
  worries: phrase({ en: 'Worries about outside teams', ja: '外部委託で気になる点', zh: '对外部团队的顾虑' }),
  earlier: phrase({ en: 'Earlier material', ja: '過去の資料', zh: '以往资料' }),
  source: phrase({ en: 'Heard of us through', ja: 'お知りになったきっかけ', zh: '了解途径' }),
  takenInBy: phrase({ en: 'Taken in by {who}', ja: '受付：{who}', zh: '登记人：{who}' }),
  next: phrase({
    en: 'Next: add milestones with {milestone}, then draft the agreement with {agreement}.',
    ja: '次に {milestone} でマイルストーンを追加し、{agreement} で契約書を作成してください。',
    zh: '下一步：用 {milestone} 添加里程碑，再用 {agreement} 起草合同。',
  }),
  kickoffTitle: phrase({
    en: 'We can start: {name}',
    ja: 'プロジェクトを開始します：{name}',
    zh: '项目正式启动：{name}',
  }),
  kickoffBody: phrase({
    en: 'The agreement is signed. {agency} begins work, and everything about it is shown in this channel.',
    ja: '契約が締結されました。{agency}が作業を開始し、進捗はすべてこのチャンネルでお知らせします。',
    zh: '合同已签署，{agency}开始工作，所有进展都会在本频道告知。',
  }),
  agreedTotal: phrase({ en: 'Agreed total', ja: '契約総額', zh: '约定总额' }),
  whoDecides: phrase({ en: 'Who decides', ja: 'ご判断いただく方', zh: '由谁决定' }),
  upcoming: phrase({ en: 'What comes next', ja: '今後の予定', zh: '接下来' }),
  milestone: phrase({ en: '{due}: {title}', ja: '{due}：{title}', zh: '{due}：{title}' }),
  statusPage: phrase({ en: 'Status page', ja: '状況ページ', zh: '状态页' }),
  howBilled: phrase({ en: 'How it is billed', ja: '請求の予定', zh: '收款安排' }),
  howWeWork: phrase({ en: 'How we work', ja: '進め方', zh: '合作方式' }),
  weAnswer: phrase({
    en: 'We answer questions here within one business day.',
    ja: 'ご質問には1営業日以内にこのチャンネルで回答します。',
    zh: '我们会在一个工作日内在本频道答复问题。',
  }),
  youDecide: phrase({
    en: 'Each delivery is decided within {days} business days, with the buttons on its card.',
    ja: '納品物は{days}営業日以内に、カードのボタンでご判断ください。',
    zh: '每次交付请在 {days} 个工作日内用卡片上的按钮作出决定。',
  }),
  rounds: phrase({
    en: '{rounds} rounds of changes are included per delivery.',
    ja: '修正は1納品につき{rounds}回まで含まれます。',
    zh: '每次交付包含 {rounds} 轮修改。',
  }),
} as const;

export const steps = {
  understanding: phrase({
    en: 'we say back what we understood, and you confirm or correct it',
    ja: '理解内容のご確認（当方よりご提示し、ご確認・ご訂正いただきます）',
    zh: '我们复述理解的需求，请您确认或更正',
  }),
  agreement: phrase({ en: 'you receive the agreement', ja: '契約書のご提示', zh: '您收到合同' }),
  signature: phrase({ en: 'signature', ja: 'ご署名', zh: '签署' }),
  deposit: phrase({ en: 'deposit', ja: '着手金のお支払い', zh: '支付预付款' }),
  kickoff: phrase({ en: 'kickoff', ja: 'キックオフ', zh: '项目启动' }),
} as const;
