import { phrase } from '../../kernel/phrase.ts';

/** What an addendum says of itself, in the language of the agreement it belongs to. */
export const text = {
  title: phrase({
    en: 'Addendum {version}: {subject}',
    ja: '変更覚書（第{version}版）：{subject}',
    zh: '补充合同（第{version}版）：{subject}',
  }),
  purpose: phrase({ en: 'Purpose', ja: '目的', zh: '目的' }),
  opening: phrase({
    en: 'This addendum changes the agreement “{title}”, version {version}, which {client} and {agency} signed on {day}.',
    ja: '本覚書は、{client}と{agency}が {day} に締結した契約書「{title}」（第{version}版）を変更するものです。',
    zh: '本补充合同修改{client}与{agency}于 {day} 签署的合同“{title}”（第{version}版）。',
  }),
  openingAfter: phrase({
    en: 'It applies to the agreement as changed by: {addenda}.',
    ja: '次の変更覚書による変更後の契約書を対象とします：{addenda}。',
    zh: '本补充合同适用于经下列补充合同修改后的合同：{addenda}。',
  }),
  addendumOn: phrase({
    en: 'addendum {version} of {day}',
    ja: '第{version}版（{day}）',
    zh: '第{version}版（{day}）',
  }),
  reason: phrase({ en: 'Reason: {why}', ja: '理由：{why}', zh: '原因：{why}' }),
  changedHeading: phrase({ en: 'Clause {number} changes', ja: '第{number}条の変更', zh: '修改第{number}条' }),
  changedPlain: phrase({ en: 'Changed text', ja: '本文の変更', zh: '修改正文' }),
  changedText: phrase({
    en: '“{clause}” now reads:',
    ja: '「{clause}」を次のとおり変更します。',
    zh: '“{clause}”修改如下：',
  }),
  removedHeading: phrase({ en: 'Clause {number} ends', ja: '第{number}条の削除', zh: '删除第{number}条' }),
  removedPlain: phrase({ en: 'Text that ends', ja: '本文の削除', zh: '删除正文' }),
  removedText: phrase({
    en: '“{clause}” no longer applies. The numbers of the other clauses stay as they are.',
    ja: '「{clause}」を削除します。他の条の番号は変わりません。',
    zh: '删除“{clause}”。其他条款的编号不变。',
  }),
  addedHeading: phrase({ en: 'New clause {number}', ja: '第{number}条の追加', zh: '新增第{number}条' }),
  addedText: phrase({
    en: 'This clause is added:',
    ja: '次の条を追加します。',
    zh: '新增以下条款：',
  }),
  termsHeading: phrase({ en: 'Ways of working', ja: '進め方の条件', zh: '合作条件' }),
  termsText: phrase({
    en: 'From the signature of this addendum on, these hold in place of what the agreement says:',
    ja: '本覚書の締結後は、契約書の定めに代えて次の条件を適用します。',
    zh: '自本补充合同签署时起，下列条件取代合同中的相应约定：',
  }),
  runningWindow: phrase({
    en: 'An acceptance window that is already running keeps its end.',
    ja: 'すでに始まっている検収期間の終了日は変わりません。',
    zh: '已开始的验收期限，其截止日不变。',
  }),
  silenceBegins: phrase({
    en: 'Silent acceptance begins with the next delivery.',
    ja: 'みなし承認は、次の納品から適用します。',
    zh: '默认验收自下一次交付起适用。',
  }),
  silenceEnds: phrase({
    en: 'A delivery that waits for a decision is not accepted by silence any more.',
    ja: '判断待ちの納品にも、みなし承認は適用しません。',
    zh: '正在等待决定的交付，也不再适用默认验收。',
  }),
  termsTable: phrase({
    en: '| Term | Until now | From now on |',
    ja: '| 条件 | 変更前 | 変更後 |',
    zh: '| 条件 | 修改前 | 修改后 |',
  }),
  restHeading: phrase({ en: 'Everything else', ja: 'その他', zh: '其他' }),
  restText: phrase({
    en: 'Everything else stays as agreed. Where this addendum and the agreement differ, this addendum prevails. It takes effect when all who are named below have signed it electronically.',
    ja: 'その他の定めに変更はありません。本覚書と契約書の定めが異なる場合は、本覚書が優先します。本覚書は、下記の署名者全員が電子署名した時点で効力を生じます。',
    zh: '其他约定不变。本补充合同与合同不一致的，以本补充合同为准。本补充合同自下列签署人全部完成电子签署时生效。',
  }),
  prevails: phrase({
    en: 'If the two languages differ, the {language} text prevails.',
    ja: '二つの言語の間に相違がある場合は、{language}の本文が優先します。',
    zh: '两种语言的文本不一致的，以{language}文本为准。',
  }),
} as const;

export const termWords = {
  acceptanceWindowDays: phrase({
    en: 'Acceptance window (business days)',
    ja: '検収期間（営業日）',
    zh: '验收期限（工作日）',
  }),
  silentAcceptance: phrase({ en: 'Silent acceptance', ja: 'みなし承認', zh: '默认验收' }),
  revisionRounds: phrase({ en: 'Revision rounds', ja: '修正回数', zh: '修改轮数' }),
  paymentTermDays: phrase({ en: 'Payment term (days)', ja: '支払期限（日）', zh: '付款期限（天）' }),
  changeValidDays: phrase({
    en: 'Change offers hold (business days)',
    ja: '変更提案の有効期間（営業日）',
    zh: '变更报价有效期（工作日）',
  }),
} as const;

export const yes = phrase({ en: 'Yes', ja: 'あり', zh: '有' });
export const no = phrase({ en: 'No', ja: 'なし', zh: '无' });

/** Marks in the text in force. */
export const marks = {
  changed: phrase({
    en: 'Changed by addendum {version}, {day}',
    ja: '変更覚書（第{version}版、{day}）により変更',
    zh: '由补充合同（第{version}版，{day}）修改',
  }),
  added: phrase({
    en: 'Added by addendum {version}, {day}',
    ja: '変更覚書（第{version}版、{day}）により追加',
    zh: '由补充合同（第{version}版，{day}）新增',
  }),
  removed: phrase({
    en: 'Taken out by addendum {version}, {day}',
    ja: '変更覚書（第{version}版、{day}）により削除',
    zh: '由补充合同（第{version}版，{day}）删除',
  }),
  byChanges: phrase({
    en: 'Read together with the agreed changes below',
    ja: '末尾の「合意済みの変更」と併せてお読みください',
    zh: '请与文末的“已同意的变更”一并阅读',
  }),
} as const;

export const inForce = {
  about: phrase({
    en: 'The text in force. Agreement version {version}, signed {day}.',
    ja: '現在有効な契約の全文。契約書 第{version}版、{day} 締結。',
    zh: '现行有效文本。合同第{version}版，{day} 签署。',
  }),
  withAddenda: phrase({
    en: 'With {addenda}.',
    ja: '変更覚書：{addenda}。',
    zh: '含补充合同：{addenda}。',
  }),
  withChanges: phrase({
    en: 'With agreed changes: {numbers}.',
    ja: '合意済みの変更：{numbers}。',
    zh: '含已同意的变更：{numbers}。',
  }),
  signedPrevails: phrase({
    en: 'For reading: what was signed stands in the signed documents.',
    ja: '本文は閲覧用です。締結された内容は署名済みの各文書によります。',
    zh: '本文本供阅读；签署内容以各份已签署文件为准。',
  }),
  termNow: phrase({
    en: '{term}: {value} (addendum {version} of {day})',
    ja: '{term}：{value}（変更覚書 第{version}版、{day}）',
    zh: '{term}：{value}（补充合同第{version}版，{day}）',
  }),
  changesHeading: phrase({ en: 'Agreed changes', ja: '合意済みの変更', zh: '已同意的变更' }),
  changesText: phrase({
    en: 'These changes were agreed by electronic confirmation. They prevail over milestones, amounts and dates above. The total fee is now {total}.',
    ja: '次の変更は電子的な確認により合意されたもので、上記のマイルストーン・金額・期日に優先します。現在の総額は{total}です。',
    zh: '下列变更已通过电子确认达成一致，优先于上述里程碑、金额和日期。现总费用为{total}。',
  }),
  changesTable: phrase({
    en: '| No. | Change | Difference | New due day | Agreed |',
    ja: '| 番号 | 変更内容 | 差額 | 新しい期日 | 合意日 |',
    zh: '| 编号 | 变更内容 | 差额 | 新期限 | 同意日期 |',
  }),
} as const;
