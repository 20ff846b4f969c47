import { phrase } from '../../kernel/phrase.ts';

/** Why this is proposed. */
export const reasons = {
  number: phrase({
    en: 'Sure: invoice {invoices}. It names its number, and the amount is exact.',
    ja: '確実：請求書 {invoices}。番号の記載があり、金額も一致しています。',
    zh: '可确定：账单 {invoices}。附言含账单号，金额一致。',
  }),
  numbers: phrase({
    en: 'Sure: invoices {invoices}. It names them, and the sum is exact.',
    ja: '確実：請求書 {invoices}。番号の記載があり、合計額も一致しています。',
    zh: '可确定：账单 {invoices}。附言含账单号，合计一致。',
  }),
  'number-part': phrase({
    en: 'Likely a part of invoice {invoices}. It names it; the rest stays open.',
    ja: '一部入金の可能性：請求書 {invoices}。番号の記載があります。残額は未入金のままです。',
    zh: '可能是部分付款：账单 {invoices}。附言含账单号，余额仍未付。',
  }),
  'number-more': phrase({
    en: 'More than is open on invoice {invoices}. It names it; what is left stays unapplied.',
    ja: '請求書 {invoices} の未入金額を超えています。番号の記載があります。超過分は未充当として残ります。',
    zh: '超过账单 {invoices} 的未付金额。附言含账单号，余款作未核销保留。',
  }),
  'payer-amount': phrase({
    en: 'Sure: invoice {invoices}. The payer is known, and the amount is exact.',
    ja: '確実：請求書 {invoices}。振込人と金額が一致しています。',
    zh: '可确定：账单 {invoices}。付款人与金额一致。',
  }),
  'payer-like': phrase({
    en: 'Likely invoice {invoices}: the payer’s name fits, and the amount is exact.',
    ja: '請求書 {invoices} の可能性：振込人名が近く、金額が一致しています。',
    zh: '可能是账单 {invoices}：付款人名称相近，金额一致。',
  }),
  'payer-all': phrase({
    en: 'Likely invoices {invoices}: the payer’s name fits, and it is the sum of all that is open.',
    ja: '請求書 {invoices} の可能性：振込人名が一致し、未入金の合計額と同額です。',
    zh: '可能是账单 {invoices}：付款人一致，金额为全部未付合计。',
  }),
  'payer-short': phrase({
    en: 'Likely invoice {invoices}: the payer’s name fits, and a little less came in, as when a bank keeps a fee. The rest stays open; `/invoice credit` takes it off.',
    ja: '請求書 {invoices} の可能性：振込人名が一致し、手数料程度の不足があります。残額は未入金のままです（`/invoice credit` で減額できます）。',
    zh: '可能是账单 {invoices}：付款人一致，金额略少，或为银行扣除的手续费。余额仍未付，可用 `/invoice credit` 冲减。',
  }),
  amount: phrase({
    en: 'Likely invoice {invoices}: no other open invoice has this amount.',
    ja: '請求書 {invoices} の可能性：同額の未入金はこの請求書のみです。',
    zh: '可能是账单 {invoices}：只有该未付账单为此金额。',
  }),
  recorded: phrase({
    en: 'Recorded by hand already: invoice {invoices}. Confirming joins the two; nothing is booked twice.',
    ja: '手動で記録済みの可能性：請求書 {invoices}。確定すると記録済みの入金に結び付け、二重には計上しません。',
    zh: '可能已手动登记：账单 {invoices}。确认后与已登记的收款关联，不会重复入账。',
  }),
  currency: phrase({
    en: 'It names invoice {number}, which is in another currency ({currency}).',
    ja: '請求書 {number} の記載がありますが、通貨が異なります（{currency}）。',
    zh: '附言提到账单 {number}，但其币种不同（{currency}）。',
  }),
  settled: phrase({
    en: 'It names invoice {number}, on which nothing is open, or which another payment settles.',
    ja: '請求書 {number} の記載がありますが、未入金額がないか、別の入金で充当されます。',
    zh: '附言提到账单 {number}，但该账单已无未付金额，或由另一笔到账付清。',
  }),
  'seen-before': phrase({
    en: 'Likely the same payment as one of “{statement}”: same day and amount, in the other format. If it is, choose “Not ours”.',
    ja: '「{statement}」の入金と同一の可能性があります（形式は異なりますが、日付と金額が同じです）。同一の場合は「対象外にする」を押してください。',
    zh: '可能与“{statement}”中的一笔为同一到账：格式不同，但日期和金额相同。如确为同一笔，请选择“与账单无关”。',
  }),
  nothing: phrase({
    en: 'No open invoice fits.',
    ja: '該当する未入金の請求書がありません。',
    zh: '没有符合的未付账单。',
  }),
} as const;
