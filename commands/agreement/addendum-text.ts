import { phrase } from '../../src/kernel/phrase.ts';

/** Words of the forms in which an addendum is drafted, and of the text in force. */
export const text = {
  formTitle: phrase({ en: 'Draft an addendum', ja: '変更覚書の下書き', zh: '起草补充合同' }),
  submit: phrase({ en: 'Draft', ja: '作成する', zh: '起草' }),
  about: phrase({
    en: 'Version {version} is signed. An addendum says only what changes, and only that is signed. Work, price and dates change through {command}.',
    ja: '第{version}版は締結済みです。変更覚書には変更点のみを記載し、その部分だけに署名します。作業・金額・期日の変更は {command} でお願いします。',
    zh: '第{version}版已签署。补充合同只写变更内容，也只需签署该部分。工作、金额和日期的变更请使用 {command}。',
  }),
  subject: phrase({ en: 'Title', ja: '件名', zh: '标题' }),
  subjectHint: phrase({
    en: 'In a few words what changes, such as “Longer acceptance window”.',
    ja: '変更の内容を短く（例：検収期間の延長）。',
    zh: '简要说明变更内容，例如“延长验收期限”。',
  }),
  why: phrase({ en: 'Why', ja: '理由', zh: '原因' }),
  whyHint: phrase({
    en: 'Stands in the addendum; the client reads it.',
    ja: '変更覚書に記載され、クライアントも読みます。',
    zh: '将写入补充合同，客户可以看到。',
  }),
  first: phrase({ en: 'Clause to change first', ja: '最初に変更する条項', zh: '首先修改的条款' }),
  firstHint: phrase({
    en: 'Its text opens next. More clauses can follow after that.',
    ja: '次の画面で条文を編集します。ほかの条項は続けて変更できます。',
    zh: '下一步打开该条款内容，之后可继续修改其他条款。',
  }),
  noneYet: phrase({
    en: 'Nothing changes yet. Change a clause, or a term with {command}.',
    ja: '変更点はまだありません。条項を変更するか、{command} で条件を変更してください。',
    zh: '尚无变更。请修改条款，或用 {command} 修改条件。',
  }),
  change: phrase({ en: 'Change a clause', ja: '条項を変更', zh: '修改条款' }),
  whole: phrase({ en: 'Text in force', ja: '有効な全文', zh: '现行全文' }),
  keep: phrase({ en: 'Leave it as agreed', ja: '現在のままにする', zh: '保持现行内容' }),
  leaveOut: phrase({ en: 'Take this clause out', ja: 'この条項を削除する', zh: '删除此条款' }),
  numbered: phrase({ en: '{number}. {heading}', ja: '{number}. {heading}', zh: '{number}. {heading}' }),
  edited: {
    changed: phrase({ en: '{clause} (changes)', ja: '{clause}（変更あり）', zh: '{clause}（有修改）' }),
    added: phrase({ en: '{clause} (new)', ja: '{clause}（新規）', zh: '{clause}（新增）' }),
    removed: phrase({ en: '{clause} (goes)', ja: '{clause}（削除）', zh: '{clause}（删除）' }),
  },
  gone: phrase({ en: '{clause} (taken out)', ja: '{clause}（削除済み）', zh: '{clause}（已删除）' }),
  wordsHint: phrase({
    en: 'It is signed exactly as it stands here.',
    ja: 'ここに記載のとおりに署名されます。',
    zh: '将按此处内容原样签署。',
  }),
  tooLong: phrase({
    en: 'This clause has {count} characters, more than a form in Slack takes ({most}). Take it out and add its new text as new clauses.',
    ja: 'この条項は{count}文字あり、Slackのフォームの上限（{most}文字）を超えています。この条項を削除し、新しい条項として追加してください。',
    zh: '该条款有{count}个字符，超出 Slack 表单上限（{most}）。请删除该条款，并以新条款形式添加新内容。',
  }),
  lockedAbout: phrase({
    en: 'This clause is locked: another person than you has to send the addendum.',
    ja: 'この条項はロックされています。変更覚書の送付は、あなた以外の方が行う必要があります。',
    zh: '该条款已锁定：补充合同须由您以外的人员发送。',
  }),
  inForceTitle: phrase({ en: 'Agreement in force', ja: '現在有効な契約', zh: '现行合同' }),
  versionNow: phrase({ en: 'In force', ja: '有効な版', zh: '现行版本' }),
  version: phrase({ en: 'Version {version}', ja: '第{version}版', zh: '第{version}版' }),
  total: phrase({ en: 'Total fee', ja: '総額', zh: '总费用' }),
  totalNow: phrase({
    en: 'Total fee now',
    ja: '現在の総額',
    zh: '现总费用',
  }),
  agreedChanges: phrase({ en: 'Agreed changes', ja: '合意済みの変更', zh: '已同意的变更' }),
  pdf: phrase({ en: 'As PDF', ja: 'PDFで見る', zh: '以 PDF 查看' }),
  onSignature: phrase({
    en: 'On signature this becomes part of the agreement, and changed terms hold at once. Nothing is billed and nothing begins anew.',
    ja: '署名されると契約の一部となり、条件の変更は直ちに適用されます。請求は発生せず、キックオフも行われません。',
    zh: '签署后即成为合同的一部分，条件变更立即生效。不开账单，也不会重新启动项目。',
  }),
} as const;
