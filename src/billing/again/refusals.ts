import { refusals } from '../../kernel/refusal.ts';

/** The "no"s of withdrawing, billing again, crediting and giving back. */
export const refuse = refusals('again', {
  notVoid: {
    en: 'Only a void invoice is billed again. This invoice: {state}. To void it use `/invoice void`.',
    ja: '再請求できるのは無効にした請求書のみです（現在：{state}）。無効化は `/invoice void` で行えます。',
    zh: '只有已作废的账单可以重新开具（当前：{state}）。作废请用 `/invoice void`。',
  },
  againAlready: {
    en: 'Nothing on this invoice is left to bill: it was billed again already, or a change has taken its place. `/invoice list` shows the invoices.',
    ja: 'この請求書には再請求できる内容がありません。すでに再請求されたか、変更により差し替えられています。`/invoice list` でご確認ください。',
    zh: '该账单没有可重新开具的内容：已重新开具，或已被变更取代。可用 `/invoice list` 查看。',
  },
  openAgain: {
    en: 'The work on this invoice is open again. Please void the invoice; once the work is accepted it is billed anew, and what the client wants to read can be written on that draft.',
    ja: 'この請求書の作業は再開されています。請求書を無効にしてください。承認後に改めて下書きが作成され、記載事項はその下書きに反映できます。',
    zh: '该账单对应的工作已重新打开。请先作废账单；再次验收后会生成新草稿，届时可填写客户要求的内容。',
  },
  nothingNew: {
    en: 'Please fill in what is to be read on the invoice: a PO number, or a part of the address.',
    ja: '請求書に記載する内容（発注番号または宛先）を入力してください。',
    zh: '请填写要显示在账单上的内容：采购订单号或抬头地址。',
  },
  onItsWay: {
    en: 'This invoice is on its way to the client. Please try again in a moment. If it is stuck, an owner sees why with `/engawa stuck`; once it is dropped there, it can be voided.',
    ja: 'この請求書は送付処理中です。しばらくしてからお試しください。止まっている場合は、オーナーが `/engawa stuck` で原因を確認し、破棄すると無効にできます。',
    zh: '该账单正在发送，请稍后再试。若卡住，所有者可用 `/engawa stuck` 查看原因；在那里放弃后即可作废。',
  },
  paid: {
    en: 'Invoice {number} is paid, so it stands. Money is given back with `/invoice refund`.',
    ja: '請求書 {number} は入金済みのため、無効にできません。返金は `/invoice refund` で行えます。',
    zh: '账单 {number} 已付款，不能作废。退款请用 `/invoice refund`。',
  },
  credited: {
    en: 'Credit notes of {credited} stand on this invoice, so it cannot be voided. Take off what is still open with `/invoice credit`.',
    ja: 'この請求書には{credited}のクレジットノートがあるため、無効にできません。残額は `/invoice credit` で減額できます。',
    zh: '该账单已有 {credited} 的贷项通知单，不能作废。剩余金额可用 `/invoice credit` 冲减。',
  },
  paidThough: {
    en: '{paid} came in on the void invoice {number}, which this one replaces. Give it back with `/invoice refund` and then approve this one; or void this one, and the payment stands for it.',
    ja: '無効にした請求書 {number} に{paid}の入金がありました。`/invoice refund` で返金してから承認するか、この請求書を無効にして入金をそのまま充当してください。',
    zh: '被取代的已作废账单 {number} 收到 {paid}。请用 `/invoice refund` 退款后再批准；或作废本账单，以该款项抵付。',
  },
  notYetWithdrawn: {
    en: 'Invoice {number}, which this one replaces, is not void at Stripe yet, and could still be paid there. Please try again in a moment; if it stays so, an owner sees why with `/engawa stuck`.',
    ja: '差し替え元の請求書 {number} は、Stripe での無効化がまだ完了しておらず、支払われる可能性があります。しばらくしてからお試しください。続く場合は、オーナーが `/engawa stuck` で原因を確認できます。',
    zh: '被取代的账单 {number} 在 Stripe 上尚未作废，仍可能被支付。请稍后再试；若持续如此，所有者可用 `/engawa stuck` 查看原因。',
  },
  voidPaid: {
    en: 'Invoice {number} is void, so a payment cannot be recorded on it. Record it on {next}, which stands in its place.',
    ja: '請求書 {number} は無効のため、入金を記録できません。差し替え後の {next} に記録してください。',
    zh: '账单 {number} 已作废，无法登记收款。请登记到取代它的 {next}。',
  },
  voidPaidAlone: {
    en: 'Invoice {number} is void, so a payment cannot be recorded on it. Press “Bill again” on its card or use `/invoice void`, send the new one, and record the payment there.',
    ja: '請求書 {number} は無効のため、入金を記録できません。カードの「再請求する」か `/invoice void` で請求し直し、新しい請求書に記録してください。',
    zh: '账单 {number} 已作废，无法登记收款。请在其卡片上点击“重新开具”，或用 `/invoice void`，发送新账单后在新账单上登记。',
  },
  notCreditable: {
    en: 'A credit note takes off what is still open on a sent invoice. This invoice: {state}. A draft is voided instead; what was paid is given back with `/invoice refund`.',
    ja: 'クレジットノートは、送付済みの請求書の未入金額に対してのみ発行できます（現在：{state}）。下書きは無効に、入金済みの金額は `/invoice refund` で返金してください。',
    zh: '贷项通知单只能冲减已发送账单的未付金额（当前：{state}）。草稿请作废；已付款项请用 `/invoice refund` 退款。',
  },
  zero: {
    en: 'Please enter an amount above zero.',
    ja: '0より大きい金額を入力してください。',
    zh: '请输入大于零的金额。',
  },
  amountOrLines: {
    en: 'Please give either an amount or the lines that are taken off, not both.',
    ja: '金額または明細のいずれか一方を指定してください。',
    zh: '请填写金额或选择要冲减的明细，二者选一。',
  },
  tooMuchCredit: {
    en: '{amount} is more than what is still open: {left}.',
    ja: '{amount}は未入金額（{left}）を超えています。',
    zh: '{amount}超过未付金额 {left}。',
  },
  unknownPayment: {
    en: 'This payment is not known any more. `/invoice refund` shows those that can be given back.',
    ja: 'この入金は見つかりません。`/invoice refund` で返金できる入金をご確認ください。',
    zh: '找不到该笔收款。可用 `/invoice refund` 查看可退款项。',
  },
  tooMuchBack: {
    en: 'At most {left} of this payment can still be given back.',
    ja: 'この入金から返金できるのは、あと{left}までです。',
    zh: '该笔款项最多还可退还 {left}。',
  },
  takenBack: {
    en: '{taken} of what came in on this invoice was taken back in a dispute. At most {left} can still be given back.',
    ja: 'この請求書の入金のうち{taken}は、異議申し立てにより払い戻し済みです。返金できるのは、あと{left}までです。',
    zh: '该账单的收款中已有 {taken} 因争议被扣回，最多还可退还 {left}。',
  },
  noCreditWithIt: {
    en: 'A credit note goes with a refund only where the invoice is paid in full, by bank transfer. What is open is credited with `/invoice credit`; at Stripe, credit notes of paid invoices are made there.',
    ja: '返金と同時にクレジットノートを発行できるのは、銀行振込で全額入金済みの請求書のみです。未入金額の減額は `/invoice credit` で、Stripe で入金済みの請求書は Stripe で発行してください。',
    zh: '只有通过银行转账全额付清的账单，退款时才能同时开具贷项通知单。未付金额请用 `/invoice credit` 冲减；在 Stripe 付清的账单请在 Stripe 上开具。',
  },
  dayNeeded: {
    en: 'Please give the day on which the money was sent back.',
    ja: '返金した日付を入力してください。',
    zh: '请填写退款日期。',
  },
  referenceNeeded: {
    en: 'Please give the reference of the transfer, as on the bank statement.',
    ja: '入出金明細に記載の参照番号を入力してください。',
    zh: '请填写与银行流水一致的参考号。',
  },
  sentBackBefore: {
    en: '{day} is before the money came in. Please choose the day on which it was sent back.',
    ja: '{day} は入金日より前です。返金した日付をお選びください。',
    zh: '{day} 早于到账日期。请选择实际退款日期。',
  },
  referenceUsed: {
    en: 'A refund with the reference “{reference}” is already recorded for this payment. If it is another one, please give it another reference.',
    ja: '参照番号「{reference}」の返金はすでに記録されています。別の返金の場合は、異なる参照番号を入力してください。',
    zh: '参考号“{reference}”的退款已登记。如为另一笔退款，请填写不同的参考号。',
  },
  goesByStripe: {
    en: 'This payment came through Stripe and goes back there by itself: please leave day and reference empty.',
    ja: 'この入金は Stripe 経由のため、Stripe から自動で返金されます。日付と参照番号は空欄にしてください。',
    zh: '该款项通过 Stripe 支付，将由 Stripe 自动退回。请将日期和参考号留空。',
  },
});
