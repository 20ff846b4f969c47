import { phrase } from '../kernel/phrase.ts';

/** What somebody owes next, by whom, until when. */
export const waits = {
  signature: phrase({
    en: '{who}: sign the agreement',
    ja: '{who}さん：契約書のご署名',
    zh: '{who}：签署合同',
  }),
  signatureUntil: phrase({
    en: '{who}: sign the agreement by {until}',
    ja: '{who}さん：契約書のご署名（{until} まで）',
    zh: '{who}：签署合同（至 {until}）',
  }),
  addendum: phrase({
    en: '{who}: sign the addendum',
    ja: '{who}さん：変更覚書のご署名',
    zh: '{who}：签署补充合同',
  }),
  addendumUntil: phrase({
    en: '{who}: sign the addendum by {until}',
    ja: '{who}さん：変更覚書のご署名（{until} まで）',
    zh: '{who}：签署补充合同（至 {until}）',
  }),
  redraft: phrase({
    en: 'Team: {client} declined the agreement; draft a new version',
    ja: 'チーム：{client}が契約を辞退。新しい版の作成',
    zh: '团队：{client}拒绝签署合同，起草新版本',
  }),
  release: phrase({
    en: 'Team: approve the agreement for {client} before it goes out',
    ja: 'チーム：{client}宛て契約書の送付前の承認',
    zh: '团队：批准向{client}发送合同',
  }),
  delivery: phrase({
    en: '{who}: decide on “{title}”',
    ja: '{who}さん：「{title}」のご判断',
    zh: '{who}：就“{title}”作出决定',
  }),
  deliveryUntil: phrase({
    en: '{who}: decide on “{title}” by {until}',
    ja: '{who}さん：「{title}」のご判断（{until} まで）',
    zh: '{who}：就“{title}”作出决定（至 {until}）',
  }),
  question: phrase({
    en: 'Team: answer “{text}”',
    ja: 'チーム：「{text}」への回答',
    zh: '团队：答复“{text}”',
  }),
  assessment: phrase({
    en: 'Team: assess change {number}, “{what}”',
    ja: 'チーム：変更依頼{number}「{what}」の査定',
    zh: '团队：评估变更 {number}“{what}”',
  }),
  addendumToSend: phrase({
    en: 'Team: send the addendum of change #{number}',
    ja: 'チーム：変更 #{number} の変更覚書の送付',
    zh: '团队：发送变更 #{number} 的补充合同',
  }),
  change: phrase({
    en: '{who}: decide on change {number}',
    ja: '{who}さん：変更{number}のご判断',
    zh: '{who}：就变更 {number} 作出决定',
  }),
  changeUntil: phrase({
    en: '{who}: decide on change {number} by {until}',
    ja: '{who}さん：変更{number}のご判断（{until} まで）',
    zh: '{who}：就变更 {number} 作出决定（至 {until}）',
  }),
  material: phrase({
    en: '{who}: provide “{what}”, due {due}',
    ja: '{who}さん：「{what}」のご提供（期日 {due}）',
    zh: '{who}：提供“{what}”（期限 {due}）',
  }),
  materialToCheck: phrase({
    en: 'Team: look at “{what}” from {client}',
    ja: '制作側：{client}から届いた「{what}」の確認',
    zh: '团队：查看{client}提供的“{what}”',
  }),
  risk: phrase({
    en: '{who}: answer notice {number}, “{what}”',
    ja: '{who}さん：お知らせ{number}「{what}」へのご回答',
    zh: '{who}：答复通知 {number}“{what}”',
  }),
  riskUntil: phrase({
    en: '{who}: answer notice {number}, “{what}”, by {by}',
    ja: '{who}さん：お知らせ{number}「{what}」へのご回答（期日 {by}）',
    zh: '{who}：答复通知 {number}“{what}”（期限 {by}）',
  }),
  riskOpen: phrase({
    en: 'Team: bring notice {number}, “{what}”, to its outcome',
    ja: 'チーム：お知らせ{number}「{what}」の完了',
    zh: '团队：处理通知 {number}“{what}”直至结束',
  }),
  approval: phrase({
    en: 'Finance: approve the invoice over {total} to {client}',
    ja: '経理：{client}への請求 {total} の承認',
    zh: '财务：批准给{client}的账单 {total}',
  }),
  held: phrase({
    en: 'Finance: the invoice over {total} to {client} is on hold',
    ja: '経理：{client}への請求 {total} は保留中',
    zh: '财务：给{client}的账单 {total} 已暂缓',
  }),
  payment: phrase({
    en: '{client}: pay invoice {number}, {total}',
    ja: '{client}：請求書 {number}（{total}）のお支払い',
    zh: '{client}：支付账单 {number}（{total}）',
  }),
  paymentUntil: phrase({
    en: '{client}: pay invoice {number}, {total}, due {due}',
    ja: '{client}：請求書 {number}（{total}）のお支払い（期日 {due}）',
    zh: '{client}：支付账单 {number}（{total}，期限 {due}）',
  }),
} as const;

/** An engagement's state in a word. */
export const states = {
  proposed: phrase({ en: 'before the agreement', ja: '契約前', zh: '签约前' }),
  agreed: phrase({ en: 'agreed', ja: '契約済み', zh: '已签约' }),
  active: phrase({ en: 'active', ja: '進行中', zh: '进行中' }),
  paused: phrase({ en: 'paused', ja: '中断中', zh: '已暂停' }),
  closed: phrase({ en: 'closed', ja: '終了', zh: '已结束' }),
} as const;
