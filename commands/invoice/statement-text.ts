import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /invoice statement and of the modals behind the buttons on a statement's card. */
export const text = {
  does: phrase({
    en: 'import a bank statement and match payments',
    ja: '入出金明細を取り込み、入金を照合',
    zh: '导入银行流水并匹配收款',
  }),
  title: phrase({ en: 'Bank statement', ja: '入出金明細の取込', zh: '导入银行流水' }),
  import: phrase({ en: 'Import', ja: '取り込む', zh: '导入' }),
  file: phrase({ en: 'Statement', ja: '明細ファイル', zh: '流水文件' }),
  fileHint: phrase({
    en: 'CSV or camt.053 (XML), up to 5 MB. What an earlier statement holds already is not imported again.',
    ja: 'CSVまたはcamt.053（XML）、5 MBまで。取込済みの入金は重複して取り込みません。',
    zh: 'CSV 或 camt.053（XML），不超过 5 MB。此前已导入的到账不会重复导入。',
  }),
  currency: phrase({ en: 'Currency', ja: '通貨', zh: '币种' }),
  currencyHint: phrase({
    en: 'Used where the file does not name one.',
    ja: 'ファイルに通貨の記載がない場合に使用します。',
    zh: '文件未注明币种时使用。',
  }),
  intro: phrase({
    en: 'Nothing is booked by importing: matches are proposed, and finance confirms them.',
    ja: '取り込むだけでは記録されません。照合候補を提示し、経理の方が確定します。',
    zh: '导入不会直接入账：系统给出匹配建议，由财务确认。',
  }),
  waiting: phrase({
    en: 'From earlier statements {amounts} is received and not applied yet.',
    ja: 'これまでの明細に、未充当の入金が{amounts}あります。',
    zh: '此前的流水中尚有{amounts}已到账未核销。',
  }),
  reading: phrase({
    en: 'The file is being read. A card with what came in follows in the team’s channel; questions about the file come to you directly.',
    ja: 'ファイルを読み取っています。入金の一覧をチームのチャンネルにお送りします。ファイルに確認事項がある場合は、直接お知らせします。',
    zh: '正在读取文件。到账列表将发到团队频道；如文件有疑问会直接通知您。',
  }),

  columnsTitle: phrase({ en: 'Columns', ja: '列の指定', zh: '选择列' }),
  day: phrase({ en: 'Date', ja: '日付', zh: '日期' }),
  amount: phrase({ en: 'Amount that came in', ja: '入金額', zh: '到账金额' }),
  amountHint: phrase({
    en: 'Or one column for both; what was paid out then has a minus.',
    ja: '入出金が同じ列の場合はその列を（出金はマイナス）。',
    zh: '若收支在同一列，请选该列（支出为负数）。',
  }),
  debit: phrase({ en: 'Amount paid out', ja: '出金額', zh: '支出金额' }),
  payer: phrase({ en: 'Payer', ja: '振込人', zh: '付款人' }),
  reference: phrase({ en: 'Reference', ja: '摘要', zh: '附言' }),
  order: phrase({ en: 'How dates are written', ja: '日付の並び', zh: '日期顺序' }),
  ymd: phrase({ en: 'year, month, day', ja: '年・月・日', zh: '年、月、日' }),
  dmy: phrase({ en: 'day, month, year', ja: '日・月・年', zh: '日、月、年' }),
  mdy: phrase({ en: 'month, day, year', ja: '月・日・年', zh: '月、日、年' }),
  column: phrase({ en: '{nth}: {cells}', ja: '{nth}：{cells}', zh: '{nth}：{cells}' }),

  anotherTitle: phrase({ en: 'Another invoice', ja: '別の請求書', zh: '其他账单' }),
  confirm: phrase({ en: 'Confirm', ja: '確定する', zh: '确认' }),
  invoice: phrase({ en: 'Invoice', ja: '請求書', zh: '账单' }),
  share: phrase({ en: 'Amount for it', ja: '充当額', zh: '核销金额' }),
  shareHint: phrase({
    en: 'Left empty: as much as is open on it. What remains stays received and not applied.',
    ja: '空欄の場合は、未入金額まで充当します。残りは未充当として残ります。',
    zh: '留空则按未付金额核销，余款保留为未核销。',
  }),
  option: phrase({
    en: '{number}: {client}, {amount}',
    ja: '{number}：{client}、{amount}',
    zh: '{number}：{client}，{amount}',
  }),
  about: phrase({
    en: '{payer}, {day}: {amount} is not applied yet.',
    ja: '{payer}、{day}：未充当 {amount}',
    zh: '{payer}，{day}：未核销 {amount}',
  }),
  confirmed: phrase({ en: 'Confirmed and recorded.', ja: '確定し、記録しました。', zh: '已确认并登记。' }),
  confirmedPart: phrase({
    en: 'Confirmed and recorded. {left} of it is not applied yet.',
    ja: '確定し、記録しました。{left}が未充当です。',
    zh: '已确认并登记，尚有{left}未核销。',
  }),
  confirmedSure: phrase({
    en: '{count} payments are confirmed and recorded.',
    ja: '{count}件の入金を確定し、記録しました。',
    zh: '已确认并登记 {count} 笔到账。',
  }),
  moreSure: phrase({
    en: 'There are more: press once more.',
    ja: '残りがあります。もう一度押してください。',
    zh: '还有其余项，请再按一次。',
  }),
  aside: phrase({
    en: 'Set aside: it is not asked about any more.',
    ja: '対象外にしました。今後は照合の対象になりません。',
    zh: '已标为与账单无关，不再询问。',
  }),
  back: phrase({
    en: 'It is back among what is to be decided.',
    ja: '未処理の入金に戻しました。',
    zh: '已恢复为待处理。',
  }),
  noneOpen: phrase({
    en: 'No invoice in {currency} is open. What came in stays shown as received and not applied.',
    ja: '未入金の請求書（{currency}）がありません。この入金は未充当のまま表示されます。',
    zh: '没有未付的{currency}账单。该款项继续显示为已到账未核销。',
  }),
} as const;
