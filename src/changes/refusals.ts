import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('change', {
  unknown: {
    en: 'This change request does not exist any more. `/change list` shows the current ones.',
    ja: 'この変更依頼は存在しません。`/change list` で現在の一覧をご確認ください。',
    zh: '该变更请求已不存在。请用 `/change list` 查看当前列表。',
  },
  notAgreedYet: {
    en: 'The agreement is not signed yet, so the milestones can still be edited directly.',
    ja: '契約前ですので、マイルストーンを直接編集できます。',
    zh: '协议尚未签署，里程碑仍可直接修改。',
  },
  notTheAcceptor: {
    en: 'Only {who} can decide on this change.',
    ja: 'この変更を判断できるのは{who}のみです。',
    zh: '只有{who}可以对此变更作出决定。',
  },
  notTheTeam: {
    en: 'Only an owner or a lead of the agency can assess a change.',
    ja: '変更を査定できるのは、制作側のオーナーまたはリードのみです。',
    zh: '只有服务方的所有者或负责人可以评估变更。',
  },
  alreadyDecided: {
    en: 'This change has already been decided.',
    ja: 'この変更はすでに判断済みです。',
    zh: '该变更已有决定。',
  },
  notAssessed: {
    en: 'This change has not been assessed yet.',
    ja: 'この変更はまだ査定されていません。',
    zh: '该变更尚未评估。',
  },
  expired: {
    en: 'This proposal was valid until {until}. The original plan stands; ask for the change again to revive it.',
    ja: 'この提案の有効期限は {until} でした。当初の計画のまま進みます。必要な場合は改めてご依頼ください。',
    zh: '该方案有效期至 {until}。现按原计划执行；如仍需要请重新提出。',
  },
  difference: {
    en: 'Please enter the price difference in {currency}, for example {example} or -{example}.',
    ja: '差額を{currency}で入力してください（例：{example}、減額は -{example}）。',
    zh: '请输入{currency}差额，例如 {example} 或 -{example}。',
  },
  belowZero: {
    en: '“{title}” costs {amount}; it cannot be reduced by more than that.',
    ja: '「{title}」の金額は{amount}です。それ以上は減額できません。',
    zh: '“{title}”的金额为{amount}，减额不能超过该数。',
  },
  addsNothing: {
    en: 'A change without a milestone adds one, so its price must be zero or more.',
    ja: '対象のマイルストーンがない変更は追加となるため、金額は0以上にしてください。',
    zh: '未指定里程碑的变更会新增一个里程碑，因此金额须为零或以上。',
  },
  milestoneClosed: {
    en: '“{title}” is delivered, accepted or replaced, so it can no longer be changed. Choose another milestone, or none to add a new one.',
    ja: '「{title}」は納品済み・承認済み・差し替え済みのため変更できません。別のマイルストーンを選ぶか、空欄で追加してください。',
    zh: '“{title}”已交付、已验收或已被替换，不能再更改。请选择其他里程碑，或留空以新增。',
  },
  notABusinessDay: {
    en: '{day} is not a business day for both sides. The next one is {next}.',
    ja: '{day} は双方の営業日ではありません。次の営業日は {next} です。',
    zh: '{day} 不是双方的工作日。下一个工作日是 {next}。',
  },
  dueInThePast: {
    en: 'The due day {day} has passed. Please choose a later day.',
    ja: '期日 {day} は過ぎています。以降の日付をお選びください。',
    zh: '期限 {day} 已过。请选择之后的日期。',
  },
  noSuchOption: {
    en: 'This option is not part of the proposal any more.',
    ja: 'この選択肢は現在の提案に含まれていません。',
    zh: '该选项已不在方案中。',
  },
});
