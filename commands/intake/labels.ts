import { phrase } from '../../src/kernel/phrase.ts';

/** Labels of the intake form. The English ones that contract.md names are fixed there. */
export const label = {
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  contactName: phrase({ en: 'Contact name', ja: 'ご担当者名', zh: '联系人姓名' }),
  contactEmail: phrase({ en: 'Contact e-mail', ja: 'ご担当者のメールアドレス', zh: '联系人邮箱' }),
  channel: phrase({ en: 'Client channel', ja: 'クライアントのチャンネル', zh: '客户频道' }),
  projectName: phrase({ en: 'Project name', ja: '案件名', zh: '项目名称' }),
  outcome: phrase({ en: 'Outcome', ja: '実現したいこと', zh: '期望成果' }),
  inScope: phrase({ en: 'In scope', ja: '対象範囲', zh: '范围之内' }),
  notInScope: phrase({ en: 'Not in scope', ja: '対象外', zh: '不在范围内' }),
  budget: phrase({ en: 'Budget', ja: '予算', zh: '预算' }),
  currency: phrase({ en: 'Currency', ja: '通貨', zh: '币种' }),
  wantedBy: phrase({ en: 'Wanted by', ja: '希望時期', zh: '期望完成日' }),
  dateFirmness: phrase({ en: 'How fixed is the date?', ja: '期日は変更できますか', zh: '日期是否可变？' }),
  dependsOnDate: phrase({ en: 'What depends on the date', ja: '期日の理由', zh: '日期的原因' }),
  decisionMaker: phrase({ en: 'Decision-maker', ja: '決裁者', zh: '决策人' }),
  standIn: phrase({ en: 'Stand-in', ja: '代理の方', zh: '代理人' }),
  hearFrom: phrase({ en: 'How to keep in touch', ja: 'ご希望の連絡方法', zh: '希望的联系方式' }),
  digestDay: phrase({ en: 'Weekly digest: day', ja: '週次ダイジェストの曜日', zh: '每周摘要：星期' }),
  digestHour: phrase({ en: 'Weekly digest: hour', ja: '週次ダイジェストの時刻', zh: '每周摘要：时间' }),
  locale: phrase({ en: 'Language', ja: '言語', zh: '语言' }),
  timeZone: phrase({ en: 'Time zone', ja: 'タイムゾーン', zh: '时区' }),
  country: phrase({ en: 'Country', ja: '国', zh: '国家/地区' }),
  billingName: phrase({ en: 'Billing contact', ja: '請求のご担当者', zh: '账单联系人' }),
  billingEmail: phrase({ en: 'Billing e-mail', ja: '請求先メールアドレス', zh: '账单邮箱' }),
  legalName: phrase({ en: 'Legal name', ja: '請求先の正式名称', zh: '法定名称' }),
  address: phrase({ en: 'Billing address', ja: '請求先住所', zh: '账单地址' }),
  taxNumber: phrase({ en: 'Tax number', ja: '税務番号', zh: '税号' }),
  purchaseOrder: phrase({ en: 'Purchase order', ja: '発注番号', zh: '采购订单号' }),
  qualifiedInvoice: phrase({
    en: 'Japan: is a qualified invoice needed?',
    ja: '適格請求書（インボイス）は必要ですか',
    zh: '日本：是否需要合格发票？',
  }),
  fapiaoTitle: phrase({ en: 'China: fapiao title', ja: '中国：発票の宛名', zh: '发票抬头' }),
  earlierMaterial: phrase({ en: 'Earlier material', ja: '過去の資料', zh: '以往资料' }),
  worries: phrase({ en: 'Worries about outside teams', ja: '外部委託で気になる点', zh: '对外部团队的顾虑' }),
  source: phrase({
    en: 'Where did you hear of us?',
    ja: '当社をお知りになったきっかけ',
    zh: '您从何处了解到我们？',
  }),
  acknowledged: phrase({ en: 'Ways of working', ja: '進め方の確認', zh: '合作方式' }),
} as const;

export const hint = {
  outcome: phrase({
    en: 'What should be true when it is done?',
    ja: '完了時に実現していたい状態をお書きください。',
    zh: '完成时应达到什么状态？',
  }),
  onePerLine: phrase({ en: 'One per line.', ja: '1行に1件。', zh: '每行一条。' }),
  budget: phrase({
    en: 'An amount or a range, such as 500,000 – 800,000.',
    ja: '金額または範囲（例：500,000 – 800,000）。',
    zh: '金额或范围，例如 500,000 – 800,000。',
  }),
  decisionMaker: phrase({
    en: 'Who accepts results. May be named later.',
    ja: '納品物を承認する方。後から登録もできます。',
    zh: '负责验收的人，可稍后指定。',
  }),
  standIn: phrase({
    en: 'Decides when the decision-maker is away.',
    ja: '決裁者が不在のときに判断する方。',
    zh: '决策人不在时代为决定。',
  }),
  earlier: phrase({
    en: 'What you can show us, such as the last supplier’s documents.',
    ja: '前回の委託先の資料など、ご共有いただけるもの。',
    zh: '可提供的资料，例如上一家供应商的文件。',
  }),
  source: phrase({
    en: 'If somebody referred you, who?',
    ja: 'ご紹介の場合は、ご紹介者。',
    zh: '如经他人推荐，请写明推荐人。',
  }),
  acknowledged: phrase({
    en: 'Please read and tick each point.',
    ja: '各項目をお読みのうえ、チェックしてください。',
    zh: '请逐条阅读并勾选。',
  }),
} as const;

export const option = {
  hard: phrase({ en: 'Hard', ja: '変更できない', zh: '不可变更' }),
  soft: phrase({ en: 'Soft', ja: '調整できる', zh: '可调整' }),
  digest: phrase({ en: 'Weekly digest', ja: '週次ダイジェスト', zh: '每周摘要' }),
  call: phrase({ en: 'Call', ja: '打ち合わせ', zh: '通话' }),
  page: phrase({ en: 'Status page', ja: 'ステータスページ', zh: '状态页面' }),
  yes: phrase({ en: 'Yes', ja: 'はい', zh: '是' }),
  no: phrase({ en: 'No', ja: 'いいえ', zh: '否' }),
} as const;

export const weekdays = {
  1: phrase({ en: 'Monday', ja: '月曜日', zh: '星期一' }),
  2: phrase({ en: 'Tuesday', ja: '火曜日', zh: '星期二' }),
  3: phrase({ en: 'Wednesday', ja: '水曜日', zh: '星期三' }),
  4: phrase({ en: 'Thursday', ja: '木曜日', zh: '星期四' }),
  5: phrase({ en: 'Friday', ja: '金曜日', zh: '星期五' }),
} as const;
