import { phrase } from '../kernel/phrase.ts';

/** Words of the page on which somebody reads along for the client. */
export const words = {
  tab: phrase({ en: 'Review: {project}', ja: 'レビュー：{project}', zh: '审阅：{project}' }),
  title: phrase({ en: 'Agreement “{project}”', ja: '契約書「{project}」', zh: '合同“{project}”' }),
  lead: phrase({
    en: 'Between {agency} and {client}. For your review, {reader}; nothing is signed here.',
    ja: '{agency}と{client}の契約書です。{reader}様のご確認用のページで、署名は行われません。',
    zh: '{agency}与{client}之间的合同，供{reader}审阅。本页面不进行签署。',
  }),
  until: phrase({
    en: 'Open until {until}. Every visit is recorded.',
    ja: '閲覧期限 {until}。閲覧は記録されます。',
    zh: '可查看至 {until}。每次访问均会记录。',
  }),
  noDownload: phrase({
    en: 'This copy is for reading on the screen and carries your name.',
    ja: '画面での閲覧専用です。お名前が透かしとして表示されています。',
    zh: '仅供在屏幕上阅读，页面带有您的姓名水印。',
  }),
  notOnPaper: phrase({
    en: 'This agreement is for reading on the screen only. {agency} can allow a download.',
    ja: 'この契約書は画面での閲覧専用です。ダウンロードをご希望の場合は{agency}にご連絡ください。',
    zh: '本合同仅供在屏幕上阅读。如需下载，请联系{agency}。',
  }),
  nothing: phrase({
    en: 'No version has been sent yet',
    ja: '送付済みの版はまだありません',
    zh: '尚无已发送的版本',
  }),
  nothingText: phrase({
    en: 'As soon as {agency} sends one, it stands here under the same link.',
    ja: '{agency}が送付すると、同じリンクでご覧いただけます。',
    zh: '{agency}发送后，即可通过同一链接查看。',
  }),

  versions: phrase({ en: 'Versions', ja: '版の一覧', zh: '版本' }),
  version: phrase({ en: 'Version {version}', ja: '第{version}版', zh: '第{version}版' }),
  addendum: phrase({
    en: 'Version {version}, addendum',
    ja: '第{version}版（追加契約書）',
    zh: '第{version}版（补充合同）',
  }),
  stateAt: phrase({ en: '{state}, {at}', ja: '{state}（{at}）', zh: '{state}（{at}）' }),
  states: {
    draft: phrase({ en: 'draft, not sent yet', ja: '下書き（未送付）', zh: '草稿（未发送）' }),
    sent: phrase({ en: 'waits for the signature', ja: '署名待ち', zh: '等待签署' }),
    signed: phrase({ en: 'signed', ja: '締結済み', zh: '已签署' }),
    declined: phrase({ en: 'declined', ja: '辞退', zh: '已拒绝' }),
    voided: phrase({ en: 'withdrawn', ja: '取り消し済み', zh: '已撤回' }),
    expired: phrase({ en: 'expired', ja: '期限切れ', zh: '已过期' }),
  },
  inForce: phrase({
    en: 'The agreement in force, with all addenda',
    ja: '現在有効な契約（追加契約を反映した全文）',
    zh: '现行有效合同（含全部补充合同）',
  }),
  compare: phrase({ en: 'Compare', ja: '比較する', zh: '比较' }),
  from: phrase({ en: 'From', ja: '比較元', zh: '原版本' }),
  to: phrase({ en: 'To', ja: '比較先', zh: '新版本' }),
  pdf: phrase({ en: 'Download as PDF', ja: 'PDFをダウンロード', zh: '下载 PDF' }),
  pdfNote: phrase({
    en: 'It carries your name on every page.',
    ja: '各ページにお名前が表示されます。',
    zh: '每页均带有您的姓名。',
  }),

  changed: phrase({
    en: 'Worded for this project',
    ja: '本プロジェクト用に変更した条項',
    zh: '为本项目修改的条款',
  }),
  added: phrase({
    en: 'Added for this project',
    ja: '本プロジェクト用に追加した条項',
    zh: '为本项目新增的条款',
  }),

  differences: phrase({
    en: 'What changed from version {older} to version {newer}',
    ja: '第{older}版から第{newer}版への変更点',
    zh: '第{older}版与第{newer}版的差异',
  }),
  legend: phrase({
    en: 'Underlined is new; struck through is gone.',
    ja: '下線は追加、取り消し線は削除された箇所です。',
    zh: '下划线为新增，删除线为删去。',
  }),
  same: phrase({
    en: '{count} clauses are the same in both.',
    ja: 'ほか{count}条項に変更はありません。',
    zh: '另有 {count} 个条款没有变化。',
  }),
  noDifference: phrase({
    en: 'Both versions say the same.',
    ja: '両方の版の文面は同じです。',
    zh: '两个版本内容相同。',
  }),
  otherLanguage: phrase({
    en: 'These versions are in different languages, so they cannot be compared word for word.',
    ja: '言語が異なるため、比較できません。',
    zh: '两个版本语言不同，无法逐字比较。',
  }),
  kinds: {
    added: phrase({ en: 'Added', ja: '追加', zh: '新增' }),
    removed: phrase({ en: 'Removed', ja: '削除', zh: '删去' }),
    changed: phrase({ en: 'Changed', ja: '変更', zh: '修改' }),
    moved: phrase({ en: 'Moved', ja: '位置の変更', zh: '移动' }),
  },

  remark: phrase({
    en: 'Comment or propose another wording',
    ja: 'コメント・修正案を送る',
    zh: '提出意见或修改建议',
  }),
  remarkOn: phrase({
    en: 'Comment on “{heading}” or propose another wording',
    ja: '「{heading}」にコメント・修正案を送る',
    zh: '对“{heading}”提出意见或修改建议',
  }),
  wholeTitle: phrase({ en: 'The agreement as a whole', ja: '契約書全体について', zh: '关于合同整体' }),
  comment: phrase({ en: 'Your comment', ja: 'コメント', zh: '您的意见' }),
  proposal: phrase({ en: 'The clause as you would have it', ja: '修正案', zh: '您建议的条款文字' }),
  proposalHint: phrase({
    en: 'Leave it as it is if you only comment.',
    ja: 'コメントのみの場合は、そのままにしてください。',
    zh: '如仅提出意见，请保持原样。',
  }),
  longClause: phrase({
    en: 'This clause is too long to be proposed as a whole. Please describe the change in your comment.',
    ja: '長い条項のため、全文の修正案は送信できません。変更したい箇所をコメントでお知らせください。',
    zh: '该条款较长，无法整条提交修改。请在意见中说明需要修改之处。',
  }),
  typed: phrase({ en: 'What you had written', ja: '入力された内容', zh: '您填写的内容' }),
  send: phrase({ en: 'Send to {agency}', ja: '{agency}に送る', zh: '发送给{agency}' }),
  problem: phrase({ en: 'This was not sent', ja: '送信できませんでした', zh: '未能发送' }),
  yours: phrase({ en: 'You wrote, {at}', ja: 'お客様より（{at}）', zh: '您的意见（{at}）' }),
  yourProposal: phrase({ en: 'Your proposal, {at}', ja: '修正案（{at}）', zh: '您的修改建议（{at}）' }),
  onVersion: phrase({
    en: 'On version {version}, “{heading}”',
    ja: '第{version}版「{heading}」について',
    zh: '关于第{version}版“{heading}”',
  }),
  earlier: phrase({
    en: 'Your comments on earlier texts',
    ja: '以前の文面へのコメント',
    zh: '您对先前文本的意见',
  }),
  waits: phrase({
    en: '{agency} has been told; the answer will stand here.',
    ja: '{agency}に通知しました。回答はここに表示されます。',
    zh: '已通知{agency}，答复将显示在此处。',
  }),
  answered: phrase({
    en: '{who}, {agency}, {at}',
    ja: '{agency} {who}様（{at}）',
    zh: '{agency} {who}（{at}）',
  }),
  taken: phrase({
    en: '{who}, {agency}, takes your wording over into the next draft ({at}).',
    ja: '{agency}の{who}様が、次の下書きに反映しました（{at}）。',
    zh: '{agency}的{who}已采纳并写入下一稿（{at}）。',
  }),
  takenWaits: phrase({
    en: '{who}, {agency}, would take your wording over; a colleague still has to agree ({at}).',
    ja: '{agency}の{who}様が、採用に向けて社内の確認を進めています（{at}）。',
    zh: '{agency}的{who}拟采纳，尚待公司内部确认（{at}）。',
  }),
  declined: phrase({
    en: '{who}, {agency}, keeps the wording as it is ({at}).',
    ja: '{agency}の{who}様より、現在の条文を維持するとの回答です（{at}）。',
    zh: '{agency}的{who}决定维持原文（{at}）。',
  }),
  olderVersion: phrase({
    en: 'This is an earlier version. Comments go to the newest one.',
    ja: '以前の版です。コメントは最新版からお送りください。',
    zh: '这是较早的版本。请在最新版本中提出意见。',
  }),
  signedVersion: phrase({
    en: 'This version is signed; comments are closed.',
    ja: '締結済みの版です。コメントの受付は終了しました。',
    zh: '此版本已签署，不再接受意见。',
  }),
} as const;
