import { phrase } from '../../src/kernel/phrase.ts';

/** Words of the billing plan's form, of billing by hand and of courtesies. */
export const text = {
  doesPlan: phrase({
    en: 'plan how the fee is billed',
    ja: '請求計画の作成・確認',
    zh: '制定或查看收款计划',
  }),
  doesBill: phrase({
    en: 'bill an item of the plan',
    ja: '請求計画の項目を請求',
    zh: '为收款计划中的一笔开账单',
  }),
  title: phrase({ en: 'Billing plan', ja: '請求計画', zh: '收款计划' }),
  save: phrase({ en: 'Save', ja: '保存する', zh: '保存' }),
  template: phrase({ en: 'How it is billed', ja: '請求の方法', zh: '收款方式' }),
  templateHint: phrase({
    en: 'Another choice proposes the items anew.',
    ja: '選び直すと、項目の案が新しくなります。',
    zh: '重新选择会给出新的方案。',
  }),
  count: phrase({ en: 'How many items', ja: '項目の数', zh: '共几笔' }),
  countOption: phrase({ en: '{count}', ja: '{count}件', zh: '{count} 笔' }),
  label: phrase({ en: '{number}. Name', ja: '{number}. 項目名', zh: '{number}. 名称' }),
  when: phrase({ en: '{number}. Billed', ja: '{number}. 請求時期', zh: '{number}. 开账单时间' }),
  day: phrase({ en: '{number}. Day', ja: '{number}. 請求日', zh: '{number}. 日期' }),
  amount: phrase({
    en: '{number}. Amount or share',
    ja: '{number}. 金額または割合',
    zh: '{number}. 金额或比例',
  }),
  amountHint: phrase({
    en: 'Such as {example} or 30 %.',
    ja: '例：{example}、30%',
    zh: '例如 {example} 或 30%。',
  }),
  restHint: phrase({
    en: 'Empty: the rest.',
    ja: '空欄の場合は残額になります。',
    zh: '留空即为余额。',
  }),
  onSignature: phrase({ en: 'When the agreement is signed', ja: '契約締結時', zh: '合同签署时' }),
  onDate: phrase({ en: 'On a day', ja: '日付を指定', zh: '指定日期' }),
  byHand: phrase({ en: 'When finance says so', ja: '経理の判断で', zh: '由财务决定' }),
  onAcceptance: phrase({
    en: 'When accepted: {title}',
    ja: '承認時：{title}',
    zh: '验收时：{title}',
  }),
  deposit: phrase({ en: 'The deposit', ja: '着手金の扱い', zh: '预付款' }),
  depositHint: phrase({
    en: 'The sums to be paid are the same.',
    ja: '支払額はどちらも同じです。',
    zh: '两种方式的付款金额相同。',
  }),
  deducted: phrase({
    en: 'Shown as taken off on the last invoice',
    ja: '最終の請求書で差し引いて表示',
    zh: '在最后一张账单中列明扣除',
  }),
  notDeducted: phrase({ en: 'Not mentioned again', ja: '以後は記載しない', zh: '不再列出' }),

  agreedMilestones: phrase({
    en: 'The milestones come to {agreed}. The plan has to add up to exactly that.',
    ja: 'マイルストーンの合計は{agreed}です。計画の合計を同額にしてください。',
    zh: '里程碑合计为{agreed}，计划合计须与之相等。',
  }),
  agreedOnTop: phrase({
    en: 'The milestones come to {agreed}; a deposit comes on top of them.',
    ja: 'マイルストーンの合計は{agreed}です。着手金は別途加算されます。',
    zh: '里程碑合计为{agreed}，预付款另计。',
  }),
  lineOf: phrase({
    en: '{number}. {label}: {amount}',
    ja: '{number}. {label}：{amount}',
    zh: '{number}. {label}：{amount}',
  }),
  lineOpen: phrase({ en: '{number}. {label}: ?', ja: '{number}. {label}：？', zh: '{number}. {label}：？' }),
  planned: phrase({
    en: 'Planned {planned} of {agreed} agreed.',
    ja: '合意額{agreed}のうち{planned}を計画済み',
    zh: '约定金额{agreed}，已计划{planned}。',
  }),
  equal: phrase({
    en: 'Planned {planned} of {agreed} agreed: it can be saved.',
    ja: '合意額{agreed}のうち{planned}を計画済み（保存できます）',
    zh: '约定金额{agreed}，已计划{planned}，可以保存。',
  }),
  left: phrase({
    en: 'Planned {planned} of {agreed} agreed: {left} still to plan.',
    ja: '合意額{agreed}のうち{planned}を計画済み（残り{left}）',
    zh: '约定金额{agreed}，已计划{planned}，还差{left}。',
  }),
  over: phrase({
    en: 'Planned {planned} of {agreed} agreed: {over} too much.',
    ja: '合意額{agreed}に対し計画額{planned}（{over}超過）',
    zh: '约定金额{agreed}，已计划{planned}，超出{over}。',
  }),
  rule: phrase({
    en: 'Shares are of the milestones’ sum, rounded down to {unit}; the last item takes the rest. A day that is no business day for both sides becomes the next one.',
    ja: '割合はマイルストーンの合計に対するもので、{unit}単位に切り捨て、端数は最後の項目で調整します。双方の営業日でない日付は、翌営業日になります。',
    zh: '比例以里程碑合计为准，向下舍入至{unit}，余数计入最后一笔。所选日期若非双方工作日，则顺延至下一个工作日。',
  }),

  saved: phrase({ en: 'The billing plan is saved', ja: '請求計画を保存しました', zh: '收款计划已保存' }),
  draftNext: phrase({
    en: 'Next: {command}. The agreement will list it.',
    ja: '次は {command} です。契約書に記載されます。',
    zh: '下一步：{command}。合同中会列出该计划。',
  }),
  draftSays: phrase({
    en: 'The draft agreement was made again with it: {command}.',
    ja: '契約書の下書きに反映しました：{command}',
    zh: '合同草稿已按此更新：{command}。',
  }),
  draftOld: phrase({
    en: 'The draft agreement does not say it yet. Please draft it again: {command}.',
    ja: '契約書の下書きにはまだ反映されていません。{command} で作り直してください。',
    zh: '合同草稿尚未更新，请用 {command} 重新起草。',
  }),
  frozen: phrase({
    en: 'This is agreed and signed. It changes with an agreed change only: {command}.',
    ja: '契約で確定した計画です。変更には合意が必要です：{command}',
    zh: '该计划已随合同签署确定，只能通过变更修改：{command}。',
  }),

  billTitle: phrase({ en: 'Bill an item', ja: '項目の請求', zh: '开具账单' }),
  bill: phrase({ en: 'Bill', ja: '請求する', zh: '开账单' }),
  item: phrase({ en: 'Item', ja: '項目', zh: '款项' }),
  itemOption: phrase({
    en: '{label}, {amount} · {project}',
    ja: '{label}、{amount}・{project}',
    zh: '{label}，{amount} · {project}',
  }),
  nothingToBill: phrase({
    en: 'Nothing waits to be billed by hand.',
    ja: '手動で請求する項目はありません。',
    zh: '目前没有需要人工开账单的款项。',
  }),
  billed: phrase({
    en: '“{label}” is drafted: {amount}. Its card is in the team’s channel, to approve.',
    ja: '「{label}」（{amount}）の請求書の下書きを作成しました。チームのチャンネルで承認してください。',
    zh: '“{label}”（{amount}）的账单草稿已生成，请在团队频道批准。',
  }),

  courtesyTitle: phrase({ en: 'Add a courtesy', ja: '無償の項目を追加', zh: '添加免费项' }),
  add: phrase({ en: 'Add', ja: '追加する', zh: '添加' }),
  removeTitle: phrase({ en: 'Remove a courtesy', ja: '無償の項目を削除', zh: '移除免费项' }),
  remove: phrase({ en: 'Remove', ja: '削除する', zh: '移除' }),
  whichCourtesy: phrase({ en: 'Courtesy', ja: '無償の項目', zh: '免费项' }),
  what: phrase({ en: 'What the client gets', ja: '提供する内容', zh: '提供的内容' }),
  worth: phrase({ en: 'What it would have cost', ja: '通常の金額', zh: '原价' }),
  worthHint: phrase({
    en: 'The client reads it beside “no charge”.',
    ja: '請求書に「無償」とともに記載されます。',
    zh: '账单中会与“免费”一并列出。',
  }),
} as const;
