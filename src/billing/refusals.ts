import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('billing', {
  unknown: {
    en: 'This invoice does not exist. `/invoice list` shows the current ones.',
    ja: 'この請求書は存在しません。`/invoice list` で一覧をご確認ください。',
    zh: '该账单不存在。请用 `/invoice list` 查看当前列表。',
  },
  notForYou: {
    en: 'Only an owner or finance can do this. Please ask {who}.',
    ja: 'この操作はオーナーまたは経理のみ可能です。{who}さんにご依頼ください。',
    zh: '只有所有者或财务可以操作。请联系{who}。',
  },
  nobodyMay: {
    en: 'Only an owner or finance can do this, and nobody has that role yet. An owner can give it with `/engawa roles`.',
    ja: 'この操作はオーナーまたは経理のみ可能ですが、担当者が未登録です。`/engawa roles` で登録できます。',
    zh: '只有所有者或财务可以操作，但尚未指定任何人。可用 `/engawa roles` 指定。',
  },
  teamOnly: {
    en: 'The list of invoices is for the agency’s people. Your invoices stand in your channel.',
    ja: '請求書の一覧は制作側のメンバー専用です。請求書は貴社のチャンネルでご確認ください。',
    zh: '账单列表仅供服务方成员使用。您的账单可在贵方频道中查看。',
  },
  planOffFee: {
    en: 'The deposit and the milestones add up to {planned}, but the agreed fee is {fee}. Please correct the agreement and send it again.',
    ja: '着手金とマイルストーンの合計は{planned}ですが、契約金額は{fee}です。契約書を修正のうえ、再送してください。',
    zh: '预付款与里程碑合计为{planned}，而合同金额为{fee}。请更正合同后重新发送。',
  },
  plannedAlready: {
    en: 'The billing of this project is planned already. A change to it goes through `/change`.',
    ja: 'この案件の請求計画はすでに確定しています。変更は `/change` でお願いします。',
    zh: '该项目的收款计划已确定。如需变更请用 `/change`。',
  },
  planOffTotal: {
    en: 'After this change {planned} would be billed, but {agreed} is agreed. Please check the price difference and the new milestone’s amount.',
    ja: 'この変更後の請求予定額は{planned}ですが、合意額は{agreed}です。差額と新しいマイルストーンの金額をご確認ください。',
    zh: '此变更后计划收款为{planned}，而约定金额为{agreed}。请核对差额和新里程碑的金额。',
  },
  notReplaceable: {
    en: 'This milestone is billed already, so a change cannot replace it. Please ask for an additional milestone instead.',
    ja: 'このマイルストーンは請求済みのため差し替えできません。追加のマイルストーンとしてご依頼ください。',
    zh: '该里程碑已开账单，不能被变更替换。请改为新增里程碑。',
  },
  notPlanned: {
    en: '“{title}” was accepted, but the billing plan has no amount for it. Please check the agreement.',
    ja: '「{title}」は承認済みですが、請求計画に金額がありません。契約内容をご確認ください。',
    zh: '“{title}”已验收，但收款计划中没有对应金额。请核对合同。',
  },
  overContract: {
    en: '{amount} more cannot be billed: {billed} of the agreed {agreed} is billed already.',
    ja: '{amount}は請求できません。合意額{agreed}のうち{billed}が請求済みです。',
    zh: '不能再开{amount}的账单：约定金额{agreed}中已开账单{billed}。',
  },
  issuerIncomplete: {
    en: 'Before an invoice can go out, please add with `/engawa setup`: {missing}.',
    ja: '請求書を発行する前に `/engawa setup` で次の項目を登録してください：{missing}',
    zh: '开账单前请先用 `/engawa setup` 补充：{missing}。',
  },
  notApprovable: {
    en: 'This invoice needs no approval any more: {state}.',
    ja: 'この請求書は承認の対象ではありません（{state}）。',
    zh: '该账单已无需批准（{state}）。',
  },
  otherSum: {
    en: 'The amount has changed since you read it: it is {total} now. Please look at the invoice again before you approve it.',
    ja: '表示された後に金額が変わりました（現在：{total}）。請求書をご確認のうえ、改めて承認してください。',
    zh: '金额在您查看后有变动，现为{total}。请重新核对后再批准。',
  },
  notHoldable: {
    en: 'Only a draft can be held. This invoice: {state}.',
    ja: '保留できるのは下書きのみです（現在：{state}）。',
    zh: '只有草稿可以暂缓（当前：{state}）。',
  },
  notSent: {
    en: 'A payment can be recorded once the invoice has been sent. This invoice: {state}.',
    ja: '入金を記録できるのは送付済みの請求書のみです（現在：{state}）。',
    zh: '只有已发送的账单可以登记收款（当前：{state}）。',
  },
  settled: {
    en: 'Invoice {number} needs nothing more: {state}.',
    ja: '請求書 {number} は対応不要です（{state}）。',
    zh: '账单 {number} 已无需处理（{state}）。',
  },
  amount: {
    en: 'Please enter an amount in {currency}, for example {example}.',
    ja: '{currency}の金額を入力してください（例：{example}）。',
    zh: '请输入{currency}金额，例如 {example}。',
  },
  zeroAmount: {
    en: 'Please enter the amount that arrived; it cannot be zero.',
    ja: '入金額を入力してください（0は登録できません）。',
    zh: '请输入实际到账金额，不能为零。',
  },
  overpaid: {
    en: '{amount} is more than what is open: {remainder} of {total}. Please record {remainder} and settle the rest with the client.',
    ja: '{amount}は未入金額を超えています（{total}のうち未入金{remainder}）。{remainder}を記録し、差額は先方とご調整ください。',
    zh: '{amount}超过未付金额（{total}中尚欠{remainder}）。请登记{remainder}，多余部分与客户另行处理。',
  },
  referenceUsed: {
    en: 'A payment with the reference “{reference}” is already recorded for this invoice. If it is another one, please give it another reference.',
    ja: '参照番号「{reference}」の入金はすでに記録されています。別の入金の場合は、異なる参照番号を入力してください。',
    zh: '参考号“{reference}”的收款已登记。如为另一笔收款，请填写不同的参考号。',
  },
  dayAhead: {
    en: '{day} lies ahead. Please choose the day on which it was paid.',
    ja: '{day} は未来の日付です。支払い済みの日付をお選びください。',
    zh: '{day} 尚未到来。请选择实际付款日期。',
  },
  dayPassed: {
    en: '{day} has passed. Please choose today or a later day.',
    ja: '{day} は過ぎています。本日以降の日付をお選びください。',
    zh: '{day} 已过。请选择今天或之后的日期。',
  },
  notYourInvoice: {
    en: 'This invoice is addressed to {client}. Only their people can use it.',
    ja: 'この請求書は{client}宛てです。{client}の方のみご利用いただけます。',
    zh: '该账单开给{client}，仅限其人员使用。',
  },
  forTheClient: {
    en: 'This button is the client’s. To record a payment, use “Mark as paid” or `/invoice paid`.',
    ja: 'このボタンはクライアント用です。入金の記録は「入金済みにする」または `/invoice paid` をご利用ください。',
    zh: '此按钮供客户使用。登记收款请用“标记为已付款”或 `/invoice paid`。',
  },
  notVoidable: {
    en: 'This invoice cannot be voided: {state}.',
    ja: 'この請求書は無効にできません（{state}）。',
    zh: '该账单不能作废（{state}）。',
  },
  partlyPaid: {
    en: '{paid} has been paid on this invoice, so it cannot be voided. Take what is still open off it with `/invoice credit`, or first give the payment back with `/invoice refund`.',
    ja: 'この請求書には{paid}の入金があるため、無効にできません。残額は `/invoice credit` で減額するか、先に `/invoice refund` で返金してください。',
    zh: '该账单已收款{paid}，不能作废。可用 `/invoice credit` 冲减未付金额，或先用 `/invoice refund` 退款。',
  },
  noDocument: {
    en: 'There is no document for this invoice yet. Please try again in a moment.',
    ja: 'この請求書の文書はまだ作成されていません。しばらくしてからお試しください。',
    zh: '该账单的文件尚未生成。请稍后再试。',
  },
  askTheAgency: {
    en: 'We do not know you yet, so we cannot hand the invoice to you. Please ask {agency} to add you.',
    ja: 'ご登録が確認できないため、請求書をお渡しできません。{agency}に登録をご依頼ください。',
    zh: '尚未登记您的身份，无法提供账单。请联系{agency}为您登记。',
  },
  bankNeeded: {
    en: 'An account needs the name of the bank and the account holder.',
    ja: '口座の登録には、銀行名と口座名義が必要です。',
    zh: '收款账户须填写开户银行和户名。',
  },
  accountOrIban: {
    en: 'Please give an account number or an IBAN.',
    ja: '口座番号またはIBANを入力してください。',
    zh: '请填写账号或 IBAN。',
  },
  iban: {
    en: 'This is not a valid IBAN: its check digits do not fit. Please compare it with the bank’s letter.',
    ja: 'IBANが正しくありません（検査数字が一致しません）。銀行の書類をご確認ください。',
    zh: 'IBAN 不正确（校验位不符）。请与银行文件核对。',
  },
  registrationNumber: {
    en: 'A registration number is T and 13 digits, for example T1234567890123.',
    ja: '登録番号は「T」と13桁の数字です（例：T1234567890123）。',
    zh: '登记号为 T 加 13 位数字，例如 T1234567890123。',
  },
  partBilled: {
    en: '{billed} of this milestone is billed already for its accepted part. The change cannot make it cheaper than that.',
    ja: 'このマイルストーンは、一部承認分として {billed} をすでに請求しています。それを下回る金額への変更はできません。',
    zh: '该里程碑的部分验收已开具账单 {billed}，变更后的金额不能低于此数。',
  },
});
