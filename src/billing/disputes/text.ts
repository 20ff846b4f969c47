import { phrase, type Said, verbatim } from '../../kernel/phrase.ts';
import type { EvidencePart } from './dispute.ts';

/** Words of finance's cards about a dispute. */
export const text = {
  title: phrase({
    en: 'Dispute on invoice {number}: evidence is ready',
    ja: '請求書 {number} の異議申し立て：証拠の準備ができました',
    zh: '账单 {number} 的争议：证据已备好',
  }),
  plainTitle: phrase({
    en: 'Dispute on invoice {number}',
    ja: '請求書 {number} の異議申し立て',
    zh: '账单 {number} 的争议',
  }),
  reminderTitle: phrase({
    en: 'Dispute on invoice {number}: the answer is due soon',
    ja: '請求書 {number} の異議申し立て：回答期限が近づいています',
    zh: '账单 {number} 的争议：答复期限将至',
  }),
  ready: phrase({
    en: 'What is on record has been put with the dispute at Stripe. Nothing has been sent to the bank: please read it, then submit it or accept the dispute.',
    ja: '記録にある証拠を Stripe に登録しました。銀行にはまだ送っていません。内容を確認のうえ、提出するか、異議申し立てを受け入れてください。',
    zh: '已将留存的记录存放到 Stripe 的该争议下，尚未提交银行。请先查看，再提交证据或接受争议。',
  }),
  reminder: phrase({
    en: 'Nobody has answered yet. Without an answer the money goes back to the payer.',
    ja: 'まだ回答していません。回答がない場合、代金は支払人に返還されます。',
    zh: '尚未答复。逾期未答复，款项将退回付款人。',
  }),
  notReady: phrase({
    en: 'Nobody has answered yet, and the evidence could not be put with the dispute at Stripe. `/engawa stuck` shows why; it can also be entered at Stripe by hand.',
    ja: 'まだ回答していません。証拠を Stripe に登録できなかったため、`/engawa stuck` で理由をご確認ください。Stripe で直接入力することもできます。',
    zh: '尚未答复，且证据未能存放到 Stripe。可用 `/engawa stuck` 查看原因，也可在 Stripe 上手动填写。',
  }),
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  amount: phrase({ en: 'Amount', ja: '金額', zh: '金额' }),
  reason: phrase({ en: 'The payer’s bank says', ja: '申し立ての理由', zh: '争议原因' }),
  answerBy: phrase({ en: 'Answer by', ja: '回答期限', zh: '答复期限' }),
  reference: phrase({ en: 'At Stripe', ja: 'Stripe の番号', zh: 'Stripe 编号' }),
  inIt: phrase({ en: 'What is in it', ja: '内容', zh: '证据内容' }),
  part: phrase({ en: '{what}: {size} kB', ja: '{what}：{size} kB', zh: '{what}：{size} kB' }),
  counts: phrase({
    en: 'Signatures: {signatures} · deliveries: {deliveries} · acceptances: {acceptances}',
    ja: '署名 {signatures}件・納品 {deliveries}件・承認 {acceptances}件',
    zh: '签署 {signatures} 项 · 交付 {deliveries} 项 · 验收 {acceptances} 项',
  }),
  moreCounts: phrase({
    en: 'Materials from the client: {materials} · messages: {messages}',
    ja: 'クライアントからの資料 {materials}件・メッセージ {messages}件',
    zh: '客户资料 {materials} 项 · 消息 {messages} 条',
  }),
  leftOut: phrase({
    en: 'Too large for Stripe, please add by hand if needed: {names}',
    ja: 'Stripe の容量上限を超えるため含まれていません（必要に応じて追加してください）：{names}',
    zh: '超出 Stripe 大小限制，未包含（如有需要请手动添加）：{names}',
  }),
  submit: phrase({ en: 'Submit evidence', ja: '証拠を提出', zh: '提交证据' }),
  accept: phrase({ en: 'Accept the dispute', ja: '異議を受け入れる', zh: '接受争议' }),
  read: phrase({ en: 'Read it', ja: '内容を読む', zh: '查看内容' }),
  submitSure: phrase({ en: 'Submit the evidence?', ja: '証拠を提出しますか', zh: '提交证据？' }),
  submitOnce: phrase({
    en: 'The bank gets it as it is. It can be submitted only once.',
    ja: 'このままの内容で銀行に送られます。提出は一度のみです。',
    zh: '将按现有内容提交银行，且只能提交一次。',
  }),
  acceptSure: phrase({ en: 'Accept the dispute?', ja: '異議を受け入れますか', zh: '接受争议？' }),
  acceptFinal: phrase({
    en: '{amount} goes back to the payer for good. It cannot be taken back.',
    ja: '{amount} が支払人に返還されます。取り消しはできません。',
    zh: '{amount} 将退还付款人，无法撤销。',
  }),
  person: phrase({
    en: 'Nothing is ever submitted by itself.',
    ja: '自動で提出されることはありません。',
    zh: '系统不会自动提交。',
  }),
  submitting: phrase({
    en: '{who} has submitted the evidence. It is on its way to Stripe.',
    ja: '{who}さんが証拠を提出しました。Stripe に送信中です。',
    zh: '{who}已提交证据，正在发送至 Stripe。',
  }),
  submitted: phrase({
    en: '{who} has submitted the evidence, {at}. The bank decides; the result is told here.',
    ja: '{who}さんが証拠を提出しました（{at}）。銀行の判断が出次第お知らせします。',
    zh: '{who}已提交证据（{at}）。由银行裁定，结果将在此告知。',
  }),
  accepting: phrase({
    en: '{who} has accepted the dispute. It is on its way to Stripe.',
    ja: '{who}さんが異議を受け入れました。Stripe に送信中です。',
    zh: '{who}已接受争议，正在发送至 Stripe。',
  }),
  accepted: phrase({
    en: '{who} has accepted the dispute, {at}. The money goes back to the payer.',
    ja: '{who}さんが異議を受け入れました（{at}）。代金は支払人に返還されます。',
    zh: '{who}已接受争议（{at}），款项将退还付款人。',
  }),
  answeredThere: phrase({
    en: 'It was answered at Stripe. The bank decides; the result is told here.',
    ja: 'Stripe で回答済みです。銀行の判断が出次第お知らせします。',
    zh: '已在 Stripe 上答复。由银行裁定，结果将在此告知。',
  }),
  won: phrase({
    en: 'Won: the money stays.',
    ja: '当方の主張が認められました。入金は維持されます。',
    zh: '胜诉：款项保留。',
  }),
  lost: phrase({
    en: 'Lost: the money went back to the payer.',
    ja: '当方の主張は認められませんでした。代金は支払人に返還されました。',
    zh: '败诉：款项已退还付款人。',
  }),
  ended: phrase({
    en: 'Closed: nothing was taken back.',
    ja: '終了しました。返還はありません。',
    zh: '已结束：款项未被扣回。',
  }),
  readTitle: phrase({ en: 'What is on record', ja: '記録の内容', zh: '留存记录' }),
} as const;

export const partWords: Readonly<Record<EvidencePart['kind'], () => Said>> = {
  record: phrase({
    en: 'Record of deliveries, acceptances and messages',
    ja: '納品・承認・やり取りの記録',
    zh: '交付、验收与沟通记录',
  }),
  agreement: phrase({
    en: 'Signed agreement with its certificate',
    ja: '署名済み契約書と署名証明書',
    zh: '已签署的合同及签署证书',
  }),
  invoice: phrase({ en: 'Invoice', ja: '請求書', zh: '账单' }),
};

const reasons: Readonly<Record<string, () => Said>> = {
  duplicate: phrase({ en: 'paid twice', ja: '二重払い', zh: '重复付款' }),
  fraudulent: phrase({ en: 'not paid by the owner of the card', ja: '不正利用', zh: '非持卡人本人付款' }),
  product_not_received: phrase({ en: 'nothing was delivered', ja: '納品されていない', zh: '未收到服务' }),
  product_unacceptable: phrase({
    en: 'not as it was described',
    ja: '内容が説明と異なる',
    zh: '服务与描述不符',
  }),
  subscription_canceled: phrase({ en: 'it was cancelled', ja: '解約済み', zh: '已取消' }),
  unrecognized: phrase({ en: 'the payment is not known', ja: '心当たりのない支払い', zh: '不认识该笔付款' }),
  credit_not_processed: phrase({
    en: 'a refund did not come',
    ja: '返金が届いていない',
    zh: '未收到退款',
  }),
  general: phrase({ en: 'no particular reason', ja: '特定の理由なし', zh: '未说明具体原因' }),
};

/** In our words where the reason is known, else as Stripe writes it. */
export const reasonWords = (reason: string): Said => reasons[reason]?.() ?? verbatim(reason);
