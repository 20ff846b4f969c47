import { phrase } from '../kernel/phrase.ts';

/** Words of the cards about milestones. Buttons' English words are fixed in contract.md. */
export const text = {
  delivered: phrase({ en: 'Delivered: {title}', ja: '納品：{title}', zh: '已交付：{title}' }),
  askDecision: phrase({
    en: '{decider}, please check the result and decide.',
    ja: '{decider}さん、内容をご確認のうえご判断ください。',
    zh: '{decider}，请查看结果并作出决定。',
  }),
  what: phrase({ en: 'What was delivered', ja: '納品内容', zh: '交付内容' }),
  proof: phrase({ en: 'Proof', ja: '確認資料', zh: '证明' }),
  round: phrase({ en: 'Round', ja: '回', zh: '轮次' }),
  by: phrase({ en: 'Delivered by', ja: '納品者', zh: '交付人' }),
  criteria: phrase({ en: 'Acceptance criteria', ja: '受け入れ基準', zh: '验收标准' }),
  checkedHow: phrase({ en: 'How it is checked', ja: '確認方法', zh: '验收方式' }),
  line: phrase({ en: '{text}', ja: '{text}', zh: '{text}' }),
  accept: phrase({ en: 'Accept', ja: '承認する', zh: '验收' }),
  acceptPart: phrase({ en: 'Accept part', ja: '一部を承認', zh: '部分验收' }),
  partTitle: phrase({ en: 'Accepted in part: {title}', ja: '一部承認：{title}', zh: '部分验收：{title}' }),
  partBilled: phrase({
    en: 'The share of the accepted criteria is billed; the others stay open until the end of the time to decide.',
    ja: '承認された基準の分を請求します。残りは判断期限まで確認待ちです。',
    zh: '已验收标准对应的份额将开具账单；其余标准在决定期限内仍待决定。',
  }),
  requestChanges: phrase({ en: 'Request changes', ja: '修正を依頼', zh: '要求修改' }),
  ask: phrase({ en: 'Ask a question', ja: '質問する', zh: '提问' }),
  proofFiles: phrase({ en: 'See the files', ja: '資料を見る', zh: '查看文件' }),
  reopen: phrase({ en: 'Reopen', ja: '再開する', zh: '重新打开' }),
  windowSilent: phrase({
    en: 'Please decide by {end}. As agreed, without an answer by then it counts as accepted. A question pauses this.',
    ja: '{end} までにご判断ください。合意に基づき、ご返答がない場合は承認とみなします。ご質問があれば期限は止まります。',
    zh: '请在 {end} 前决定。按约定，届时未答复即视为验收通过。提问会暂停计时。',
  }),
  windowAsked: phrase({
    en: 'Please decide by {end}.',
    ja: '{end} までにご判断ください。',
    zh: '请在 {end} 前决定。',
  }),
  paused: phrase({
    en: 'A question is open: the time to decide is paused.',
    ja: '質問への回答待ちのため、期限は止まっています。',
    zh: '有问题待答复：决定期限已暂停。',
  }),
  rests: phrase({
    en: 'The project is paused, and so is the time to decide.',
    ja: '案件の中断中のため、期限は止まっています。',
    zh: '项目已暂停，决定期限一并暂停。',
  }),
  acceptedBy: phrase({
    en: 'Accepted by {who}, {at}',
    ja: '{who}さんが承認しました（{at}）',
    zh: '{who}已验收（{at}）',
  }),
  acceptedSilently: phrase({
    en: 'Accepted without an answer, as agreed, {at}. It can be reopened until {day}.',
    ja: '期限までにご返答がなかったため、合意に基づき承認となりました（{at}）。{day} までは再開できます。',
    zh: '到期未答复，按约定视为验收通过（{at}）。{day} 前可重新打开。',
  }),
  acceptedTitle: phrase({ en: 'Accepted: {title}', ja: '承認：{title}', zh: '已验收：{title}' }),
  silentTitle: phrase({
    en: 'Accepted without an answer: {title}',
    ja: 'みなし承認：{title}',
    zh: '默认验收：{title}',
  }),
  sentBackBy: phrase({
    en: 'Changes requested by {who}, {at}: {wanted}',
    ja: '{who}さんが修正を依頼しました（{at}）：{wanted}',
    zh: '{who}要求修改（{at}）：{wanted}',
  }),
  reopenedBy: phrase({
    en: 'Reopened by {who}, {at}: {wanted}',
    ja: '{who}さんが再開しました（{at}）：{wanted}',
    zh: '{who}已重新打开（{at}）：{wanted}',
  }),
  lastRound: phrase({
    en: 'This was the last agreed round of changes. A further one is a change request.',
    ja: '合意した修正は今回が最後です。追加の修正は変更依頼となります。',
    zh: '这是约定的最后一轮修改。再次修改需提出变更请求。',
  }),
  oneRoundLeft: phrase({
    en: 'One round of changes is left.',
    ja: '修正は残り1回です。',
    zh: '还剩一轮修改。',
  }),
  someRoundsLeft: phrase({
    en: '{left} rounds of changes are left.',
    ja: '修正は残り{left}回です。',
    zh: '还剩{left}轮修改。',
  }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  notMet: phrase({ en: 'Criteria not met', ja: '満たされていない基準', zh: '未满足的标准' }),
  warning: phrase({
    en: '“{title}” waits for your decision',
    ja: '「{title}」のご判断をお待ちしています',
    zh: '“{title}”等待您的决定',
  }),
  changesTitle: phrase({
    en: 'Changes requested: {title}',
    ja: '修正依頼：{title}',
    zh: '要求修改：{title}',
  }),
  wanted: phrase({ en: 'What should be different', ja: '変更してほしい点', zh: '希望修改之处' }),
  roundsLeft: phrase({ en: 'Rounds left', ja: '残りの修正回数', zh: '剩余修改次数' }),
  reopenedTitle: phrase({ en: 'Reopened: {title}', ja: '再開：{title}', zh: '重新打开：{title}' }),
  reopenedBody: phrase({
    en: '{client} took the silent acceptance back: {reason} If it was billed already, finance decides what becomes of the invoice.',
    ja: '{client}がみなし承認を取り消しました：{reason} 請求済みの場合は経理が対応を決めます。',
    zh: '{client}撤回了默认验收：{reason} 如已开账单，由财务决定如何处理。',
  }),
  questionTitle: phrase({
    en: 'Question about “{title}”',
    ja: '「{title}」へのご質問',
    zh: '关于“{title}”的问题',
  }),
  questionBody: phrase({ en: '{who}: {text}', ja: '{who}さん：{text}', zh: '{who}：{text}' }),
  answer: phrase({ en: 'Answer', ja: '回答する', zh: '答复' }),
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
  seeCard: phrase({
    en: 'The card with the buttons is further up in this channel.',
    ja: 'ボタン付きのカードは、このチャンネルの上の方にあります。',
    zh: '带按钮的卡片在本频道上方。',
  }),
} as const;
