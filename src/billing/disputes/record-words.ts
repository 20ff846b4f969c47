import { phrase } from '../../kernel/phrase.ts';

/**
 * Words of the record that goes to the payer's bank. It is written in English, which the card networks ask for; what
 * people wrote stands as they wrote it.
 */
export const words = {
  title: phrase({
    en: 'Record of services: {project}',
    ja: '業務の記録：{project}',
    zh: '服务记录：{project}',
  }),
  about: phrase({
    en: 'Made by {agency} from its books on {at}, in answer to the dispute {ref} over {amount}.',
    ja: '異議申し立て {ref}（{amount}）への回答として、{agency} の記録から {at} に作成',
    zh: '为答复争议 {ref}（{amount}），由{agency}于 {at} 根据其账簿制作',
  }),
  parties: phrase({ en: 'Who dealt with whom', ja: '当事者', zh: '当事方' }),
  agency: phrase({ en: 'Provider of the services: {name}', ja: '提供者：{name}', zh: '服务提供方：{name}' }),
  client: phrase({ en: 'Client: {name}', ja: 'クライアント：{name}', zh: '客户：{name}' }),
  contact: phrase({
    en: 'For the client: {name} {email}',
    ja: '先方担当者：{name} {email}',
    zh: '客户方：{name} {email}',
  }),
  agreements: phrase({ en: 'What was agreed and signed', ja: '締結した契約', zh: '已签署的约定' }),
  agreement: phrase({
    en: '{title}, version {version}, fee {fee}',
    ja: '{title}（第{version}版）、金額 {fee}',
    zh: '{title}，第 {version} 版，金额 {fee}',
  }),
  signed: phrase({
    en: '{at}: signed by {who} {from}',
    ja: '{at}：{who} が署名 {from}',
    zh: '{at}：{who} 签署 {from}',
  }),
  invoice: phrase({ en: 'The invoice', ja: '請求書', zh: '账单' }),
  invoiceOf: phrase({
    en: 'Invoice {number} of {issued}, due {due}, {total}',
    ja: '請求書 {number}（発行日 {issued}、期限 {due}）{total}',
    zh: '账单 {number}，{issued} 开具，{due} 到期，{total}',
  }),
  line: phrase({
    en: '{description}: {amount}',
    ja: '{description}：{amount}',
    zh: '{description}：{amount}',
  }),
  paid: phrase({
    en: '{day}: {amount} was paid ({reference})',
    ja: '{day}：{amount} 入金（{reference}）',
    zh: '{day}：已付 {amount}（{reference}）',
  }),
  credited: phrase({
    en: '{at}: {amount} was credited',
    ja: '{at}：{amount} をクレジットノートで減額',
    zh: '{at}：以贷项通知单冲减 {amount}',
  }),
  sentBack: phrase({
    en: '{at}: {amount} was refunded',
    ja: '{at}：{amount} を返金',
    zh: '{at}：已退款 {amount}',
  }),
  remarked: phrase({
    en: '{at}: {who} about the invoice: {text}',
    ja: '{at}：{who} より請求書について「{text}」',
    zh: '{at}：{who} 关于账单：{text}',
  }),
  work: phrase({ en: 'What was delivered and accepted', ja: '納品と承認', zh: '交付与验收' }),
  milestone: phrase({
    en: '{title} ({amount}): {outcome}',
    ja: '{title}（{amount}）：{outcome}',
    zh: '{title}（{amount}）：{outcome}',
  }),
  criteria: phrase({
    en: 'Agreed criteria: {criteria}',
    ja: '承認基準：{criteria}',
    zh: '验收标准：{criteria}',
  }),
  delivered: phrase({
    en: '{at}: delivered, round {round}, by {who}: {what} ({proof})',
    ja: '{at}：{who} が納品（{round}回目）：{what}（{proof}）',
    zh: '{at}：{who} 第 {round} 次交付：{what}（{proof}）',
  }),
  accepted: phrase({
    en: '{at}: accepted by {who}',
    ja: '{at}：{who} が承認',
    zh: '{at}：{who} 验收通过',
  }),
  silently: phrase({
    en: '{at}: accepted, as agreed, because nothing was objected within the time for it',
    ja: '{at}：契約に基づき、期間内に異議がなかったため承認',
    zh: '{at}：期限内无异议，按约定视为验收通过',
  }),
  returned: phrase({
    en: '{at}: changes were asked for by {who}',
    ja: '{at}：{who} が修正を依頼',
    zh: '{at}：{who} 要求修改',
  }),
  materials: phrase({
    en: 'What the client provided for the work',
    ja: '先方から提供された資料',
    zh: '客户提供的资料',
  }),
  material: phrase({
    en: '{at}: {what}, from {who}',
    ja: '{at}：{what}（{who}）',
    zh: '{at}：{what}，来自 {who}',
  }),
  questions: phrase({ en: 'Questions and answers', ja: '質問と回答', zh: '问答' }),
  question: phrase({
    en: '{at}: {who} asked: {text} — answer: {answer}',
    ja: '{at}：{who} の質問「{text}」／回答「{answer}」',
    zh: '{at}：{who} 提问：{text}；答复：{answer}',
  }),
  changes: phrase({ en: 'Changes that were agreed', ja: '合意した変更', zh: '已同意的变更' }),
  change: phrase({
    en: '{at}: change no. {number}, agreed by {who}: {what}',
    ja: '{at}：変更{number}（{who} が合意）：{what}',
    zh: '{at}：第 {number} 号变更，{who} 同意：{what}',
  }),
  messages: phrase({
    en: 'Messages in the channel shared with the client, as they read now',
    ja: '共有チャンネルでのお知らせ（現在の表示）',
    zh: '与客户共享频道中的消息（按当前内容）',
  }),
  message: phrase({ en: '{at}: {text}', ja: '{at}：{text}', zh: '{at}：{text}' }),
  activity: phrase({
    en: '{at}: {action}, {who}, from {from}',
    ja: '{at}：{action}、{who}、{from}',
    zh: '{at}：{action}，{who}，{from}',
  }),
  kept: phrase({ en: 'How this was kept', ja: '記録の保管', zh: '记录的保存' }),
  chain: phrase({
    en: 'Every step is in a log whose entries are chained by SHA-256; its {count} entries end with {hash}.',
    ja: '各操作は SHA-256 で連結した記録に残ります（全{count}件、最終ハッシュ {hash}）。',
    zh: '每一步均记录在以 SHA-256 相链的日志中，共 {count} 条，末条哈希为 {hash}。',
  }),
  product: phrase({
    en: 'Services for the project “{project}”: {outcomes}',
    ja: '「{project}」の業務：{outcomes}',
    zh: '“{project}”项目服务：{outcomes}',
  }),
} as const;
