import { phrase } from '../../kernel/phrase.ts';

/** Words of the cards about a bank statement and what came in with it. */
export const text = {
  title: phrase({ en: 'Bank statement: {name}', ja: '入出金明細：{name}', zh: '银行流水：{name}' }),
  toDecide: phrase({ en: 'To decide', ja: '未処理', zh: '待处理' }),
  matched: phrase({ en: 'Confirmed', ja: '確定済み', zh: '已确认' }),
  aside: phrase({ en: 'Not ours', ja: '対象外', zh: '与账单无关' }),
  unapplied: phrase({ en: 'Received, not applied', ja: '入金済み・未充当', zh: '已到账未核销' }),
  account: phrase({ en: 'Account', ja: '口座', zh: '账户' }),
  sums: phrase({
    en: 'Sure: {sure}, likely: {likely}, without a match: {none}',
    ja: '確実 {sure}件、候補あり {likely}件、候補なし {none}件',
    zh: '可确定 {sure} 笔，可能 {likely} 笔，无匹配 {none} 笔',
  }),
  settled: phrase({
    en: 'All payments of this statement are settled: {confirmed} confirmed, {aside} not ours.',
    ja: 'この明細の入金はすべて処理済みです（確定 {confirmed}件、対象外 {aside}件）。',
    zh: '该流水的到账均已处理（已确认 {confirmed} 笔，与账单无关 {aside} 笔）。',
  }),
  nothingNew: phrase({
    en: 'Nothing new came in with this file: what it holds was in an earlier statement.',
    ja: 'このファイルに新しい入金はありません（すべて取込済みです）。',
    zh: '该文件中没有新的到账（均在此前的流水中）。',
  }),
  importedBy: phrase({
    en: 'Imported by {who}, {at}.',
    ja: '{who}さんが取り込みました（{at}）。',
    zh: '{who}于 {at} 导入。',
  }),

  entry: phrase({
    en: '{payer}: {amount}, {day}',
    ja: '{payer}：{amount}、{day}',
    zh: '{payer}：{amount}，{day}',
  }),
  unknownPayer: phrase({ en: 'Payer not named', ja: '振込人の記載なし', zh: '未注明付款人' }),
  returned: phrase({ en: 'Taken back by the bank', ja: '銀行による取消・組戻し', zh: '银行已退回' }),
  wentBack: phrase({
    en: '{payer}: {amount}, on {day}',
    ja: '{payer}：{amount}（{day}）',
    zh: '{payer}：{amount}（{day}）',
  }),
  more: phrase({ en: '{count} more', ja: 'ほか{count}件', zh: '另有 {count} 笔' }),
  returnedTitle: phrase({
    en: 'A payment went back: {payer}',
    ja: '入金の取消・組戻し：{payer}',
    zh: '到账被银行退回：{payer}',
  }),
  returnedBody: phrase({
    en: 'The bank took {amount} back on {day}. It is recorded as paid on {invoices}. If the money is gone, take the payment back: the invoice is open again, and a client who was thanked is told.',
    ja: '{day} に銀行が{amount}を取り消しました。請求書 {invoices} の入金として記録されています。実際に戻されている場合は入金を取り消してください。請求書は未入金に戻り、お礼を送付済みのクライアントにはお知らせします。',
    zh: '银行已于 {day} 退回{amount}，该款项已登记在账单 {invoices} 上。如确已退回，请撤销收款：账单恢复为未付，并告知已收到致谢的客户。',
  }),
  returnedSettled: phrase({
    en: 'The bank took {amount} back on {day}. Nothing is recorded as paid by it any more.',
    ja: '{day} に銀行が{amount}を取り消しました。この入金による記録は残っていません。',
    zh: '银行已于 {day} 退回{amount}，已无登记在其上的收款。',
  }),
  partLeft: phrase({
    en: '{left} of {amount} is not applied yet.',
    ja: '{amount}のうち{left}が未充当です。',
    zh: '{amount}中尚有{left}未核销。',
  }),
  part: phrase({
    en: '{number} ({client}), {amount}',
    ja: '{number}（{client}、{amount}）',
    zh: '{number}（{client}，{amount}）',
  }),

  confirm: phrase({ en: 'Confirm', ja: '確定する', zh: '确认' }),
  confirmSure: phrase({ en: 'Confirm all sure ones', ja: '確実なものをすべて確定', zh: '确认全部可确定项' }),
  sureTitle: phrase({
    en: 'Confirm all sure ones?',
    ja: '確実なものをすべて確定しますか',
    zh: '确认全部可确定项？',
  }),
  sureText: phrase({
    en: '{count} payments are recorded on their invoices. Clients whose invoice is then paid are thanked.',
    ja: '{count}件の入金を請求書に記録します。全額入金となったクライアントにはお礼を送ります。',
    zh: '将把 {count} 笔到账登记到相应账单。账单付清的客户会收到感谢消息。',
  }),
  another: phrase({ en: 'Another invoice', ja: '別の請求書', zh: '其他账单' }),
  notOurs: phrase({ en: 'Not ours', ja: '対象外にする', zh: '与账单无关' }),
  putBack: phrase({ en: 'Put back', ja: '対象に戻す', zh: '恢复' }),
  next: phrase({ en: 'Next', ja: '次へ', zh: '下一页' }),
  chooseColumns: phrase({ en: 'Choose columns', ja: '列を指定する', zh: '选择列' }),

  refusedTitle: phrase({
    en: 'The statement was not imported: {name}',
    ja: '取り込めませんでした：{name}',
    zh: '未能导入：{name}',
  }),
  nothingDone: phrase({
    en: 'Nothing was imported. Please correct the file, or export it again, and use `/invoice statement` once more.',
    ja: '何も取り込んでいません。ファイルを修正または再出力し、`/invoice statement` で取り込んでください。',
    zh: '没有导入任何内容。请更正或重新导出文件后，再用 `/invoice statement` 导入。',
  }),
  moreFaults: phrase({
    en: '{more} more lines cannot be read.',
    ja: 'ほかに{more}行が読み取れません。',
    zh: '另有 {more} 行无法读取。',
  }),
  whatIsWrong: phrase({ en: 'What cannot be read', ja: '読み取れない箇所', zh: '无法读取之处' }),
  firstLines: phrase({ en: 'Its first lines', ja: '先頭の行', zh: '开头几行' }),
  unclearTitle: phrase({
    en: 'A question about the statement: {name}',
    ja: '明細の確認：{name}',
    zh: '关于银行流水：{name}',
  }),
  unclearColumns: phrase({
    en: 'Its columns could not be recognised by their names. Please say which is which; nothing is imported until then.',
    ja: '列の名前から内容を判別できませんでした。どの列が何か指定してください。それまでは取り込みません。',
    zh: '无法根据列名识别内容。请指定各列的含义，在此之前不会导入。',
  }),
  unclearDates: phrase({
    en: 'Its dates can be read in more than one way. Please say which part is the day; nothing is imported until then.',
    ja: '日付の並び（年・月・日）が複数の解釈に当てはまります。並びを指定してください。それまでは取り込みません。',
    zh: '日期的年月日顺序有多种可能。请指定顺序，在此之前不会导入。',
  }),
  repeatedTitle: phrase({
    en: 'This file was imported before: {name}',
    ja: '取込済みのファイルです：{name}',
    zh: '该文件此前已导入：{name}',
  }),
  repeated: phrase({
    en: '{who} imported it as “{earlier}”, {at}. Nothing was imported again.',
    ja: '{who}さんが「{earlier}」として取り込み済みです（{at}）。重ねての取り込みはしていません。',
    zh: '{who}已于 {at} 以“{earlier}”导入，未重复导入。',
  }),
} as const;
