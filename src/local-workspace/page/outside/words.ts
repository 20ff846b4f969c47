import type { ShownEffect, Words } from '../../page-api/outside.ts';

type Table = Readonly<Record<string, Words>>;

export const panelWords = {
  title: { en: 'The outside', ja: '外の世界', zh: '外部' },
  effects: { en: 'Effects', ja: '処理', zh: '任务' },
  audit: { en: 'Audit log', ja: '監査ログ', zh: '审计日志' },
  mails: { en: 'E-mails', ja: 'メール', zh: '邮件' },
  pages: { en: 'Pages', ja: 'ページ', zh: '页面' },
  bank: { en: 'Bank', ja: '銀行', zh: '银行' },
  stripe: { en: 'Stripe', ja: 'Stripe', zh: 'Stripe' },
  faults: { en: 'Faults', ja: '障害', zh: '故障' },
  loading: { en: 'Looking outside …', ja: '読み込み中…', zh: '正在读取…' },
  absent: {
    en: 'This workspace stands alone: there is no clock, bank or mailbox beside it.',
    ja: 'このワークスペースには、時計・銀行・メールなどの外の世界がありません。',
    zh: '此工作区独立运行，没有时钟、银行或邮箱。',
  },
} as const satisfies Table;

export const effectWords = {
  what: {
    en: 'What Engawa has promised to do: each one is written down first, done once, and kept with its receipt.',
    ja: 'Engawa が約束した処理です。まず記録し、一度だけ実行し、結果を保存します。',
    zh: 'Engawa 承诺执行的任务：先记录，只执行一次，并保留结果。',
  },
  done: { en: 'Done so far: {count}', ja: '完了：{count} 件', zh: '已完成：{count} 项' },
  open: { en: 'Not done: {count}', ja: '未完了：{count} 件', zh: '未完成：{count} 项' },
  none: { en: 'Nothing has been promised yet.', ja: 'まだありません。', zh: '暂无任务。' },
  tries: { en: '{count} tries', ja: '試行 {count} 回', zh: '尝试 {count} 次' },
} as const satisfies Table;

export const stateWords: Readonly<Record<ShownEffect['state'], Words>> = {
  waiting: { en: 'waiting', ja: '待機中', zh: '等待中' },
  trying: { en: 'under way', ja: '実行中', zh: '执行中' },
  done: { en: 'done', ja: '完了', zh: '已完成' },
  refused: { en: 'refused', ja: '拒否', zh: '被拒绝' },
  unknown: { en: 'unknown', ja: '不明', zh: '未知' },
  'given-up': { en: 'given up', ja: '中止', zh: '已中止' },
  parked: { en: 'parked', ja: '保留', zh: '已搁置' },
  dropped: { en: 'dropped', ja: '破棄', zh: '已放弃' },
};

export const auditWords = {
  what: {
    en: 'Every decision, for good. Each entry’s hash covers the one before it, so nothing can be changed unseen.',
    ja: 'すべての決定の記録です。各記録のハッシュが直前の記録を含むため、気づかれずに変更できません。',
    zh: '所有决定的永久记录。每条的哈希都包含上一条，任何改动都会被发现。',
  },
  count: { en: 'Entries: {count}', ja: '記録：{count} 件', zh: '记录：{count} 条' },
  more: {
    en: 'The newest {count} are shown.',
    ja: '最新の {count} 件を表示しています。',
    zh: '显示最新的 {count} 条。',
  },
  hash: { en: 'Hash {hash}', ja: 'ハッシュ {hash}', zh: '哈希 {hash}' },
  none: { en: 'Nothing has been recorded yet.', ja: 'まだ記録がありません。', zh: '暂无记录。' },
} as const satisfies Table;

export const mailWords = {
  what: {
    en: 'E-mails that would have been sent. Nothing leaves this machine.',
    ja: '本来なら送信されるメールです。このパソコンの外には出ません。',
    zh: '本应发送的邮件，均不会离开本机。',
  },
  none: {
    en: 'No e-mail so far. Agreements and invoices send some.',
    ja: 'メールはまだありません。契約書や請求書の送付時に届きます。',
    zh: '暂无邮件。发送合同或账单后会显示在此。',
  },
  back: { en: 'All e-mails', ja: 'メール一覧', zh: '全部邮件' },
  from: { en: 'From', ja: '差出人', zh: '发件人' },
  to: { en: 'To', ja: '宛先', zh: '收件人' },
  date: { en: 'Date', ja: '日時', zh: '日期' },
  attachments: { en: 'Attachments', ja: '添付ファイル', zh: '附件' },
} as const satisfies Table;

export const pageWords = {
  what: {
    en: 'Pages that were opened from links in messages and e-mails. Each opens in a tab of its own.',
    ja: 'メッセージやメールのリンクから開いたページです。別のタブで開きます。',
    zh: '从消息和邮件中的链接打开的页面，均在新标签页中打开。',
  },
  none: {
    en: 'No page has been opened yet. “Review and sign” gives the first link.',
    ja: 'まだ開いたページはありません。「確認して署名」を押すと、最初のリンクが届きます。',
    zh: '尚未打开任何页面。点击“查看并签署”即可获得第一个链接。',
  },
  again: { en: 'Open again', ja: 'もう一度開く', zh: '再次打开' },
  by: { en: 'opened by {who}', ja: '{who}さんが開きました', zh: '由 {who} 打开' },
  personal: {
    en: 'A personal link is valid for 30 minutes.',
    ja: '個人用リンクの有効期間は 30 分です。',
    zh: '个人链接有效期为 30 分钟。',
  },
} as const satisfies Table;

export const bankWords = {
  what: {
    en: 'The agency’s bank. A client pays by transfer, with the invoice’s number as the reference.',
    ja: '制作会社の銀行です。クライアントは請求書番号を摘要に入れて振り込みます。',
    zh: '服务方的银行。客户转账时以账单编号作为附言。',
  },
  account: { en: 'Account on the invoices', ja: '請求書に記載の口座', zh: '账单上的收款账户' },
  noAccount: {
    en: 'No account is set up yet, so no invoice can be issued: /engawa setup.',
    ja: '口座が未登録のため請求書を発行できません（/engawa setup）。',
    zh: '尚未设置收款账户，无法开具账单：/engawa setup。',
  },
  toPay: { en: 'Invoices a client could pay now', ja: '支払い待ちの請求書', zh: '客户现在可支付的账单' },
  nothingToPay: {
    en: 'Nothing is to be paid. An invoice stands here once it has been sent.',
    ja: '支払い待ちの請求書はありません。送付されるとここに表示されます。',
    zh: '暂无待付账单。账单发出后会显示在此。',
  },
  open: { en: 'open: {amount}', ja: '未払い：{amount}', zh: '未付：{amount}' },
  due: { en: 'due {day}', ja: '期日：{day}', zh: '到期日：{day}' },
  arrived: { en: 'arrived at the bank: {amount}', ja: '着金：{amount}', zh: '银行已到账：{amount}' },
  amount: { en: 'Amount in {currency}', ja: '金額（{currency}）', zh: '金额（{currency}）' },
  arrives: { en: 'A transfer arrives', ja: '振り込む', zh: '转账到账' },
  came: {
    en: 'It is on the statement. Finance can now read that, or mark invoice {number} as paid.',
    ja: '入出金明細に記録しました。経理が明細を読み込むか、請求書 {number} を入金済みにできます。',
    zh: '已记入银行流水。财务现在可导入流水，或将账单 {number} 标记为已付款。',
  },
  statement: { en: 'Statement', ja: '入出金明細', zh: '银行流水' },
  none: { en: 'No transfer has arrived yet.', ja: '入金はまだありません。', zh: '尚无到账。' },
  honest: {
    en: 'Engawa does not reach into the bank by itself. As finance, download the statement and read it with /invoice statement, or press “Mark as paid” in the team’s channel.',
    ja: 'Engawa は銀行に直接接続しません。経理として明細をダウンロードし、/invoice statement で読み込むか、チームのチャンネルで「入金済みにする」を押します。',
    zh: 'Engawa 不会自动连接银行。请以财务身份下载流水并用 /invoice statement 导入，或在团队频道点击“标记为已付款”。',
  },
  csv: { en: 'Download as CSV', ja: 'CSV でダウンロード', zh: '下载 CSV' },
  camt: { en: 'Download as camt.053', ja: 'camt.053 でダウンロード', zh: '下载 camt.053' },
  when: { en: 'When', ja: '日時', zh: '时间' },
  payer: { en: 'From', ja: '振込元', zh: '付款人' },
  reference: { en: 'Reference', ja: '摘要', zh: '附言' },
  sum: { en: 'Amount', ja: '金額', zh: '金额' },
} as const satisfies Table;
