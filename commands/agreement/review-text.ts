import { phrase } from '../../src/kernel/phrase.ts';

/** Words of /agreement review and of the buttons on cards about comments. */
export const reviewText = {
  does: phrase({
    en: 'a link for the client’s lawyer',
    ja: '弁護士などに見せるレビュー用リンク',
    zh: '供客户律师审阅的链接',
  }),
  title: phrase({ en: 'Review link', ja: 'レビュー用リンク', zh: '审阅链接' }),
  submit: phrase({ en: 'Make the link', ja: '作成する', zh: '创建链接' }),
  intro: phrase({
    en: 'The page works without Slack. It shows every version that was sent, what differs between them, and takes comments and counter-proposals for each clause. They come to the team as cards.',
    ja: 'Slackなしで閲覧できるページです。送付済みの全版とその差分を表示し、条項ごとのコメントや修正案を受け付けます。届いた内容はチームにカードでお知らせします。',
    zh: '该页面无需 Slack，可查看所有已发送版本及其差异，并可对各条款提出意见或修改建议。内容会以卡片形式发给团队。',
  }),
  name: phrase({ en: 'Who reads', ja: '閲覧する方のお名前', zh: '审阅人姓名' }),
  nameHint: phrase({
    en: 'Stands in the watermark, for example Sato Law Office, Mr Sato.',
    ja: '透かしに表示されます。例：佐藤法律事務所 佐藤 誠',
    zh: '会显示在水印中，例如：佐藤律师事务所 佐藤诚。',
  }),
  email: phrase({ en: 'E-mail', ja: 'メールアドレス', zh: '邮箱' }),
  emailHint: phrase({
    en: 'The link is sent there if e-mail is set up. In any case you get it here.',
    ja: 'メールが設定されていれば、リンクを送付します。リンクはここにも表示されます。',
    zh: '如已设置邮件，链接会发送到此邮箱；此处也会显示链接。',
  }),
  language: phrase({ en: 'Language of the page', ja: 'ページの言語', zh: '页面语言' }),
  days: phrase({ en: 'Days valid', ja: '有効日数', zh: '有效天数' }),
  download: phrase({ en: 'Download', ja: 'ダウンロード', zh: '下载' }),
  downloadNo: phrase({
    en: 'No: pages carry the reader’s name',
    ja: '不可：ページに閲覧者名の透かしを表示',
    zh: '不允许：页面显示审阅人水印',
  }),
  downloadYes: phrase({
    en: 'Yes: a PDF with the reader’s name',
    ja: '可：閲覧者名入りのPDF',
    zh: '允许：带审阅人水印的 PDF',
  }),
  draft: phrase({ en: 'The draft', ja: '下書き', zh: '草稿' }),
  draftNo: phrase({ en: 'Only what was sent', ja: '送付済みの版のみ表示', zh: '仅显示已发送的版本' }),
  draftYes: phrase({
    en: 'Show the present draft, too',
    ja: '現在の下書きも表示',
    zh: '同时显示当前草稿',
  }),
  networks: phrase({ en: 'Only from these networks', ja: '閲覧を許可するネットワーク', zh: '仅限以下网络' }),
  networksHint: phrase({
    en: 'One a line, such as 203.0.113.0/24. Empty: from anywhere.',
    ja: '1行に1つ（例：203.0.113.0/24）。空欄の場合は制限なし。',
    zh: '每行一个，例如 203.0.113.0/24。留空则不限制。',
  }),
  made: phrase({
    en: 'The link for {reader} is ready',
    ja: '{reader}さん用のリンクを作成しました',
    zh: '{reader}的链接已创建',
  }),
  madeBody: phrase({
    en: 'It works until {end}; every visit is recorded. Whoever has the link can read, so pass it on to {reader} only.',
    ja: '{end} まで有効で、閲覧は記録されます。リンクを知っている方は閲覧できるため、{reader}さんにのみお渡しください。',
    zh: '有效期至 {end}，每次访问均会记录。持有链接者均可查看，请仅转交给{reader}。',
  }),
  mailed: phrase({
    en: 'It is also sent to {email}.',
    ja: '{email} 宛てにもお送りします。',
    zh: '同时会发送至 {email}。',
  }),
  notMailed: phrase({
    en: 'E-mail is not set up here, so please pass the link on yourself.',
    ja: 'メールが設定されていないため、リンクはご自身でお渡しください。',
    zh: '尚未设置邮件，请自行转交链接。',
  }),
  nothingSent: phrase({
    en: 'Nothing was sent yet, so the page is empty for now. It fills as soon as a version goes out.',
    ja: '送付済みの版がないため、ページはまだ空です。送付すると表示されます。',
    zh: '尚无已发送的版本，页面暂时为空。发送后即会显示。',
  }),
  address: phrase({ en: 'Address: {url}', ja: 'アドレス：{url}', zh: '地址：{url}' }),
  openPage: phrase({ en: 'Open the page', ja: 'ページを開く', zh: '打开页面' }),

  listTitle: phrase({ en: 'Review links', ja: 'レビュー用リンク', zh: '审阅链接' }),
  listIntro: phrase({
    en: 'These are open now for “{project}”.',
    ja: '「{project}」で現在有効なリンクです。',
    zh: '“{project}”目前有效的链接：',
  }),
  byWhom: phrase({
    en: 'Made by {who}, open until {end}',
    ja: '作成：{who}さん、有効期限 {end}',
    zh: '由{who}创建，有效期至 {end}',
  }),
  terms: phrase({
    en: '{download} · {networks}',
    ja: '{download}・{networks}',
    zh: '{download} · {networks}',
  }),
  mayDownload: phrase({ en: 'download allowed', ja: 'ダウンロード可', zh: '允许下载' }),
  mayNotDownload: phrase({ en: 'no download', ja: 'ダウンロード不可', zh: '不允许下载' }),
  anywhere: phrase({ en: 'from anywhere', ja: 'ネットワーク制限なし', zh: '不限网络' }),
  onlyFrom: phrase({ en: 'only from {networks}', ja: '{networks} からのみ', zh: '仅限 {networks}' }),
  withDraft: phrase({ en: 'Shows the draft, too', ja: '下書きも表示', zh: '包括草稿' }),
  neverOpened: phrase({ en: 'Not opened yet', ja: '未閲覧', zh: '尚未打开' }),
  opened: phrase({
    en: 'Opened {count} times, last {at}',
    ja: '閲覧{count}回、最終 {at}',
    zh: '已打开 {count} 次，最近一次 {at}',
  }),
  waiting: phrase({
    en: '{count} comments wait for an answer',
    ja: '未回答のコメント{count}件',
    zh: '{count} 条意见待答复',
  }),
  another: phrase({ en: 'New link', ja: '新しいリンク', zh: '新建链接' }),
  revokeOne: phrase({ en: 'Revoke: {reader}', ja: '取り消す：{reader}さん', zh: '撤销：{reader}' }),
  revoked: phrase({
    en: 'The link for {reader} is revoked',
    ja: '{reader}さん用のリンクを取り消しました',
    zh: '{reader}的链接已撤销',
  }),

  answerTitle: phrase({ en: 'Answer', ja: '回答', zh: '答复' }),
  answer: phrase({ en: 'Your answer', ja: '回答', zh: '您的答复' }),
  answerOptional: phrase({
    en: 'A word to the reader',
    ja: '閲覧者への一言',
    zh: '给审阅人的留言',
  }),
  send: phrase({ en: 'Send', ja: '送信する', zh: '发送' }),
  asked: phrase({ en: '{reader}: {text}', ja: '{reader}さん：{text}', zh: '{reader}：{text}' }),
  declineTitle: phrase({ en: 'Decline', ja: '見送り', zh: '不采纳' }),
  decline: phrase({ en: 'Decline', ja: '見送る', zh: '不采纳' }),
  reason: phrase({ en: 'Reason', ja: '理由', zh: '原因' }),
  takeTitle: phrase({ en: 'Take over', ja: '修正案を反映', zh: '采纳修改建议' }),
  take: phrase({ en: 'Take over', ja: '反映する', zh: '采纳' }),
  takeIntro: phrase({
    en: '“{heading}” says this from the next draft on, word for word. A locked clause waits for a second person first.',
    ja: '「{heading}」は次の下書きからこの文面のとおりになります。ロックされた条項は、別の方の承認後に反映されます。',
    zh: '自下一稿起，“{heading}”将逐字采用此文字。锁定条款须先由另一人批准。',
  }),
  second: phrase({
    en: 'The same in the second language',
    ja: 'もう一方の言語での文面',
    zh: '另一种语言的对应文字',
  }),
  takeOut: phrase({
    en: 'Version {version} is with the client and stays as it is. Void it and draft again to send this wording.',
    ja: '第{version}版は送付済みのため変わりません。この文面を送るには、取り消してから下書きを作成してください。',
    zh: '第{version}版已在客户处，不会改变。如要发送此文字，请先作废再重新起草。',
  }),
  proposed: phrase({ en: 'As proposed: {text}', ja: '修正案：{text}', zh: '建议改为：{text}' }),
  becauseOf: phrase({
    en: 'Counter-proposal of {reader}',
    ja: '{reader}さんの修正案',
    zh: '{reader}的修改建议',
  }),
  taken: phrase({ en: 'Taken over', ja: '反映しました', zh: '已采纳' }),
  takenMade: phrase({
    en: 'The draft was made again with this wording. Read it with {preview}.',
    ja: 'この文面で下書きを作り直しました。{preview} でご確認ください。',
    zh: '已按此文字重新生成草稿，请用 {preview} 查看。',
  }),
  takenNone: phrase({
    en: 'The next draft says it: {draft} makes one.',
    ja: '次の下書きに反映されます。{draft} で作成できます。',
    zh: '下一稿将采用此文字，请用 {draft} 起草。',
  }),
  takenWaits: phrase({
    en: 'The clause is locked, so a second person is asked to approve it first.',
    ja: 'ロックされた条項のため、別の方に承認を依頼しました。',
    zh: '该条款已锁定，已请另一人批准。',
  }),
  takenKept: phrase({
    en: 'The draft could not be made again: {why}',
    ja: '下書きを作り直せませんでした：{why}',
    zh: '无法重新生成草稿：{why}',
  }),
} as const;
