import { phrase } from '../kernel/phrase.ts';

/** Words of the cards about agreements. Buttons' English words are fixed in contract.md. */
export const text = {
  toSign: phrase({ en: 'Agreement to sign: {title}', ja: 'ご署名のお願い：{title}', zh: '请签署：{title}' }),
  askToSign: phrase({
    en: '{who}, please read the agreement and sign it. Others here can read along and ask.',
    ja: '{who}さん、契約書をご確認のうえご署名ください。ほかの方もご質問いただけます。',
    zh: '{who}，请阅读合同并签署。其他人也可在此提问。',
  }),
  version: phrase({ en: 'Version', ja: '版', zh: '版本' }),
  fee: phrase({ en: 'Total fee', ja: '総額', zh: '总费用' }),
  deposit: phrase({ en: 'Deposit', ja: '着手金', zh: '预付款' }),
  startsOn: phrase({ en: 'Start', ja: '開始日', zh: '开始日' }),
  openUntil: phrase({ en: 'Open for signature until', ja: '署名期限', zh: '签署期限' }),
  review: phrase({ en: 'Review and sign', ja: '確認して署名', zh: '查看并签署' }),
  ask: phrase({ en: 'Ask a question', ja: '質問する', zh: '提问' }),
  copy: phrase({ en: 'Get a copy', ja: '写しを受け取る', zh: '获取副本' }),
  answer: phrase({ en: 'Answer', ja: '回答する', zh: '答复' }),
  questionOpen: phrase({
    en: 'A question is open. The agency will answer here.',
    ja: '質問への回答待ちです。このチャンネルで回答します。',
    zh: '有问题待答复，服务方将在此回答。',
  }),
  signedBy: phrase({
    en: 'Signed by {who}, {at}',
    ja: '{who}さんが署名しました（{at}）',
    zh: '{who}已签署（{at}）',
  }),
  declinedAt: phrase({
    en: 'Declined by {who}, {at}: {reason}',
    ja: '{who}さんが辞退しました（{at}）：{reason}',
    zh: '{who}已拒绝签署（{at}）：{reason}',
  }),
  voidedAt: phrase({
    en: 'Withdrawn by the agency, {at}: {reason}',
    ja: '制作側が取り下げました（{at}）：{reason}',
    zh: '服务方已撤回（{at}）：{reason}',
  }),
  expiredAt: phrase({
    en: 'Expired without a signature, {at}',
    ja: '署名期限が過ぎました（{at}）',
    zh: '逾期未签署（{at}）',
  }),
  reminder: phrase({
    en: '“{title}” waits for a signature',
    ja: '「{title}」のご署名をお待ちしています',
    zh: '“{title}”等待签署',
  }),
  expiryTitle: phrase({
    en: 'The time to sign “{title}” ends soon',
    ja: '「{title}」の署名期限が近づいています',
    zh: '“{title}”的签署期限即将结束',
  }),
  expiryBody: phrase({
    en: '{who}, it can be signed until {end}. After that the agency has to send a new version.',
    ja: '{who}さん、署名期限は {end} です。以降は新しい版の送付が必要になります。',
    zh: '{who}，可在 {end} 前签署；逾期后需由服务方重新发送新版本。',
  }),
  signedTitle: phrase({ en: 'Signed: {title}', ja: '締結：{title}', zh: '已签署：{title}' }),
  signedClient: phrase({
    en: 'Thank you. {who} signed for {client}, {at}.',
    ja: 'ありがとうございます。{client}の{who}さんが署名しました（{at}）。',
    zh: '谢谢。{who}已代表{client}签署（{at}）。',
  }),
  signedTeam: phrase({
    en: '{who} signed for {client}, {at}. Work on “{project}” can begin.',
    ja: '{client}の{who}さんが署名しました（{at}）。「{project}」を開始できます。',
    zh: '{who}已代表{client}签署（{at}）。“{project}”可以开始。',
  }),
  sealing: phrase({
    en: 'The signed copy with its certificate is being prepared.',
    ja: '署名済みの写しと証明書を準備しています。',
    zh: '正在准备已签署的副本及签署证书。',
  }),
  closedTitle: {
    declined: phrase({ en: 'Declined: {title}', ja: '辞退：{title}', zh: '已拒绝：{title}' }),
    voided: phrase({ en: 'Withdrawn: {title}', ja: '取り下げ：{title}', zh: '已撤回：{title}' }),
    expired: phrase({ en: 'Expired: {title}', ja: '期限切れ：{title}', zh: '已过期：{title}' }),
  },
  closedTeam: phrase({
    en: '{client}, “{project}”. A new version: {command}.',
    ja: '{client}「{project}」。新しい版は {command} で作成できます。',
    zh: '{client}“{project}”。用 {command} 起草新版本。',
  }),
  closedClient: phrase({
    en: 'This version can no longer be signed. If a new one comes, it appears here.',
    ja: 'この版には署名できません。新しい版はこのチャンネルに届きます。',
    zh: '该版本不能再签署。如有新版本，将在此频道发送。',
  }),
  questionTitle: phrase({
    en: 'Question about “{title}”',
    ja: '「{title}」へのご質問',
    zh: '关于“{title}”的问题',
  }),
  questionBody: phrase({ en: '{who}: {text}', ja: '{who}さん：{text}', zh: '{who}：{text}' }),
  answeredTitle: phrase({
    en: 'Answer about “{title}”',
    ja: '「{title}」へのご質問の回答',
    zh: '关于“{title}”的答复',
  }),
  answeredBody: phrase({
    en: '{who} answers: {text}',
    ja: '{who}さんより回答：{text}',
    zh: '{who}答复：{text}',
  }),
  answeredSettled: phrase({
    en: 'Answered by {who}, {at}',
    ja: '{who}さんが回答しました（{at}）',
    zh: '{who}已答复（{at}）',
  }),
} as const;
