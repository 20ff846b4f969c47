import { phrase } from '../../kernel/phrase.ts';

/** Words of the cards about approval. Buttons' English words are fixed in contract.md. */
export const text = {
  title: phrase({
    en: 'Approve before sending: {title}',
    ja: '送付前の承認：{title}',
    zh: '发送前待批准：{title}',
  }),
  ask: phrase({
    en: '{asker} wants to send this for signature. {who} can decide.',
    ja: '{asker}さんから署名依頼の送付について承認の依頼です。判断できるのは{who}さんです。',
    zh: '{asker}申请发送签署。可由{who}决定。',
  }),
  alone: phrase({
    en: '{asker} is the only owner or lead, so nobody else can approve it. The record says so.',
    ja: 'オーナー・リードが{asker}さんのみのため、依頼者本人が承認できます。その旨は記録に残ります。',
    zh: '所有者和负责人仅{asker}一人，因此可由本人批准，并会留存记录。',
  }),
  ifYes: phrase({
    en: 'If approved, version {version} goes at once to {client}, to be signed by {signers} within {days} days.',
    ja: '承認すると、第{version}版がすぐに{client}へ送付されます。署名者は{signers}さん、署名期限は{days}日間です。',
    zh: '批准后，第{version}版将立即发送给{client}，由{signers}在{days}天内签署。',
  }),
  ifNo: phrase({
    en: 'If sent back, nothing goes out: it is a draft again, and {asker} reads the reason.',
    ja: '差し戻すと送付されず、下書きに戻ります。理由は{asker}さんに伝わります。',
    zh: '退回后不会发送，合同恢复为草稿，原因将告知{asker}。',
  }),
  waits: phrase({
    en: 'It waits until somebody decides. Reminders go to the approver, after 2 business days also to the stand-in, after 3 also to the owners.',
    ja: '判断があるまで保留されます。承認者にリマインドし、2営業日後からは代理の方、3営業日後からはオーナーにも通知します。',
    zh: '在有人决定之前将一直等待。会提醒批准人，2个工作日后同时提醒代理人，3个工作日后同时提醒所有者。',
  }),
  client: phrase({ en: 'Client', ja: 'クライアント', zh: '客户' }),
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  step: phrase({ en: 'Step', ja: '次の段階', zh: '步骤' }),
  stepSend: phrase({
    en: 'send version {version} for signature',
    ja: '第{version}版を署名のために送付',
    zh: '发送第{version}版供签署',
  }),
  fee: phrase({ en: 'Total fee', ja: '総額', zh: '总费用' }),
  signers: phrase({ en: 'Signed by', ja: '署名者', zh: '签署人' }),
  signerNames: phrase({ en: '{who}', ja: '{who}さん', zh: '{who}' }),
  deviations: phrase({
    en: 'Other than the template',
    ja: 'テンプレートとの相違',
    zh: '与模板的差异',
  }),
  noDeviation: phrase({ en: 'none', ja: 'なし', zh: '无' }),
  approve: phrase({ en: 'Approve', ja: '承認する', zh: '批准' }),
  sendBack: phrase({ en: 'Send back', ja: '差し戻す', zh: '退回' }),
  read: phrase({ en: 'Read it', ja: '本文を読む', zh: '阅读全文' }),
  approvedBy: phrase({
    en: 'Approved by {who}, {at}',
    ja: '{who}さんが承認しました（{at}）',
    zh: '{who}已批准（{at}）',
  }),
  sentBackBy: phrase({
    en: 'Sent back by {who}, {at}: {reason}',
    ja: '{who}さんが差し戻しました（{at}）：{reason}',
    zh: '{who}已退回（{at}）：{reason}',
  }),
  redraftedBy: phrase({
    en: 'No longer to be approved: {who} drafted it anew, {at}',
    ja: '承認は不要になりました：{who}さんが作り直しました（{at}）',
    zh: '无需再批准：{who}已重新起草（{at}）',
  }),
  voidedBy: phrase({
    en: 'No longer to be approved: {who} voided it, {at}',
    ja: '承認は不要になりました：{who}さんが取り消しました（{at}）',
    zh: '无需再批准：{who}已作废（{at}）',
  }),
  reminder: phrase({
    en: '“{title}” waits for approval',
    ja: '「{title}」が承認待ちです',
    zh: '“{title}”等待批准',
  }),
  reminderBody: phrase({
    en: '{asker} asked {at}. Nothing reaches {client} until it is decided.',
    ja: '{asker}さんの依頼です（{at}）。判断があるまで{client}には送付されません。',
    zh: '{asker}于 {at} 提出。决定之前不会发送给{client}。',
  }),
  givenTitle: phrase({ en: 'Approved: {title}', ja: '承認されました：{title}', zh: '已批准：{title}' }),
  given: phrase({
    en: '{who} approved it. It is on its way to {client}.',
    ja: '{who}さんが承認し、{client}への送付を開始しました。',
    zh: '{who}已批准，正在发送给{client}。',
  }),
  backTitle: phrase({ en: 'Sent back: {title}', ja: '差し戻し：{title}', zh: '已退回：{title}' }),
  back: phrase({ en: '{who}: {reason}', ja: '{who}さん：{reason}', zh: '{who}：{reason}' }),
  backNext: phrase({
    en: 'In the client’s channel: {draft} makes it anew, {send} asks for approval again.',
    ja: 'クライアントのチャンネルで、{draft} で作り直すか、{send} で再度承認を依頼できます。',
    zh: '请在客户频道用 {draft} 重新起草，或用 {send} 再次申请批准。',
  }),

  approval: phrase({ en: 'Approval', ja: '承認', zh: '批准' }),
  waitsFor: phrase({
    en: 'waits for {who}, asked by {asker} {at}',
    ja: '{who}さんの判断待ち（{at} に{asker}さんが依頼）',
    zh: '等待{who}决定（{asker}于 {at} 提出）',
  }),
  needed: phrase({
    en: 'Before it goes out, {who} has to approve it.',
    ja: '送付の前に{who}さんの承認が必要です。',
    zh: '发送前须经{who}批准。',
  }),
  neededAlone: phrase({
    en: 'Before it goes out it has to be approved. You are the only owner or lead, so you may do it yourself; the record says so.',
    ja: '送付の前に承認が必要です。オーナー・リードがほかにいないため、ご自身で承認できます。その旨は記録に残ります。',
    zh: '发送前须经批准。所有者和负责人仅您一人，可由您自行批准，并会留存记录。',
  }),
  draftWithdraws: phrase({
    en: 'Version {version} waits for approval by {who}. Drafting it anew takes that back.',
    ja: '第{version}版は{who}さんの承認待ちです。作り直すと承認の依頼は取り下げられます。',
    zh: '第{version}版正等待{who}批准。重新起草将撤回该申请。',
  }),
} as const;
