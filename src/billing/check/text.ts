import { phrase, type Said } from '../../kernel/phrase.ts';
import type { FindingKind, Mend } from './finding.ts';

/** Words of the daily check, as finance and owners read them. */
export const text = {
  title: phrase({
    en: 'Daily check of the books: {count}',
    ja: '請求の日次チェック：{count}件',
    zh: '账务每日核对：{count} 项',
  }),
  intro: phrase({
    en: 'What is mended disappears by itself within a minute.',
    ja: '解消した項目は、1分ほどで自動的に解決済みになります。',
    zh: '处理好的事项会在一分钟内自动结清。',
  }),
  lateTitle: phrase({
    en: 'Open for three business days or more: {count}',
    ja: '3営業日以上、未解決の項目：{count}件',
    zh: '已满三个工作日仍未处理：{count} 项',
  }),
  lateIntro: phrase({
    en: 'Finance was told, and these still stand. Please have a look.',
    ja: '経理に通知済みですが、まだ解決していません。ご確認ください。',
    zh: '已通知财务，但以下事项仍未处理，请您过目。',
  }),
  more: phrase({
    en: 'and {count} more in App Home',
    ja: 'ほか{count}件（App Home でご確認ください）',
    zh: '另有 {count} 项，请见 App Home',
  }),
  allSettled: phrase({
    en: 'Everything here is settled.',
    ja: 'すべて解決しました。',
    zh: '以上事项均已处理完毕。',
  }),

  aboutProject: phrase({
    en: '{project} ({client}): {what}',
    ja: '{project}（{client}）：{what}',
    zh: '{project}（{client}）：{what}',
  }),
  named: phrase({ en: '{name}, {amount}', ja: '{name}、{amount}', zh: '{name}，{amount}' }),
  invoice: phrase({
    en: 'invoice {number}, {amount}',
    ja: '請求書 {number}、{amount}',
    zh: '账单 {number}，{amount}',
  }),
  invoiceAndThere: phrase({
    en: 'invoice {number}: {amount} here, {there} at Stripe',
    ja: '請求書 {number}：当方 {amount}、Stripe {there}',
    zh: '账单 {number}：本系统 {amount}，Stripe {there}',
  }),
  overpaidBy: phrase({
    en: 'invoice {number}, {amount}: {more} too much came in',
    ja: '請求書 {number}、{amount}：{more} の過払い',
    zh: '账单 {number}，{amount}：多付 {more}',
  }),
  stray: phrase({
    en: 'invoice {number}, {amount}, to {who}',
    ja: '請求書 {number}、{amount}（宛先：{who}）',
    zh: '账单 {number}，{amount}（客户：{who}）',
  }),
  deposit: phrase({ en: 'Deposit', ja: '着手金', zh: '预付款' }),
  unknownAmount: phrase({ en: 'amount not known', ja: '金額不明', zh: '金额不明' }),
  againstTotal: phrase({
    en: '{found}, agreed {agreed}',
    ja: '{found}（合意額 {agreed}）',
    zh: '{found}，约定金额 {agreed}',
  }),
  fromPayer: phrase({
    en: '{amount} from {payer} ({reference})',
    ja: '{payer}様より{amount}（{reference}）',
    zh: '{payer} 付款 {amount}（{reference}）',
  }),

  gone: phrase({ en: 'Settled {at}', ja: '{at} に解決', zh: '{at} 已结清' }),
  billed: phrase({
    en: 'Billed by {who}, {at}',
    ja: '{who}さんが請求書を作成（{at}）',
    zh: '{who}已开账单（{at}）',
  }),
  accepted: phrase({
    en: 'Right as it is, says {who}: {reason}',
    ja: '{who}さんが問題なしと確認：{reason}',
    zh: '{who}确认无误：{reason}',
  }),
  tried: phrase({
    en: '“{mend}” pressed by {who}, {at}',
    ja: '{who}さんが「{mend}」を実行（{at}）',
    zh: '{who}已点击“{mend}”（{at}）',
  }),
} as const;

/** What is wrong, as a heading. */
export const kinds: Readonly<Record<Exclude<FindingKind, 'unbilled' | 'differs'>, () => Said>> = {
  'draft-stopped': phrase({
    en: 'A draft invoice could not be made',
    ja: '請求書の下書きを作成できませんでした',
    zh: '账单草稿未能生成',
  }),
  'over-contract': phrase({
    en: 'Billed above the agreed total',
    ja: '合意額を超えて請求',
    zh: '已开账单超出约定金额',
  }),
  'plan-off': phrase({
    en: 'The billing plan is not the agreed total',
    ja: '請求計画と合意額の不一致',
    zh: '收款计划与约定金额不符',
  }),
  unissued: phrase({
    en: 'Approved, but not with the client yet',
    ja: '承認済み・未送付',
    zh: '已批准但尚未发送',
  }),
  unreceipted: phrase({
    en: 'Paid, but the client was not thanked',
    ja: '入金済み・受領のご連絡が未送信',
    zh: '已付款但未向客户确认收款',
  }),
  unapplied: phrase({
    en: 'Received, but not on any invoice',
    ja: '入金済み・未充当',
    zh: '已到账但未核销',
  }),
  stray: phrase({
    en: 'At Stripe, but not in the books',
    ja: 'Stripe のみに存在する請求書',
    zh: '仅存在于 Stripe 的账单',
  }),
  'credit-stuck': phrase({
    en: 'A credit note does not get through',
    ja: 'クレジットノートの処理が停滞',
    zh: '贷项通知单处理停滞',
  }),
  'refund-stuck': phrase({
    en: 'A refund does not get through',
    ja: '返金の処理が停滞',
    zh: '退款处理停滞',
  }),
};

/** What was to be billed, by what should have billed it. */
export const unbilled: Readonly<Record<string, () => Said>> = {
  acceptance: phrase({ en: 'Accepted, but not billed', ja: '承認済み・未請求', zh: '已验收但未开账单' }),
  signature: phrase({ en: 'Signed, but not billed', ja: '契約締結済み・未請求', zh: '已签约但未开账单' }),
  date: phrase({
    en: 'Its day has passed, but it is not billed',
    ja: '請求予定日を過ぎて未請求',
    zh: '已过开账单日期但未开',
  }),
  withdrawn: phrase({
    en: 'Voided at Stripe, and not billed again',
    ja: 'Stripe で無効化・再請求なし',
    zh: '已在 Stripe 上作废，尚未重新开账单',
  }),
};

/** What a provider says of an invoice that is otherwise here. */
export const differs: Readonly<Record<string, () => Said>> = {
  total: phrase({
    en: 'Another amount at Stripe',
    ja: 'Stripe と金額が不一致',
    zh: '与 Stripe 上的金额不一致',
  }),
  gone: phrase({
    en: 'Not at Stripe any more',
    ja: 'Stripe に請求書が見つかりません',
    zh: '在 Stripe 上已找不到',
  }),
  void: phrase({
    en: 'Void at Stripe, open here',
    ja: 'Stripe では無効、当方では未入金',
    zh: '在 Stripe 上已作废，本系统中未付',
  }),
  uncollectible: phrase({
    en: 'Uncollectible at Stripe, open here',
    ja: 'Stripe では回収不能、当方では未入金',
    zh: '在 Stripe 上标为无法收回，本系统中未付',
  }),
  'void-though-paid': phrase({
    en: 'Void at Stripe, paid here',
    ja: 'Stripe では無効、当方では入金済み',
    zh: '在 Stripe 上已作废，本系统中已付款',
  }),
  open: phrase({
    en: 'Still open at Stripe, settled here',
    ja: 'Stripe では未払い、当方では完了済み',
    zh: '在 Stripe 上仍未付，本系统中已结',
  }),
  paid: phrase({
    en: 'Paid at Stripe, void here',
    ja: 'Stripe では支払い済み、当方では無効',
    zh: '在 Stripe 上已付款，本系统中已作废',
  }),
  overpaid: phrase({
    en: 'More was paid at Stripe than was open',
    ja: 'Stripe で過払い',
    zh: '在 Stripe 上多付',
  }),
};

/** What to do where no button does it. */
export const hints: Readonly<Partial<Record<FindingKind, () => Said>>> = {
  'over-contract': phrase({
    en: 'Please void what should not stand, or agree on a change.',
    ja: '不要な請求書を無効にするか、変更の合意をお願いします。',
    zh: '请作废不应存在的账单，或与客户约定变更。',
  }),
  'plan-off': phrase({
    en: 'Please look at it with `/invoice plan` before the next invoice goes out.',
    ja: '次の請求書を送る前に、`/invoice plan` で請求計画をご確認ください。',
    zh: '下一张账单发出前，请用 `/invoice plan` 核对收款计划。',
  }),
  stray: phrase({
    en: 'It was not billed from here. Please void it at Stripe, or press “It is right” and say why.',
    ja: 'Engawa を通さずに発行されています。Stripe で無効にするか、「問題なし」を押して理由をご記入ください。',
    zh: '并非由 Engawa 开具。请在 Stripe 上作废，或点击“无误”并说明原因。',
  }),
  unapplied: phrase({
    en: 'Please match it on the card of its bank statement.',
    ja: '入出金明細のカードで照合をお願いします。',
    zh: '请在银行流水的卡片上匹配。',
  }),
};

export const mendWords: Readonly<Record<Mend, () => Said>> = {
  bill: phrase({ en: 'Bill it', ja: '請求する', zh: '开账单' }),
  ask: phrase({ en: 'Ask the provider', ja: '決済サービスに確認', zh: '向支付平台查询' }),
  receipt: phrase({ en: 'Send the receipt', ja: '受領連絡を送る', zh: '发送收款确认' }),
  again: phrase({ en: 'Try again', ja: '再試行する', zh: '重试' }),
  right: phrase({ en: 'It is right', ja: '問題なし', zh: '无误' }),
};
