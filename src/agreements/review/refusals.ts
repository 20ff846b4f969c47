import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('review', {
  unknownLink: {
    en: 'This review link does not exist.',
    ja: 'このレビュー用リンクは存在しません。',
    zh: '该审阅链接不存在。',
  },
  notYours: {
    en: 'Only an owner or a lead of the agency, or whoever may sign for the client, can make a review link.',
    ja: 'レビュー用リンクを作成できるのは、制作側のオーナーまたはリードと、署名できる方のみです。',
    zh: '只有服务方的所有者或负责人，以及客户的签署人可以创建审阅链接。',
  },
  tooManyLinks: {
    en: '{most} review links are open for this project. Please revoke one that is no longer needed.',
    ja: 'このプロジェクトでは{most}件のレビュー用リンクが有効です。不要なリンクを取り消してください。',
    zh: '该项目已有 {most} 个有效的审阅链接。请先撤销不再需要的链接。',
  },
  tooManyToday: {
    en: '{most} review links were made for this project within a day. Please use one that is open, or make another tomorrow.',
    ja: 'このプロジェクトで1日に作成できるレビュー用リンクは{most}件までです。有効なリンクを利用するか、明日作成してください。',
    zh: '该项目一天内已创建 {most} 个审阅链接。请使用现有的有效链接，或明天再创建。',
  },
  network: {
    en: '“{network}” is not a network. Please write one a line, such as 203.0.113.0/24 or 2001:db8::/32.',
    ja: '「{network}」はネットワークとして読み取れません。203.0.113.0/24 や 2001:db8::/32 のように1行に1つ入力してください。',
    zh: '“{network}”不是有效的网络。请每行填写一个，例如 203.0.113.0/24 或 2001:db8::/32。',
  },
  revokedBefore: {
    en: 'This link was already revoked by {who}.',
    ja: 'このリンクは{who}さんが取り消し済みです。',
    zh: '该链接已由{who}撤销。',
  },
  overBefore: {
    en: 'This link has already expired.',
    ja: 'このリンクはすでに期限切れです。',
    zh: '该链接已过期。',
  },
  closed: {
    en: 'This link no longer takes comments: it has expired or was withdrawn.',
    ja: 'このリンクは期限切れ、または取り消し済みのため、コメントを送信できません。',
    zh: '该链接已过期或被撤回，无法再提交意见。',
  },
  otherVersion: {
    en: 'A newer version has been made meanwhile. Please read it and comment on it there.',
    ja: 'その間に新しい版が作成されました。新しい版をご確認のうえコメントしてください。',
    zh: '期间已有新版本。请查看新版本并在其中提出意见。',
  },
  signedBefore: {
    en: 'This agreement is signed, so comments are closed.',
    ja: 'この契約は締結済みのため、コメントの受付は終了しました。',
    zh: '该合同已签署，不再接受意见。',
  },
  unknownClause: {
    en: 'This clause is not in the text.',
    ja: 'この条項は文面にありません。',
    zh: '文本中没有该条款。',
  },
  empty: {
    en: 'Please write a comment, or change the wording of the clause.',
    ja: 'コメントを入力するか、条文を修正してください。',
    zh: '请填写意见，或修改条款文字。',
  },
  longComment: {
    en: 'A comment can have {most} characters; this one has {count}.',
    ja: 'コメントは{most}文字までです（現在{count}文字）。',
    zh: '意见最多 {most} 字，目前为 {count} 字。',
  },
  longProposal: {
    en: 'A proposal can have {most} characters; this one has {count}. Please propose it in several steps.',
    ja: '修正案は{most}文字までです（現在{count}文字）。分けてお送りください。',
    zh: '修改建议最多 {most} 字，目前为 {count} 字。请分几次提交。',
  },
  tooMany: {
    en: '{most} comments were sent within an hour. Please go on a little later.',
    ja: '1時間に送信できるコメントは{most}件までです。しばらくしてからお送りください。',
    zh: '一小时内已提交 {most} 条意见。请稍后再继续。',
  },
  unknownComment: {
    en: 'This comment does not exist.',
    ja: 'このコメントは存在しません。',
    zh: '该意见不存在。',
  },
  decidedBefore: {
    en: 'This was already answered by {who}.',
    ja: '{who}さんが回答済みです。',
    zh: '{who}已作出答复。',
  },
  noProposal: {
    en: 'This comment proposes no wording. Please answer it instead.',
    ja: 'このコメントには修正案がありません。回答でお返事ください。',
    zh: '该意见没有修改建议，请直接答复。',
  },
  secondMissing: {
    en: 'This agreement is set in two languages. Please give this wording in the second one, too.',
    ja: 'この契約書は2言語で作成されています。もう一方の言語の文面も入力してください。',
    zh: '该合同为双语。请同时填写另一种语言的文字。',
  },
});
