import { refusals } from '../../kernel/refusal.ts';

/** The "no"s of taking a payment back. */
export const refuse = refusals('take-back', {
  nothingChosen: {
    en: 'Please choose what is taken back.',
    ja: '取り消す対象を選択してください。',
    zh: '请选择要撤销的内容。',
  },
  tooMany: {
    en: 'At most {most} can be taken back at once. Please choose fewer, and come back for the others.',
    ja: '一度に取り消せるのは{most}件までです。数回に分けて行ってください。',
    zh: '一次最多撤销{most}笔。请分几次操作。',
  },
  gone: {
    en: 'This payment is not there any more: somebody has taken it back. `/invoice take-back` shows those that stand.',
    ja: 'この入金の記録はすでに取り消されています。`/invoice take-back` で現在の記録をご確認ください。',
    zh: '该笔收款已被撤销。可用 `/invoice take-back` 查看现有记录。',
  },
  changed: {
    en: 'Something has changed meanwhile. Please look at `/invoice take-back` again.',
    ja: '内容が更新されています。`/invoice take-back` で再度ご確認ください。',
    zh: '情况已有变化。请用 `/invoice take-back` 重新查看。',
  },
  elsewhere: {
    en: 'Stripe has this payment of invoice {number} on its books too, and cannot open the invoice again. What the client really owes has to be asked for at Stripe, with an invoice made there by hand.',
    ja: '請求書 {number} のこの入金は Stripe にも記録されており、Stripe では未入金に戻せません。実際の未入金額は、Stripe で請求書を作成してご請求ください。',
    zh: '账单 {number} 的这笔收款也已记入 Stripe，无法在 Stripe 恢复为未付。实际未付的金额请在 Stripe 上手动开具账单收取。',
  },
  sentBack: {
    en: '{amount} of this payment was sent back to the client, so it did come in. It stays recorded.',
    ja: 'この入金のうち{amount}を返金済みのため、取り消せません。',
    zh: '这笔收款已退还{amount}，说明确已到账，不能撤销。',
  },
  isVoid: {
    en: 'The invoice is void, so nothing on it can be opened again.',
    ja: '請求書が無効のため、入金の記録は取り消せません。',
    zh: '账单已作废，其收款不能撤销。',
  },
  noMatch: {
    en: 'No line of a bank statement is matched to this payment. To undo it, choose the payment itself.',
    ja: 'この入金は明細と照合されていません。取り消す場合は、入金の記録を選択してください。',
    zh: '这笔收款未与银行流水匹配。如需撤销，请选择收款登记。',
  },
});
