import { phrase } from '../../kernel/phrase.ts';

/** What finance is told of things at Stripe, and the client of a payment that failed. */
export const text = {
  voidedThere: phrase({ en: 'Voided at Stripe', ja: 'Stripe で無効化', zh: '已在 Stripe 作废' }),
  amount: phrase({ en: 'Amount', ja: '金額', zh: '金额' }),
  reference: phrase({ en: 'At Stripe', ja: 'Stripe の番号', zh: 'Stripe 编号' }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),

  overpaidTitle: phrase({
    en: 'Invoice {number}: more was paid than was open',
    ja: '請求書 {number}：過払いがあります',
    zh: '账单 {number}：客户多付了款项',
  }),
  overpaid: phrase({
    en: 'The surplus lies with the client at Stripe. Please agree with them: refund it there, or deduct it from the next invoice.',
    ja: '過払い分は Stripe の顧客残高にあります。返金するか、次回の請求から差し引くか、先方とご相談ください。',
    zh: '多付部分在 Stripe 的客户余额中。请与客户商定：退款，或从下一张账单中扣除。',
  }),
  coveredTwiceTitle: phrase({
    en: 'Invoice {number}: more is recorded than was asked for',
    ja: '請求書 {number}：入金の記録が請求額を超えています',
    zh: '账单 {number}：登记的收款超过账单金额',
  }),
  coveredTwice: phrase({
    en: 'A payment came through Stripe, and another was recorded here. If the client paid twice, give one back with `/invoice refund`. If both are the same money, nothing has to be done.',
    ja: 'Stripe での入金と、こちらで記録した入金の両方があります。二重払いの場合は `/invoice refund` で一方を返金してください。同じ入金であれば対応は不要です。',
    zh: '除 Stripe 收到的款项外，本系统还登记了另一笔收款。如客户重复付款，请用 `/invoice refund` 退还一笔；如为同一笔款项，则无需处理。',
  }),
  differsTitle: phrase({
    en: 'Invoice {number} is another amount at Stripe',
    ja: '請求書 {number}：Stripe の金額と一致しません',
    zh: '账单 {number} 与 Stripe 上的金额不一致',
  }),
  differs: phrase({
    en: 'Here it is {ours}, at Stripe {theirs}. Please void the invoice and bill it again, or correct it at Stripe.',
    ja: '当方の記録は{ours}、Stripe では{theirs}です。請求書を無効にして再発行するか、Stripe 側を修正してください。',
    zh: '本系统为 {ours}，Stripe 上为 {theirs}。请作废后重新开具，或在 Stripe 上更正。',
  }),
  givenUpTitle: phrase({
    en: 'Invoice {number} was marked uncollectible at Stripe',
    ja: '請求書 {number}：Stripe で回収不能とされました',
    zh: '账单 {number} 在 Stripe 上被标记为无法收回',
  }),
  givenUp: phrase({
    en: 'Here it stays open. Please void it, or mark it as paid if the money has come.',
    ja: '当方では未入金のままです。無効にするか、入金があれば入金済みにしてください。',
    zh: '本系统中仍为未付。请作废；若款项已到账，请标记为已付款。',
  }),
  goneTitle: phrase({
    en: 'Invoice {number} is not at Stripe any more',
    ja: '請求書 {number} が Stripe に見つかりません',
    zh: '在 Stripe 上找不到账单 {number}',
  }),
  gone: phrase({
    en: 'Please check whether the Stripe account or its key was changed. The client can’t pay it online.',
    ja: 'Stripe のアカウントやキーが変更されていないかご確認ください。オンラインでのお支払いはできない状態です。',
    zh: '请检查 Stripe 账户或密钥是否已更换。客户目前无法在线支付。',
  }),
  voidTitle: phrase({
    en: 'Invoice {number} was voided at Stripe',
    ja: '請求書 {number} が Stripe で無効にされました',
    zh: '账单 {number} 已在 Stripe 上作废',
  }),
  void: phrase({
    en: 'The client was told that there is nothing to pay. Bill it again if it should stand.',
    ja: 'お支払い不要の旨をクライアントにお知らせしました。必要な場合は再度ご請求ください。',
    zh: '已告知客户无需付款。如仍需收款，请重新开具。',
  }),
  voidPaid: phrase({
    en: 'Something was paid on it, so here it stays open and the client was told nothing. Please look at it in Stripe. Money from the client that is not recorded yet: “Mark as paid”. If it should not be paid at all, give the payment back with `/invoice refund`; then it is void here, too.',
    ja: '入金があるため、当方では未入金のまま残し、クライアントには通知していません。Stripe でご確認ください。未記録の入金がある場合は「入金済みにする」、請求自体を取りやめる場合は `/invoice refund` で返金してください。返金後、当方でも無効になります。',
    zh: '该账单已有收款，因此本系统中仍为未付，也未通知客户。请在 Stripe 上查看。如有尚未登记的收款，请“标记为已付款”；如不再收取，请用 `/invoice refund` 退款，之后本系统中也会作废。',
  }),
  lateTitle: phrase({
    en: 'Invoice {number} was paid after it was voided',
    ja: '請求書 {number}：無効化後に入金がありました',
    zh: '账单 {number} 作废后收到付款',
  }),
  late: phrase({
    en: 'Please give it back with `/invoice refund`, or agree with the client what it is for.',
    ja: '`/invoice refund` で返金するか、充当先について先方とご相談ください。',
    zh: '请用 `/invoice refund` 退款，或与客户商定该款项的用途。',
  }),
  refundTitle: phrase({
    en: 'Refund on invoice {number}',
    ja: '請求書 {number} の返金',
    zh: '账单 {number} 的退款',
  }),
  refund: phrase({
    en: 'The money is on its way back to the client. Bank debits take some days.',
    ja: 'クライアントへの返金手続きに入りました。口座振替の場合は数日かかります。',
    zh: '款项正在退回客户。银行扣款方式需要数日。',
  }),
  refundFailedTitle: phrase({
    en: 'A refund on invoice {number} failed',
    ja: '請求書 {number} の返金に失敗しました',
    zh: '账单 {number} 的退款失败',
  }),
  refundFailed: phrase({
    en: 'The client’s bank did not take it, and the money is back at Stripe. Please send it another way.',
    ja: '先方の銀行で受け取られず、資金は Stripe に戻りました。別の方法でご返金ください。',
    zh: '客户的银行未能入账，款项已退回 Stripe。请以其他方式退款。',
  }),
  disputeTitle: phrase({
    en: 'The payment of invoice {number} is disputed',
    ja: '請求書 {number} の支払いに異議申し立てがありました',
    zh: '账单 {number} 的付款被提出争议',
  }),
  dispute: phrase({
    en: 'The payer’s bank asks for the money back. What is on record is being put together and follows here; a person has to submit it in time.',
    ja: '支払人の銀行が返還を求めています。記録にある証拠をまとめて、こちらにお知らせします。期限内に担当者が提出する必要があります。',
    zh: '付款人的银行要求退款。系统正在整理留存的证据，稍后将在此告知；须由人工在期限内提交。',
  }),
  disputeWonTitle: phrase({
    en: 'Dispute on invoice {number}: won',
    ja: '請求書 {number} の異議申し立て：当方の主張が認められました',
    zh: '账单 {number} 的争议：胜诉',
  }),
  disputeLostTitle: phrase({
    en: 'Dispute on invoice {number}: lost',
    ja: '請求書 {number} の異議申し立て：当方の主張は認められませんでした',
    zh: '账单 {number} 的争议：败诉',
  }),
  disputeEndedTitle: phrase({
    en: 'Dispute on invoice {number}: closed',
    ja: '請求書 {number} の異議申し立て：終了',
    zh: '账单 {number} 的争议：已结束',
  }),
  disputeWon: phrase({
    en: 'The money stays with you.',
    ja: '入金はそのまま維持されます。',
    zh: '款项归您所有。',
  }),
  disputeLost: phrase({
    en: 'Stripe has taken the money back. Please talk to the client.',
    ja: '入金は Stripe により引き落とされました。先方とご相談ください。',
    zh: 'Stripe 已扣回款项。请与客户联系。',
  }),
  disputeEnded: phrase({
    en: 'Nothing was taken back.',
    ja: '返還はありませんでした。',
    zh: '款项未被扣回。',
  }),

  unknownTitle: phrase({
    en: 'Stripe has an invoice of Engawa that is not in the books',
    ja: 'Stripe に、記録にない Engawa の請求書があります',
    zh: 'Stripe 上有一张账簿中没有的 Engawa 账单',
  }),
  unknown: phrase({
    en: 'This happens after an older backup was restored, or when two Engawas share one Stripe account. Please look at it in Stripe before anything is billed again.',
    ja: '古いバックアップの復元後や、複数の Engawa が同じ Stripe アカウントを使う場合に起こります。再請求の前に Stripe でご確認ください。',
    zh: '恢复较早的备份后，或两个 Engawa 共用一个 Stripe 账户时会出现这种情况。再次开账单前请先在 Stripe 上查看。',
  }),
  fundsTitle: phrase({
    en: 'Money from {client} waits at Stripe',
    ja: '{client}様の入金が Stripe で未充当です',
    zh: '{client}的款项在 Stripe 上尚未核销',
  }),
  funds: phrase({
    en: '{amount} arrived by bank transfer and fits no open invoice. Please apply it at Stripe, under the customer’s cash balance.',
    ja: '銀行振込で{amount}の入金がありましたが、該当する請求書がありません。Stripe の顧客のキャッシュバランスから充当してください。',
    zh: '通过银行转账收到 {amount}，没有匹配的未付账单。请在 Stripe 的客户现金余额中进行核销。',
  }),
  versionTitle: phrase({
    en: 'Stripe’s webhook uses another API version',
    ja: 'Stripe の Webhook の API バージョンが異なります',
    zh: 'Stripe Webhook 使用了不同的 API 版本',
  }),
  version: phrase({
    en: 'It is {version}. Everything is still read from Stripe directly; please make the endpoint anew as docs/setup.md says.',
    ja: '現在は {version} です。内容は Stripe から直接取得しています。docs/setup.md の手順でエンドポイントを作り直してください。',
    zh: '当前为 {version}。内容仍直接从 Stripe 读取；请按 docs/setup.md 重新创建端点。',
  }),
  replacedTitle: phrase({
    en: '{client} was made anew at Stripe',
    ja: '{client}様を Stripe に再登録しました',
    zh: '已在 Stripe 重新创建{client}',
  }),
  replaced: phrase({
    en: 'The customer from before had been deleted there. Saved payment methods went with it.',
    ja: '以前の顧客情報が Stripe で削除されていました。登録済みの支払い方法も削除されています。',
    zh: '原客户记录已在 Stripe 上被删除，已保存的付款方式也一并删除。',
  }),

  failedTitle: phrase({
    en: 'The payment of invoice {number} did not go through',
    ja: '請求書 {number} のお支払いが完了しませんでした',
    zh: '账单 {number} 的付款未成功',
  }),
  failedFirst: phrase({
    en: 'Nothing was charged. Please try again, choose another way to pay on the page, or pay by bank transfer.',
    ja: '代金は引き落とされていません。もう一度お試しいただくか、支払いページで別の方法をお選びください。銀行振込もご利用いただけます。',
    zh: '未扣款。请重试，或在付款页面选择其他付款方式，也可通过银行转账支付。',
  }),
  failedLast: phrase({
    en: 'It will not be tried again by itself. Please pay on the page, with another card or by bank transfer.',
    ja: '自動での再試行は終了しました。お手数ですが、支払いページから別のカードまたは銀行振込でお支払いください。',
    zh: '系统将不再自动重试。请在付款页面使用其他银行卡或银行转账支付。',
  }),
  failedFirstOnPage: phrase({
    en: 'Nothing was charged. Please try again, or choose another way to pay on the page.',
    ja: '代金は引き落とされていません。もう一度お試しいただくか、支払いページで別の方法をお選びください。',
    zh: '未扣款。请重试，或在付款页面选择其他付款方式。',
  }),
  failedLastOnPage: phrase({
    en: 'It will not be tried again by itself. Please pay on the page in another way, for example with another card.',
    ja: '自動での再試行は終了しました。お手数ですが、支払いページから別のカードなど、別の方法でお支払いください。',
    zh: '系统将不再自动重试。请在付款页面以其他方式付款，例如更换银行卡。',
  }),
  failedPaid: phrase({
    en: 'It has been paid since. Thank you.',
    ja: 'その後、お支払いを確認しました。ありがとうございます。',
    zh: '之后已付款，谢谢。',
  }),
  pay: phrase({ en: 'Pay', ja: '支払う', zh: '付款' }),
  answerBy: phrase({ en: 'Answer by', ja: '回答期限', zh: '答复期限' }),
} as const;
