import type { ColumnRole } from '../../billing/statement/reading.ts';

/**
 * How banks call their columns in English, Japanese, Chinese and German, without spaces, case and brackets. What stands
 * first is preferred where a file has several: the day of booking goes before the day on which interest begins.
 */
const names: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  day: [
    /^(?:booked(?:at|on)?|booking(?:date)?|bookdate|posting(?:date)?|posted(?:on|date)?|buchungstag|buchungsdatum|buchung)$/,
    /^(?:date|transactiondate|completeddate|paymentdate|datum|日付|年月日|取引日|お?取引(?:日付|年月日|日)|勘定日|入金日|预?记账日期|記帳日|记账日|入账日期|交易日期|交易日|交易时间|日期)$/,
    /^(?:valuedate|value|valuta|valutadatum|wertstellung|wertstellungsdatum|起算日|起息日)$/,
  ],
  credit: [
    /^(?:credit|credits|creditamount|moneyin|paidin|amountin|deposit|deposits|received|incoming)$/,
    /^(?:haben|gutschrift|gutschriften|eingang|eingänge|einnahmen)$/,
    /^(?:入金|入金額|入金金額|お?預入れ?額|お?預り金額|お?預入金額|お?預け?入れ?金?額?|受入金額)$/,
    /^(?:贷方|贷方金额|贷方发生额|收入|收入金额|存入|存入金额|转入金额|贷方发生额收入)$/,
  ],
  debit: [
    /^(?:debit|debits|debitamount|moneyout|paidout|amountout|withdrawals?|outgoing)$/,
    /^(?:soll|lastschrift|belastung|ausgang|ausgänge|ausgaben)$/,
    /^(?:出金|出金額|出金金額|お?支払い?金額|お?引出し?額|お?引き?出し?金?額?|払出金額)$/,
    /^(?:借方|借方金额|借方发生额|支出|支出金额|支取|支取金额|转出金额|借方发生额支取)$/,
  ],
  amount: [
    /^(?:amount|transactionamount|sum|betrag|umsatz|取引金額|お?取引額|金額|交易金额|发生额|金额)$/,
    /^(?:netamount|grossamount)$/,
  ],
  direction: [
    /^(?:creditdebit|debitcredit|creditdebitindicator|crdr|drcr|dc|cd|sollhaben|shkennzeichen|入出金区分|入払区分|借贷|借贷标志|收支|收支类型)$/,
  ],
  payer: [
    /^(?:payer|payername|from|sender|remitter|debtor|debtorname|ordering(?:party|customer)|paidby)$/,
    /^(?:counterparty|counterpartyname|name|nameofcounterparty|customer)$/,
    /^(?:auftraggeber|zahlungspflichtiger|(?:name)?(?:auftraggeber|zahlungsbeteiligter|zahlungspflichtiger|begünstigter|empfänger){1,2}(?:in|r)?|beguenstigterzahlungspflichtiger)$/,
    /^(?:お?振込(?:依頼)?人名?|依頼人名?|振込人名義|相手先|相手方|取引先|お?名前)$/,
    /^(?:付款人|付款人名称|付款方|付款方名称|付款方户名|对方户名|对方名称|对方账户名称?|对方单位|对方单位名称|交易对方|对手户名|户名)$/,
  ],
  reference: [
    /^(?:reference|paymentreference|remittance(?:information|info)?|message|purpose|unstructuredremittanceinformation)$/,
    /^(?:details|transactiondetails|description|memo|narrative|particulars|notes?|text)$/,
    /^(?:verwendungszweck|buchungstext|zahlungsreferenz)$/,
    /^(?:edi情報|お?取引内容|ご利用内容|内容|摘要|備考|メモ|適用)$/,
    /^(?:附言|交易附言|用途|备注|交易摘要|交易说明)$/,
  ],
  currency: [/^(?:currency|ccy|währung|waehrung|通貨|币种|币别|货币)$/],
  bankRef: [
    /^(?:transactionid|transactionreference|bankreference|entryreference|取引番号|交易流水号?|流水号|交易参考号|交易编号)$/,
  ],
  state: [
    /^(?:state|status|transactionstatus|buchungsstatus|ステータス|状態|処理状況|取引状況|状态|交易状态)$/,
  ],
};

/** `Buchungs-Tag (lokal)` is `buchungstag`. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** How well a name fits a role: 0 is best; `undefined`: not at all. */
export function fitOf(role: ColumnRole, name: string): number | undefined {
  const at = names[role].findIndex((one) => one.test(bareName(name)));
  return at === -1 ? undefined : at;
}
