import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('statement', {
  unknown: {
    en: 'This statement is not there any more. Please import the file again with `/invoice statement`.',
    ja: 'この入出金明細は見つかりません。`/invoice statement` で再度取り込んでください。',
    zh: '找不到该银行流水。请用 `/invoice statement` 重新导入。',
  },
  unknownEntry: {
    en: 'This payment is on no statement.',
    ja: 'この入金は明細に見つかりません。',
    zh: '流水中没有这笔到账。',
  },
  applied: {
    en: 'This payment is confirmed already: all of it is applied.',
    ja: 'この入金はすでに確定済みで、全額が請求書に充当されています。',
    zh: '这笔到账已确认并已全部核销。',
  },
  setAside: {
    en: 'This payment was set aside as not for an invoice. “Put back” brings it back.',
    ja: 'この入金は対象外になっています。「対象に戻す」で戻せます。',
    zh: '这笔到账已标为与账单无关。可用“恢复”还原。',
  },
  notAside: {
    en: 'This payment is not set aside.',
    ja: 'この入金は対象外になっていません。',
    zh: '这笔到账并未标为与账单无关。',
  },
  moreThanCameIn: {
    en: 'At most {left} of this payment is not applied yet.',
    ja: 'この入金の未充当額は{left}です。それを超える金額は指定できません。',
    zh: '这笔到账尚未核销的金额为{left}，不能超过此数。',
  },
  owedLess: {
    en: 'Only {left} is still open on invoice {number}. Please look at the proposal again.',
    ja: '請求書 {number} の未入金額は{left}です。照合候補を再度ご確認ください。',
    zh: '账单 {number} 的未付金额只有{left}。请重新查看匹配建议。',
  },
  otherCurrency: {
    en: 'This payment came in {came}, the invoice is in {owed}. Please record it with `/invoice paid`, with the amount that the bank credited.',
    ja: 'この入金は{came}、請求書は{owed}です。`/invoice paid` で、充当する金額を記録してください。',
    zh: '到账币种为{came}，账单币种为{owed}。请用 `/invoice paid` 按应核销的金额登记。',
  },
  changed: {
    en: 'Something has changed meanwhile. Please look at the proposal again.',
    ja: '内容が更新されています。照合候補を再度ご確認ください。',
    zh: '情况已有变化。请重新查看匹配建议。',
  },
  noneSure: {
    en: 'Nothing is left that is proposed for sure. Please decide on the others one by one.',
    ja: '確実な照合候補は残っていません。残りは一件ずつご判断ください。',
    zh: '已没有可确定的匹配建议。其余请逐笔处理。',
  },
  wordsNeeded: {
    en: 'Please choose the payer’s column or the one with the reference: without them nothing can be recognised.',
    ja: '「振込人」か「摘要」の列を選択してください。どちらもないと照合できません。',
    zh: '请选择付款人或附言所在的列，否则无法匹配。',
  },
  onlyKinds: {
    en: 'Please choose a CSV file or a camt.053 file (XML).',
    ja: 'CSVまたはcamt.053（XML）のファイルを選択してください。',
    zh: '请选择 CSV 文件或 camt.053（XML）文件。',
  },
  currency: {
    en: 'Please give a currency code such as JPY.',
    ja: '通貨コードを入力してください（例：JPY）。',
    zh: '请填写币种代码，例如 JPY。',
  },
});
