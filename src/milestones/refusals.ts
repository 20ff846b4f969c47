import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('milestone', {
  unknown: {
    en: 'This milestone does not exist any more. `/milestone list` shows the current ones.',
    ja: 'このマイルストーンは存在しません。`/milestone list` で現在の一覧をご確認ください。',
    zh: '该里程碑已不存在。请用 `/milestone list` 查看当前列表。',
  },
  unknownQuestion: {
    en: 'This question does not exist any more.',
    ja: 'この質問は存在しません。',
    zh: '该问题已不存在。',
  },
  notTheTeam: {
    en: 'Only people of the agency can do this. Please ask them in the channel.',
    ja: 'この操作は制作側のメンバーのみ行えます。チャンネルでご依頼ください。',
    zh: '只有服务方成员可以进行此操作。请在频道中联系他们。',
  },
  notTheAcceptor: {
    en: 'Only {who} can decide on this delivery.',
    ja: 'この納品を判断できるのは{who}さんのみです。',
    zh: '只有{who}可以对此交付作出决定。',
  },
  nobodyMayAccept: {
    en: 'Nobody is named yet who may decide. The agency can name the decision-maker with `/engawa roles`.',
    ja: '判断できる方がまだ登録されていません。制作側が `/engawa roles` で決裁者を登録できます。',
    zh: '尚未指定可作决定的人。服务方可用 `/engawa roles` 指定决策人。',
  },
  notDelivered: {
    en: 'This milestone has not been delivered yet.',
    ja: 'このマイルストーンはまだ納品されていません。',
    zh: '该里程碑尚未交付。',
  },
  alreadyDecided: {
    en: 'This delivery was already decided: {title}.',
    ja: 'この納品はすでに判断済みです：{title}',
    zh: '该交付已有决定：{title}',
  },
  olderRound: {
    en: 'This card shows an earlier delivery. Please use the newest card of “{title}”.',
    ja: 'このカードは以前の納品のものです。「{title}」の最新のカードをご利用ください。',
    zh: '此卡片是较早一次的交付。请使用“{title}”的最新卡片。',
  },
  changeBeingSigned: {
    en: 'Change #{number} of “{title}” waits for its addendum to be signed. Once it is signed or declined, “{title}” can be delivered.',
    ja: '「{title}」の変更 #{number} が署名待ちです。署名または見送りの後に納品できます。',
    zh: '“{title}”的变更 #{number} 正等待签署。签署或谢绝后即可交付。',
  },
  notDeliverable: {
    en: '“{title}” cannot be delivered now: it is already delivered, accepted or replaced.',
    ja: '「{title}」は今は納品できません（納品済み・承認済み・差し替え済みのいずれかです）。',
    zh: '“{title}”现在不能交付：它已交付、已验收或已被替换。',
  },
  notStartable: {
    en: '“{title}” has already been started or finished.',
    ja: '「{title}」はすでに開始または完了しています。',
    zh: '“{title}”已经开始或已经完成。',
  },
  waitsFor: {
    en: '“{title}” waits for “{other}”, which is not accepted yet.',
    ja: '「{title}」は「{other}」の承認をお待ちください（まだ承認されていません）。',
    zh: '“{title}”须等“{other}”验收，目前尚未验收。',
  },
  agreedAlready: {
    en: '“{title}” is part of the signed agreement. Use `/change` to alter it.',
    ja: '「{title}」は締結済みの契約に含まれます。変更は `/change` でお願いします。',
    zh: '“{title}”属于已签署的合同。请用 `/change` 提出变更。',
  },
  outForSignature: {
    en: 'The agreement is out for signature, so the milestones stand. To alter them, take it back with `/agreement void` first.',
    ja: '契約書の署名待ちのため、マイルストーンは変更できません。変更する場合は先に `/agreement void` で取り下げてください。',
    zh: '合同正在等待签署，里程碑不能更改。如需更改，请先用 `/agreement void` 撤回。',
  },
  notAgreedYet: {
    en: 'The agreement is not signed yet, so nothing can be started or delivered. `/agreement status` shows where it stands.',
    ja: '契約がまだ締結されていないため、着手・納品はできません。`/agreement status` で状況をご確認ください。',
    zh: '合同尚未签署，因此不能开始或交付。请用 `/agreement status` 查看进展。',
  },
  noRoundsLeft: {
    en: 'The agreed {rounds} rounds are used up. A further round is a change request: press “Request a change”.',
    ja: '合意した{rounds}回の修正は使い切りました。追加の修正は変更依頼となります（「変更を依頼」を押してください）。',
    zh: '约定的{rounds}轮修改已用完。再次修改需提出变更请求（请点击“提出变更”）。',
  },
  whichCriteria: {
    en: 'Choose at least one criterion that is not met.',
    ja: '満たされていない基準を一つ以上お選びください。',
    zh: '请至少选择一条未满足的标准。',
  },
  amount: {
    en: 'Please enter an amount in {currency}, for example {example}.',
    ja: '{currency}の金額を入力してください（例：{example}）。',
    zh: '请输入{currency}金额，例如 {example}。',
  },
  dueInThePast: {
    en: 'The due day {day} has passed. Please choose a later day.',
    ja: '期日 {day} は過ぎています。以降の日付をお選びください。',
    zh: '期限 {day} 已过。请选择之后的日期。',
  },
  notABusinessDay: {
    en: '{day} is not a business day for both sides. The next one is {next}.',
    ja: '{day} は双方の営業日ではありません。次の営業日は {next} です。',
    zh: '{day} 不是双方的工作日。下一个工作日是 {next}。',
  },
  dueTooFar: {
    en: 'The due day {day} is too far ahead. Please choose a day up to {last}.',
    ja: '期日 {day} は先すぎます。{last} までの日付をお選びください。',
    zh: '期限 {day} 过远。请选择 {last} 之前的日期。',
  },
  unknownDependency: {
    en: 'This milestone cannot be waited for: it does not exist any more. Please choose another, or none.',
    ja: '前提となるマイルストーンが存在しません。別のものを選ぶか、空欄にしてください。',
    zh: '所依赖的里程碑已不存在。请选择其他里程碑，或留空。',
  },
  waitsForItself: {
    en: '“{other}” itself waits for this milestone. Please choose another, or none.',
    ja: '「{other}」はこのマイルストーンを前提としています。別のものを選ぶか、空欄にしてください。',
    zh: '“{other}”本身依赖于此里程碑。请选择其他里程碑，或留空。',
  },
  notSilent: {
    en: '“{title}” was not accepted by silence, or was reopened already. Use “Request a change” to alter it.',
    ja: '「{title}」はみなし承認ではないか、すでに再開されています。変更は「変更を依頼」からお願いします。',
    zh: '“{title}”并非默认验收，或已重新打开。如需更改，请点击“提出变更”。',
  },
  notReopenable: {
    en: 'This can no longer be reopened: the time for it ended on {day}. Use “Request a change” to alter it.',
    ja: '再開の受付は {day} に終了しました。変更は「変更を依頼」からお願いします。',
    zh: '已不能重新打开：期限已于 {day} 结束。如需更改，请点击“提出变更”。',
  },
  lateQuestion: {
    en: 'This delivery has been decided, so a question here would not be seen. Please write in the channel.',
    ja: 'この納品は判断済みです。ご質問はチャンネルにお書きください。',
    zh: '该交付已有决定。如有疑问请直接在频道中提出。',
  },
  answeredAlready: {
    en: 'This question has been answered already.',
    ja: 'この質問にはすでに回答済みです。',
    zh: '该问题已有答复。',
  },
  tooMany: {
    en: 'There are {most} milestones already, the most that one project can hold. Please edit one of them instead.',
    ja: '1案件のマイルストーンは{most}件までです。既存のものを編集してください。',
    zh: '一个项目最多可有{most}个里程碑。请改为修改现有的里程碑。',
  },
  emptyCriterion: {
    en: 'Line {line} names a kind, but says nothing after the colon. Please write what must be met.',
    ja: '{line}行目は種類のみで、コロンの後に内容がありません。満たすべき内容をご記入ください。',
    zh: '第 {line} 行只有类型，冒号后没有内容。请写明需满足的内容。',
  },
  metricWithoutTarget: {
    en: 'Line {line} is a metric without a target. Please write it like “metric: load time <= 2 s”.',
    ja: '{line}行目の指標に目標値がありません。「指標: 表示時間 <= 2 秒」のようにご記入ください。',
    zh: '第 {line} 行的指标没有目标值。请写成“指标: 加载时间 <= 2 秒”的形式。',
  },
  startsAfterDue: {
    en: 'It cannot start on {day}: that is after its due day {due}. Please choose an earlier day.',
    ja: '開始日 {day} は期日 {due} より後です。より早い日付をお選びください。',
    zh: '开始日 {day} 晚于期限 {due}。请选择更早的日期。',
  },
  bonusHalf: {
    en: 'For a bonus, please say how many business days early it has to be delivered, too.',
    ja: '早期納品の謝礼には、何営業日前の納品が条件かもご記入ください。',
    zh: '如设提前奖励，请一并填写需提前多少个工作日交付。',
  },
  notBefore: {
    en: '“{title}” starts on {day} at the earliest, as planned. It then starts by itself.',
    ja: '「{title}」の着手は {day} 以降の予定です。その日に自動で着手となります。',
    zh: '“{title}”按计划最早于 {day} 开始，届时会自动开始。',
  },
  conditionOpen: {
    en: '“{title}” starts when this holds: {condition} Once it does, confirm it with `/milestone start`.',
    ja: '「{title}」の着手には次の条件があります：{condition} 満たされたら `/milestone start` で確認してください。',
    zh: '“{title}”的开始条件：{condition} 条件满足后，请用 `/milestone start` 确认。',
  },
  proofMissing: {
    en: 'Please give the proof for this: {criterion}',
    ja: '次の基準の確認資料をご用意ください：{criterion}',
    zh: '请提供此标准的证明：{criterion}',
  },
  notAValue: {
    en: 'Please enter the measured number, for example 1.4: {criterion}',
    ja: '測定した数値を入力してください（例：1.4）：{criterion}',
    zh: '请填写实测数值，例如 1.4：{criterion}',
  },
  otherUnit: {
    en: 'Please enter the number in {unit}: {criterion}',
    ja: '単位「{unit}」の数値で入力してください：{criterion}',
    zh: '请以“{unit}”为单位填写数值：{criterion}',
  },
  notALink: {
    en: 'Please enter an address that begins with https://: {criterion}',
    ja: 'https:// で始まるアドレスを入力してください：{criterion}',
    zh: '请填写以 https:// 开头的网址：{criterion}',
  },
  whichAccepted: {
    en: 'Choose at least one criterion that is still open.',
    ja: '未承認の基準を一つ以上お選びください。',
    zh: '请至少选择一条尚未验收的标准。',
  },
  noBonus: {
    en: 'No bonus is open for “{title}” any more.',
    ja: '「{title}」に判断待ちの謝礼はありません。',
    zh: '“{title}”目前没有待决定的奖励。',
  },
  bonusDecided: {
    en: 'The bonus for “{title}” has been decided already.',
    ja: '「{title}」の謝礼はすでに判断済みです。',
    zh: '“{title}”的奖励已有决定。',
  },
});
