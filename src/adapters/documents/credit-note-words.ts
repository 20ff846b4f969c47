import { phrase } from '../../kernel/phrase.ts';

export const words = {
  title: phrase({ en: 'Credit note', ja: 'クレジットノート', zh: '贷项通知单' }),
  fileTitle: phrase({
    en: 'Credit note {number}',
    ja: 'クレジットノート {number}',
    zh: '贷项通知单 {number}',
  }),
  number: phrase({ en: 'Credit note number', ja: 'クレジットノート番号', zh: '贷项通知单编号' }),
  issued: phrase({ en: 'Issued', ja: '発行日', zh: '开具日期' }),
  invoice: phrase({ en: 'For invoice', ja: '対象の請求書', zh: '对应账单' }),
  invoiceOf: phrase({
    en: '{number} of {day}',
    ja: '{number}（{day} 発行）',
    zh: '{number}（{day} 开具）',
  }),
  reason: phrase({ en: 'Reason', ja: '理由', zh: '原因' }),
  total: phrase({ en: 'Amount credited', ja: '減額合計', zh: '冲减合计' }),
  note: phrase({
    en: 'The invoice is lowered by this amount. Nothing needs to be paid for this credit note.',
    ja: '上記金額を請求書の金額から減額します。本書に対するお支払いは不要です。',
    zh: '账单金额按上述金额冲减，无需就本单付款。',
  }),
  footer: phrase({
    en: '{issuer} · credit note {number}',
    ja: '{issuer} · クレジットノート {number}',
    zh: '{issuer} · 贷项通知单 {number}',
  }),
} as const;
