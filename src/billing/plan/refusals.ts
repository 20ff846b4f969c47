import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('plan', {
  notYours: {
    en: 'Billing plans are made by owners, leads and finance. Please ask one of them.',
    ja: '請求計画を作成できるのは、オーナー、リード、経理のみです。いずれかの方にご依頼ください。',
    zh: '收款计划由所有者、负责人或财务制定，请联系其中一位。',
  },
  agreedAlready: {
    en: 'The agreement is signed, and its billing plan with it. A change goes through `/change`.',
    ja: '契約は締結済みで、請求計画も確定しています。変更は `/change` でお願いします。',
    zh: '合同已签署，收款计划随之确定。如需变更请用 `/change`。',
  },
  out: {
    en: 'Version {version} of the agreement is out for signature, and its billing plan with it. To change it, take it back with `/agreement void` first.',
    ja: '契約書の第{version}版が署名依頼中のため、請求計画は変更できません。先に `/agreement void` で取り下げてください。',
    zh: '合同第{version}版正在等待签署，收款计划不能修改。请先用 `/agreement void` 撤回。',
  },
  noMilestones: {
    en: 'There is nothing to bill yet. Please add milestones with their amounts first: `/milestone add`.',
    ja: '請求の対象がまだありません。先に `/milestone add` で金額つきのマイルストーンを追加してください。',
    zh: '目前没有可收款的内容。请先用 `/milestone add` 添加带金额的里程碑。',
  },
  offTotal: {
    en: 'Planned {planned} of {agreed} agreed. The two have to be equal.',
    ja: '計画額{planned}と合意額{agreed}が一致していません。金額をそろえてください。',
    zh: '计划金额{planned}与约定金额{agreed}不一致，请调整为相等。',
  },
  otherCurrency: {
    en: 'The plan is in another currency than the project: {currency}. Please make it again.',
    ja: '請求計画の通貨が案件の通貨（{currency}）と異なります。作り直してください。',
    zh: '收款计划的币种与项目币种（{currency}）不同，请重新制定。',
  },
  oneSignature: {
    en: 'Only one item can be billed with the signature. Please choose something else for the others.',
    ja: '契約締結時に請求できるのは1件のみです。ほかの項目は別の時期をお選びください。',
    zh: '合同签署时只能开具一笔账单，请为其他各笔选择别的时间。',
  },
  milestoneTwice: {
    en: '“{title}” can carry one item only. Please choose another time for the other one.',
    ja: '「{title}」で請求できるのは1件のみです。もう一方は別の時期をお選びください。',
    zh: '“{title}”只能对应一笔账单，请为另一笔选择别的时间。',
  },
  milestoneGone: {
    en: 'A milestone of this plan no longer exists. Please choose again.',
    ja: 'この計画に含まれるマイルストーンの一つがなくなりました。選び直してください。',
    zh: '该计划中的某个里程碑已不存在，请重新选择。',
  },
  dayPassed: {
    en: '{day} has passed. Please choose a later day.',
    ja: '{day} は過ぎています。以降の日付をお選びください。',
    zh: '{day} 已过，请选择之后的日期。',
  },
  dayFar: {
    en: '{day} is too far ahead. Please choose a day up to {last}.',
    ja: '{day} は先すぎます。{last} までの日付をお選びください。',
    zh: '{day} 太远，请选择不晚于 {last} 的日期。',
  },
  dayMissing: {
    en: 'Please choose the day on which it is billed.',
    ja: '請求する日付をお選びください。',
    zh: '请选择开账单的日期。',
  },
  amount: {
    en: 'Please enter an amount in {currency} such as {example}, or a share such as 30 %.',
    ja: '{currency}の金額（例：{example}）または割合（例：30%）を入力してください。',
    zh: '请填写{currency}金额（例如 {example}）或比例（例如 30%）。',
  },
  onlyTheLast: {
    en: 'Please enter an amount or a share. Only the last item may be left empty: it takes the rest.',
    ja: '金額または割合を入力してください。空欄にできるのは、残額を充てる最後の項目のみです。',
    zh: '请填写金额或比例。只有最后一笔可以留空，即为余额。',
  },
  notOpen: {
    en: '“{label}” is billed already, or was replaced by a change.',
    ja: '「{label}」は請求済み、または変更により差し替え済みです。',
    zh: '“{label}”已开账单，或已被变更替换。',
  },
  notYet: {
    en: '“{label}” is not due to be billed yet. It waits as agreed.',
    ja: '「{label}」はまだ請求の時期ではありません。合意した時期に請求します。',
    zh: '“{label}”尚未到约定的开账单时间。',
  },
  tooLittleOpen: {
    en: 'The price cannot go down by {less}: only {open} is not billed yet. The agency can propose the change anew; what is billed already is lowered with a credit note.',
    ja: '{less}の減額はできません（未請求額は{open}）。制作側で変更を提案し直し、請求済みの分はクレジットノートで減額します。',
    zh: '价格不能减少{less}：未开账单的只有{open}。请服务方重新提出变更方案，已开账单部分以贷项通知单冲减。',
  },
  notADraft: {
    en: 'Courtesies can be changed while the invoice is a draft. This one: {state}.',
    ja: '無償の項目を変更できるのは下書きの請求書のみです（現在：{state}）。',
    zh: '只有草稿账单可以更改免费项（当前：{state}）。',
  },
  worth: {
    en: 'Please enter what it would have cost in {currency}, for example {example}.',
    ja: '通常の金額を{currency}で入力してください（例：{example}）。',
    zh: '请填写{currency}原价，例如 {example}。',
  },
  courtesyGone: {
    en: 'This courtesy is not on the invoice any more.',
    ja: 'この無償の項目は、すでに請求書にありません。',
    zh: '该免费项已不在账单上。',
  },
  tooManyCourtesies: {
    en: 'An invoice shows up to {most} courtesies.',
    ja: '無償の項目は1通につき{most}件までです。',
    zh: '每张账单最多列出 {most} 个免费项。',
  },
});
