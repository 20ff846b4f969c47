import { phrase } from '../../kernel/phrase.ts';

/** Words of the cards and letters about review links and what came back through them. */
export const text = {
  madeTitle: phrase({
    en: 'Review link made by the client',
    ja: 'クライアントがレビュー用リンクを作成しました',
    zh: '客户创建了审阅链接',
  }),
  madeBody: phrase({
    en: '{who} at {client} made a link for {reader}: it shows every version of the agreement that was sent, for “{project}”.',
    ja: '{client}の{who}さんが、{reader}さん向けに「{project}」の契約書（送付済みの全版）を閲覧できるリンクを作成しました。',
    zh: '{client}的{who}为{reader}创建了链接，可查看“{project}”合同的所有已发送版本。',
  }),
  until: phrase({ en: 'Open until', ja: '有効期限', zh: '有效期至' }),
  download: phrase({ en: 'Download', ja: 'ダウンロード', zh: '下载' }),
  allowed: phrase({ en: 'allowed', ja: '可', zh: '允许' }),
  notAllowed: phrase({ en: 'not allowed', ja: '不可', zh: '不允许' }),
  revoke: phrase({ en: 'Revoke', ja: '取り消す', zh: '撤销' }),
  revokeSure: phrase({ en: 'Revoke this link?', ja: 'リンクを取り消しますか', zh: '撤销此链接？' }),
  revokeEffect: phrase({
    en: '{reader} can no longer open it. Comments that were sent stay.',
    ja: '{reader}さんはリンクを開けなくなります。届いたコメントは残ります。',
    zh: '{reader}将无法再打开链接。已提交的意见会保留。',
  }),
  revokedBy: phrase({
    en: 'Revoked by {who}, {at}.',
    ja: '{who}さんが取り消しました（{at}）。',
    zh: '已由{who}撤销（{at}）。',
  }),

  commentTitle: phrase({
    en: 'Comment on “{heading}”',
    ja: '「{heading}」へのコメント',
    zh: '对“{heading}”的意见',
  }),
  proposalTitle: phrase({
    en: 'Counter-proposal for “{heading}”',
    ja: '「{heading}」の修正案',
    zh: '对“{heading}”的修改建议',
  }),
  whole: phrase({ en: 'the agreement', ja: '契約書全体', zh: '合同整体' }),
  from: phrase({
    en: '{reader} has read version {version} for {client} and writes:',
    ja: '{reader}さん（{client}側）から、第{version}版について次のコメントが届きました。',
    zh: '{reader}（{client}方）审阅第{version}版后提出：',
  }),
  fromProposal: phrase({
    en: '{reader} has read version {version} for {client} and proposes another wording.',
    ja: '{reader}さん（{client}側）から、第{version}版について修正案が届きました。',
    zh: '{reader}（{client}方）审阅第{version}版后提出了修改建议。',
  }),
  quote: phrase({ en: '“{text}”', ja: '「{text}」', zh: '“{text}”' }),
  now: phrase({ en: 'The clause now', ja: '現在の条文', zh: '现有条款' }),
  proposed: phrase({ en: 'As proposed', ja: '修正案', zh: '建议改为' }),
  project: phrase({ en: 'Project', ja: 'プロジェクト', zh: '项目' }),
  takeOver: phrase({ en: 'Take over', ja: '反映する', zh: '采纳' }),
  answer: phrase({ en: 'Answer', ja: '回答する', zh: '答复' }),
  decline: phrase({ en: 'Decline', ja: '見送る', zh: '不采纳' }),
  effect: phrase({
    en: '{reader} sees the answer on the review page. “Take over” puts this wording into the draft; nothing is sent to the client by it.',
    ja: '回答は{reader}さんのレビューページに表示されます。「反映する」を押すと、この文面が下書きに入ります（クライアントへは送付されません）。',
    zh: '答复会显示在{reader}的审阅页面上。“采纳”会把此文字写入草稿，不会发送给客户。',
  }),
  effectOfAnswer: phrase({
    en: '{reader} sees the answer on the review page.',
    ja: '回答は{reader}さんのレビューページに表示されます。',
    zh: '答复会显示在{reader}的审阅页面上。',
  }),
  answered: phrase({
    en: 'Answered by {who}, {at}: {answer}',
    ja: '{who}さんが回答しました（{at}）：{answer}',
    zh: '{who}已答复（{at}）：{answer}',
  }),
  taken: phrase({
    en: 'Taken over by {who}, {at}. {answer}',
    ja: '{who}さんが下書きに反映しました（{at}）。{answer}',
    zh: '{who}已采纳（{at}）。{answer}',
  }),
  declined: phrase({
    en: 'Declined by {who}, {at}: {answer}',
    ja: '{who}さんが見送りました（{at}）：{answer}',
    zh: '{who}未采纳（{at}）：{answer}',
  }),

  greeting: phrase({ en: 'Hello {who},', ja: '{who}様', zh: '{who}，您好：' }),
  letterTitle: phrase({
    en: 'For your review: the agreement “{project}”',
    ja: '契約書「{project}」ご確認のお願い',
    zh: '请审阅合同“{project}”',
  }),
  letterBody: phrase({
    en: '{by} asks you to read the agreement between {agency} and {client}. The page shows its versions and what differs between them; you can comment on each clause and propose another wording. No account is needed.',
    ja: '{by}様より、{agency}と{client}の契約書のご確認をお願いするご連絡です。ページでは各版とその差分をご覧いただけ、条項ごとにコメントや修正案をお送りいただけます。アカウントは不要です。',
    zh: '{by}请您审阅{agency}与{client}之间的合同。您可以在页面上查看各版本及其差异，并对各条款提出意见或修改建议，无需账号。',
  }),
  open: phrase({ en: 'Open the review page', ja: 'レビューページを開く', zh: '打开审阅页面' }),
  linkNote: phrase({
    en: 'The link is for you, {who}, and works until {end}. Every visit is recorded. Please do not pass it on.',
    ja: '{who}様専用のリンクで、{end} まで有効です。閲覧は記録されます。転送はお控えください。',
    zh: '此链接仅供{who}使用，有效期至 {end}。每次访问均会记录，请勿转发。',
  }),
  answeredTitle: phrase({
    en: 'Your comment on “{heading}” was answered',
    ja: '「{heading}」へのコメントに回答がありました',
    zh: '您对“{heading}”的意见已获答复',
  }),
  letterAnswered: phrase({
    en: '{who} of {agency} writes: {answer}',
    ja: '{agency}の{who}様より：{answer}',
    zh: '{agency}的{who}：{answer}',
  }),
  letterTaken: phrase({
    en: '{who} of {agency} takes your wording over into the next draft. {answer}',
    ja: '{agency}の{who}様が、ご提案の文面を次の下書きに反映しました。{answer}',
    zh: '{agency}的{who}已将您的修改建议写入下一稿。{answer}',
  }),
  letterTakenWaits: phrase({
    en: '{who} of {agency} would take your wording over; a colleague still has to agree to it. {answer}',
    ja: '{agency}の{who}様が、ご提案の文面の採用に向けて社内の確認を進めています。{answer}',
    zh: '{agency}的{who}拟采纳您的修改建议，尚待公司内部确认。{answer}',
  }),
  letterDeclined: phrase({
    en: '{who} of {agency} does not take your proposal over: {answer}',
    ja: '{agency}の{who}様より、今回は見送る旨の回答がありました：{answer}',
    zh: '{agency}的{who}未采纳您的建议：{answer}',
  }),
} as const;
