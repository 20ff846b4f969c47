import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /engawa. */
export const text = {
  does: phrase({
    en: 'Help, setup, roles, health',
    ja: 'ヘルプ・設定・役割・稼働状況',
    zh: '帮助、设置、角色与运行状况',
  }),
  doesHelp: phrase({ en: 'show everything you can type', ja: '使えるコマンドを表示', zh: '显示所有命令' }),
  doesSetup: phrase({
    en: 'who the agency is, and its days off',
    ja: '制作側と休業日の設定',
    zh: '服务方与休息日设置',
  }),
  doesRoles: phrase({
    en: 'who decides, who may do what',
    ja: '決裁者とメンバーの役割',
    zh: '决策人与成员角色',
  }),
  doesStuck: phrase({ en: 'what could not be done', ja: '停止した処理', zh: '停滞的任务' }),
  doesAudit: phrase({ en: 'check a project’s record', ja: '記録の検証', zh: '核验项目记录' }),
  doesNumbers: phrase({
    en: 'how long things take, and the work ahead',
    ja: '所要日数と今後の稼働',
    zh: '各项用时与未来工作量',
  }),
  doesHealth: phrase({ en: 'is everything running?', ja: '稼働状況', zh: '运行状况' }),
  save: phrase({ en: 'Save', ja: '保存する', zh: '保存' }),
  next: phrase({ en: 'Next', ja: '次へ', zh: '下一步' }),
  saved: phrase({ en: 'Saved.', ja: '保存しました。', zh: '已保存。' }),

  setupTitle: phrase({ en: 'Set up the agency', ja: '制作側の設定', zh: '服务方设置' }),
  setupIntro: phrase({
    en: 'These are the defaults of every new project. Invoice details or days off follow on the next page.',
    ja: '新しい案件の初期値になります。請求情報と休業日は次のページで入力します。',
    zh: '以下为新项目的默认值，账单信息与休息日在下一页填写。',
  }),
  name: phrase({ en: 'Agency name', ja: '会社名', zh: '服务方名称' }),
  language: phrase({ en: 'Language', ja: '言語', zh: '语言' }),
  timeZone: phrase({ en: 'Time zone', ja: 'タイムゾーン', zh: '时区' }),
  country: phrase({ en: 'Country', ja: '国', zh: '国家/地区' }),
  currency: phrase({ en: 'Currency', ja: '通貨', zh: '币种' }),
  teamChannel: phrase({ en: 'Team channel', ja: 'チームのチャンネル', zh: '团队频道' }),
  teamChannelHint: phrase({
    en: 'Internal cards go here. No client may read it.',
    ja: '社内向けのカードを投稿します。クライアントが参加していないチャンネルをお選びください。',
    zh: '内部卡片发布于此，客户不可见。',
  }),
  addendumFrom: phrase({
    en: 'Changes are signed from (% of the total)',
    ja: '署名が必要な変更（総額に対する%）',
    zh: '需签署的变更（占总额%）',
  }),
  addendumFromHint: phrase({
    en: 'From this share on a change needs a signed addendum; below it a button is enough. Empty: a button always is.',
    ja: 'この割合以上の変更には変更覚書への署名が必要です。未満はボタンで合意できます。空欄の場合は常にボタンのみです。',
    zh: '达到此比例的变更须签署补充合同，低于此比例按按钮即可。留空则始终按按钮。',
  }),
  issuerTitle: phrase({ en: 'Invoice details', ja: '請求情報', zh: '账单信息' }),
  issuerIntro: phrase({
    en: 'Saved. These stand on every invoice; close this if they are to stay as they are.',
    ja: '保存しました。以下は請求書に記載されます。変更がなければ閉じてください。',
    zh: '已保存。以下内容会显示在账单上，如无变更可直接关闭。',
  }),
  legalName: phrase({ en: 'Legal name', ja: '正式名称', zh: '法定名称' }),
  address: phrase({ en: 'Address', ja: '住所', zh: '地址' }),
  taxId: phrase({ en: 'Tax number', ja: '税務番号', zh: '税号' }),
  registrationNumber: phrase({
    en: 'Japan: qualified invoice number',
    ja: '適格請求書発行事業者の登録番号',
    zh: '日本：合格发票登记号',
  }),
  bankCurrency: phrase({ en: 'The account is for', ja: '口座の対象通貨', zh: '账户适用币种' }),
  bankNameHint: phrase({
    en: 'The account can stay empty where clients pay at Stripe.',
    ja: 'Stripe での支払いのみの場合、口座は空欄で構いません。',
    zh: '客户通过 Stripe 付款时，账户可留空。',
  }),
  bankCurrencyHint: phrase({
    en: 'Left empty: for every currency without an account of its own. Another account than before is confirmed by a second person.',
    ja: '空欄の場合は、専用口座のない全通貨に使用します。口座を変更する場合は、別の担当者の確認が必要です。',
    zh: '留空则适用于未设专用账户的所有币种。变更账户须由另一人确认。',
  }),
  bankName: phrase({ en: 'Bank', ja: '銀行名', zh: '开户银行' }),
  branch: phrase({ en: 'Branch', ja: '支店名', zh: '支行' }),
  account: phrase({ en: 'Account number', ja: '口座番号', zh: '账号' }),
  holder: phrase({ en: 'Account holder', ja: '口座名義', zh: '账户名称' }),
  iban: phrase({ en: 'IBAN', ja: 'IBAN', zh: 'IBAN' }),
  swift: phrase({ en: 'SWIFT/BIC', ja: 'SWIFT/BIC', zh: 'SWIFT/BIC' }),

  rolesTitle: phrase({ en: 'Roles', ja: '役割', zh: '角色' }),
  rolesIntro: phrase({
    en: 'What you leave empty stays as it is.',
    ja: '空欄の項目は変更されません。',
    zh: '留空的项目保持不变。',
  }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  projectOption: phrase({ en: '{client}: {name}', ja: '{client}：{name}', zh: '{client}：{name}' }),
  decisionMaker: phrase({ en: 'Decision-maker', ja: '決裁者', zh: '决策人' }),
  standIn: phrase({ en: 'Stand-in', ja: '代理の方', zh: '代理人' }),
  noStandIn: phrase({ en: 'Without a stand-in', ja: '代理の方を外す', zh: '取消代理人' }),
  yes: phrase({ en: 'Yes, take the stand-in away', ja: 'はい、外します', zh: '是，取消' }),
  member: phrase({ en: 'Team member', ja: 'メンバー', zh: '团队成员' }),
  role: phrase({ en: 'Role', ja: '役割', zh: '角色' }),
  nothingToName: phrase({
    en: 'There is no open project yet. {command} takes a client in.',
    ja: '進行中の案件がありません。{command} で登録できます。',
    zh: '还没有进行中的项目。用 {command} 登记客户。',
  }),
  chooseProject: phrase({
    en: 'Please choose the project whose people these are.',
    ja: 'どの案件の担当か、案件をお選びください。',
    zh: '请选择所属项目。',
  }),

  stuckTitle: phrase({ en: 'Nothing is stuck', ja: '停止中の処理はありません', zh: '没有停滞的任务' }),
  stuckNone: phrase({
    en: 'Every promise has been kept or is under way.',
    ja: 'すべての処理は完了または実行中です。',
    zh: '所有任务均已完成或正在进行。',
  }),
  stuckAll: phrase({
    en: 'All that is stuck ({count})',
    ja: '停止中の処理（{count}件）',
    zh: '停滞的任务（{count} 项）',
  }),
  stuckLine: phrase({ en: '{what}: {problem}', ja: '{what}：{problem}', zh: '{what}：{problem}' }),
  stuckNext: phrase({ en: 'Next', ja: '次を見る', zh: '下一项' }),
  dropTitle: phrase({ en: 'Drop it', ja: '処理の破棄', zh: '放弃任务' }),
  drop: phrase({ en: 'Drop', ja: '破棄', zh: '放弃' }),
  reason: phrase({ en: 'Why', ja: '理由', zh: '原因' }),
  reasonHint: phrase({
    en: 'It will never be done. The reason is recorded.',
    ja: '今後実行されません。理由は記録に残ります。',
    zh: '此任务将不再执行，原因会留存记录。',
  }),

  auditTitle: phrase({ en: 'Record of {name}', ja: '{name}の記録', zh: '{name}的记录' }),
  auditModal: phrase({ en: 'Record', ja: '記録', zh: '记录' }),
  whole: phrase({
    en: 'The record is whole: {count} entries, each vouching for the one before.',
    ja: '記録に欠落や改変はありません（{count}件、連鎖を検証済み）。',
    zh: '记录完整：共 {count} 条，逐条校验通过。',
  }),
  broken: phrase({
    en: 'The record is broken at entry {at}: {how} Please keep the database as it is and tell whoever runs it.',
    ja: '記録の{at}番目に異常があります：{how}データベースをそのまま保全し、管理者にご連絡ください。',
    zh: '记录在第 {at} 条处异常：{how}请保留数据库现状并联系管理员。',
  }),
  latest: phrase({ en: 'Latest entries', ja: '最近の記録', zh: '最近记录' }),
  entry: phrase({ en: '{at} {type}, {who}', ja: '{at} {type}（{who}）', zh: '{at} {type}（{who}）' }),

  healthTitle: phrase({ en: 'Health', ja: '稼働状況', zh: '运行状况' }),
  database: phrase({ en: 'Database', ja: 'データベース', zh: '数据库' }),
  worker: phrase({ en: 'Running processes', ja: '稼働中のプロセス', zh: '运行中的进程' }),
  noWorker: phrase({
    en: 'none: nothing is posted or billed until one starts',
    ja: 'なし（起動するまで投稿や請求は行われません）',
    zh: '无：启动前不会发布消息或开账单',
  }),
  lastBeat: phrase({ en: 'Last sign of life', ja: '最終応答', zh: '最近心跳' }),
  lastTick: phrase({ en: 'Oldest that is overdue', ja: '最も古い未処理の予定', zh: '最早的逾期事项' }),
  onTime: phrase({ en: 'nothing: all is on time', ja: 'なし（予定どおり）', zh: '无，一切按时' }),
  inFlight: phrase({ en: 'Effects in flight', ja: '実行中の処理', zh: '进行中的任务' }),
  line: phrase({ en: 'Posts in line', ja: '投稿の待ち状況', zh: '消息排队情况' }),
  lineNone: phrase({
    en: 'none ({posted} posted in the last minute)',
    ja: '待機なし（直近1分の投稿 {posted}件）',
    zh: '无排队（最近一分钟已发布 {posted} 条）',
  }),
  lineWaiting: phrase({
    en: '{count} waiting, {posted} posted in the last minute, ready by {at}',
    ja: '待機 {count}件、直近1分の投稿 {posted}件、完了見込み {at}',
    zh: '排队 {count} 条，最近一分钟已发布 {posted} 条，预计 {at} 发完',
  }),
  lineHeld: phrase({
    en: 'paused until {until} at Slack’s request; {count} waiting, ready by {at}',
    ja: 'Slackの送信制限により{until}まで投稿を停止中（待機 {count}件、完了見込み {at}）',
    zh: '受 Slack 频率限制，暂停发布至 {until}；排队 {count} 条，预计 {at} 发完',
  }),
  stuck: phrase({ en: 'Stuck', ja: '停止中', zh: '停滞' }),
  mail: phrase({ en: 'E-mail', ja: 'メール', zh: '邮件' }),
  mailOff: phrase({
    en: 'not set up: SMTP_URL is not set ({count} not sent)',
    ja: '未設定（SMTP_URLがありません。未送信 {count}件）',
    zh: '未设置：缺少 SMTP_URL（{count} 封未发送）',
  }),
  mailNone: phrase({ en: 'none had to be sent yet', ja: '送信対象はまだありません', zh: '尚无需发送的邮件' }),
  mailLast: phrase({ en: 'last one sent {at}', ja: '最終送信：{at}', zh: '最近发送：{at}' }),
  version: phrase({ en: 'Version', ja: 'バージョン', zh: '版本' }),
} as const;

export const broken = {
  missing: phrase({ en: 'an entry is missing.', ja: '記録が欠けています。', zh: '缺少一条记录。' }),
  link: phrase({
    en: 'it does not follow the entry before.',
    ja: '前の記録とつながっていません。',
    zh: '与前一条不相接。',
  }),
  body: phrase({ en: 'its text was changed.', ja: '内容が書き換えられています。', zh: '内容被改动。' }),
  end: phrase({
    en: 'the newest entries are missing.',
    ja: '最新の記録が欠けています。',
    zh: '缺少最新记录。',
  }),
} as const;

export const roles = {
  owner: phrase({ en: 'Owner', ja: 'オーナー', zh: '所有者' }),
  lead: phrase({ en: 'Lead', ja: 'リード', zh: '负责人' }),
  finance: phrase({ en: 'Finance', ja: '経理', zh: '财务' }),
  member: phrase({ en: 'Member', ja: 'メンバー', zh: '成员' }),
} as const;
