import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('change', {
  unknown: {
    en: 'This change request does not exist any more. `/change list` shows the current ones.',
    ja: 'この変更依頼は存在しません。`/change list` で現在の一覧をご確認ください。',
    zh: '该变更请求已不存在。请用 `/change list` 查看当前列表。',
  },
  noProject: {
    en: 'There is no project yet. Start one with `/intake`.',
    ja: '案件がまだありません。`/intake` で登録してください。',
    zh: '尚无项目，请用 `/intake` 新建。',
  },
  notAgreedYet: {
    en: 'The agreement is not signed yet, so the milestones can still be edited directly.',
    ja: '契約前ですので、マイルストーンを直接編集できます。',
    zh: '合同尚未签署，里程碑仍可直接修改。',
  },
  unknownMilestone: {
    en: 'This milestone does not exist any more. Choose another, or none to add a new one.',
    ja: 'このマイルストーンは存在しません。別のものを選ぶか、空欄で追加してください。',
    zh: '该里程碑已不存在。请选择其他里程碑，或留空以新增。',
  },
  nobodyMayDecide: {
    en: 'Nobody is named yet who may decide. The agency can name the decision-maker with `/engawa roles`.',
    ja: '判断できる方がまだ登録されていません。制作側が `/engawa roles` で決裁者を登録できます。',
    zh: '尚未指定可作决定的人。服务方可用 `/engawa roles` 指定决策人。',
  },
  olderProposal: {
    en: 'This card shows an earlier proposal. Please decide on the newest card of this change.',
    ja: 'このカードは以前のご提案のものです。この変更の最新のカードでご判断ください。',
    zh: '此卡片是较早的方案。请在该变更的最新卡片上决定。',
  },
  assessedAlready: {
    en: 'This change is assessed already and waits for the client. Another price or day can be proposed once the client has answered.',
    ja: 'この変更は査定済みで、クライアントの判断待ちです。ご回答の後に、改めて金額や期日を提案できます。',
    zh: '该变更已评估，正在等待客户决定。客户答复后可重新提出价格或日期。',
  },
  notTheAcceptor: {
    en: 'Only {who} can decide on this change.',
    ja: 'この変更を判断できるのは{who}さんのみです。',
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
    en: 'This change is being assessed. You can decide as soon as the proposal is here.',
    ja: 'この変更は査定中です。ご提案をお届けした後にご判断ください。',
    zh: '该变更正在评估。方案发出后即可决定。',
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
  deliveredMeanwhile: {
    en: '“{title}” has been delivered meanwhile. Please decide on the delivery first; if you send it back, this change can still be agreed.',
    ja: '「{title}」はすでに納品されています。先に納品についてご判断ください。修正をご依頼の場合は、その後もこの変更に合意できます。',
    zh: '“{title}”已交付。请先就交付作出决定；如要求修改，之后仍可同意此变更。',
  },
  movesSigned: {
    en: 'This would move “{title}”, whose change #{number} waits for signature. Please sign or decline that one first.',
    ja: 'この変更は「{title}」の期日を動かしますが、その変更 #{number} が署名待ちです。先にそちらへの署名または見送りをお願いします。',
    zh: '此变更会改变“{title}”的期限，而其变更 #{number} 正等待签署。请先签署或谢绝该变更。',
  },
  projectClosed: {
    en: 'This project is closed, so nothing of it changes any more. For further work, the agency starts a new project.',
    ja: 'この案件は終了しているため、変更できません。追加のご要望は、制作側が新しい案件として承ります。',
    zh: '该项目已结束，不能再变更。如有新的需求，由服务方新建项目。',
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
  dueTooFar: {
    en: 'The due day {day} is too far ahead. Please choose a day up to {last}.',
    ja: '期日 {day} は先すぎます。{last} までの日付をお選びください。',
    zh: '期限 {day} 过远。请选择 {last} 之前的日期。',
  },
  dayMissing: {
    en: 'Please enter the new due day, or how many business days more it takes.',
    ja: '新しい期日か、追加で必要な営業日数を入力してください。',
    zh: '请填写新期限，或需要增加的工作日数。',
  },
  alternative: {
    en: 'Line {line}: please write words | price difference | day, for example “Only a banner | 10000 | 2026-12-04”. Words alone are fine, too.',
    ja: '{line}行目：「内容 | 差額 | 期日」の形で入力してください（例：バナーのみ | 10000 | 2026-12-04）。内容のみでも構いません。',
    zh: '第{line}行：请按“内容 | 差额 | 日期”填写，例如“仅横幅 | 10000 | 2026-12-04”。也可以只写内容。',
  },
  inSignature: {
    en: 'This change waits for its addendum to be signed. The card to sign decides it.',
    ja: 'この変更は変更覚書の署名待ちです。署名のカードでお進みください。',
    zh: '该变更正等待补充合同签署，请在签署卡片上决定。',
  },
  beingSigned: {
    en: 'Change #{number} of “{title}” waits for signature. Once it is signed or declined, “{title}” can be changed again.',
    ja: '「{title}」の変更 #{number} が署名待ちです。署名または見送りの後に、改めて変更できます。',
    zh: '“{title}”的变更 #{number} 正等待签署。签署或谢绝后可再次更改。',
  },
  otherPaperOut: {
    en: 'This change needs a signed addendum, and “{title}” waits for signature still. Please sign or decline that one first, then agree here.',
    ja: 'この変更には変更覚書への署名が必要ですが、「{title}」がまだ署名待ちです。先にそちらへの署名または見送りをお願いします。その後、こちらで合意できます。',
    zh: '该变更需要签署补充合同，但“{title}”仍在等待签署。请先签署或谢绝该文件，再在此同意。',
  },
  noSuchOption: {
    en: 'This option is not part of the proposal any more.',
    ja: 'この選択肢は現在の提案に含まれていません。',
    zh: '该选项已不在方案中。',
  },
  billedAlready: {
    en: '“{title}” is billed already, so a change cannot take its place. Please add a milestone instead.',
    ja: '「{title}」は請求済みのため差し替えできません。マイルストーンの追加としてご提案ください。',
    zh: '“{title}”已开账单，不能被变更替换。请改为新增里程碑。',
  },
  belowParts: {
    en: '{billed} of “{title}” is billed already for its accepted part. It cannot become cheaper than that.',
    ja: '「{title}」は一部承認分として{billed}を請求済みです。これを下回る金額にはできません。',
    zh: '“{title}”的部分验收已开账单{billed}，金额不能低于此数。',
  },
  tooLittleOpen: {
    en: 'The price can go down by {open} at most: the rest is billed already. What is billed is lowered with a credit note: `/invoice credit`.',
    ja: '減額できるのは{open}までです（残りは請求済み）。請求済みの分は `/invoice credit` で減額してください。',
    zh: '价格最多可减少{open}，其余已开账单。已开账单部分请用 `/invoice credit` 冲减。',
  },
});
