import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('risk', {
  unknown: {
    en: 'This notice does not exist any more. `/risk list` shows the current ones.',
    ja: 'このお知らせは存在しません。`/risk list` で現在の一覧をご確認ください。',
    zh: '该通知已不存在。请用 `/risk list` 查看当前列表。',
  },
  notTheTeam: {
    en: 'Only an owner or a lead of the agency can do this. Please ask one of them.',
    ja: 'この操作は、制作側のオーナーまたはリードのみ行えます。担当者にご依頼ください。',
    zh: '只有服务方的所有者或负责人可以进行此操作。请联系他们。',
  },
  notTheClient: {
    en: 'Only people of {client} can answer here. What reached you another way, write into the outcome when you close it.',
    ja: 'ここで回答できるのは{client}の方のみです。別の方法で届いた回答は、完了する際に結果としてご記入ください。',
    zh: '只有{client}的人员可以在此答复。以其他方式收到的答复，请在结束时写入结果。',
  },
  notTheDecider: {
    en: 'Only {who} can decide on this. Everybody can write in the channel.',
    ja: 'これを判断できるのは{who}さんのみです。ご意見はチャンネルにどなたでもご記入いただけます。',
    zh: '只有{who}可以对此作出决定。其他人员可在频道中提出意见。',
  },
  nobodyMayDecide: {
    en: 'Nobody is named yet who may decide. The agency can name the decision-maker with `/engawa roles`.',
    ja: '判断できる方がまだ登録されていません。制作側が `/engawa roles` で決裁者を登録できます。',
    zh: '尚未指定可作决定的人。服务方可用 `/engawa roles` 指定决策人。',
  },
  projectClosed: {
    en: 'This project is closed, so nothing more is announced here.',
    ja: 'この案件は終了しているため、お知らせできません。',
    zh: '该项目已结束，无需再发通知。',
  },
  closedAlready: {
    en: 'Notice {number} is closed already. Its card says the outcome.',
    ja: 'お知らせ{number}はすでに完了しています。結果はカードをご覧ください。',
    zh: '通知 {number} 已结束，结果见卡片。',
  },
  chosenAlready: {
    en: 'An option was chosen already. To choose another one, please write in the channel.',
    ja: 'すでに案が選択されています。変更をご希望の場合は、チャンネルにご記入ください。',
    zh: '已选择方案。如需改选，请在频道中说明。',
  },
  decidedAlready: {
    en: 'This was decided already. To come back to it, please write in the channel.',
    ja: 'すでにご判断いただいています。変更をご希望の場合は、チャンネルにご記入ください。',
    zh: '已作出决定。如需更改，请在频道中说明。',
  },
  noSuchOption: {
    en: 'This option is not on the card. Please choose one that is.',
    ja: 'この案はカードにありません。カードの案からお選びください。',
    zh: '卡片上没有此方案，请从卡片中选择。',
  },
  daysMissing: {
    en: 'An absence has a first and a last day. Please choose both.',
    ja: '不在の初日と最終日を選択してください。',
    zh: '请选择不在岗的第一天和最后一天。',
  },
  daysInOrder: {
    en: 'The last day lies before the first one. Please choose {first} or a later day.',
    ja: '最終日が初日より前になっています。{first}以降の日を選択してください。',
    zh: '最后一天早于第一天。请选择 {first} 或之后的日期。',
  },
  daysTooLong: {
    en: 'From {first} to {last} is more than a year. Please check the years.',
    ja: '{first}から{last}までは1年を超えています。年をご確認ください。',
    zh: '从 {first} 到 {last} 超过一年，请核对年份。',
  },
  needsMissing: {
    en: 'There is a day by which something is needed. Please say what is needed, or leave the day empty.',
    ja: '期日が入力されています。お願いしたい内容も入力するか、期日を空欄にしてください。',
    zh: '已填写期限，请同时说明需要什么，或将期限留空。',
  },
  dayPast: {
    en: '{day} has passed. Please choose a day from {next} on.',
    ja: '{day}は過ぎています。{next}以降の日を選択してください。',
    zh: '{day} 已过。请选择 {next} 或之后的日期。',
  },
  notABusinessDay: {
    en: '{day} is not a business day for both sides. The next one is {next}.',
    ja: '{day}は双方の営業日ではありません。次の営業日は{next}です。',
    zh: '{day} 不是双方的工作日。下一个工作日是 {next}。',
  },
  whichMilestones: {
    en: 'Days are to move. Please choose the milestones that this concerns.',
    ja: '日程を動かす場合は、対象のマイルストーンを選択してください。',
    zh: '如需调整日期，请选择涉及的里程碑。',
  },
  unknownMilestone: {
    en: 'One of these milestones is not open any more. Please choose again.',
    ja: '対象外になったマイルストーンが含まれています。選び直してください。',
    zh: '所选里程碑中有已不可选的。请重新选择。',
  },
  earlierOnly: {
    en: 'Free capacity brings days forward. Please enter the business days with a minus, for example -3.',
    ja: '前倒しのご提案です。営業日数はマイナスで入力してください（例：-3）。',
    zh: '这是提前的提议。请以负数填写工作日，例如 -3。',
  },
  laterOnly: {
    en: 'Only free capacity brings days forward. Please enter 0 or more business days, or choose that kind.',
    ja: '前倒しは「前倒しのご提案」のみです。0以上の営業日数を入力するか、種類を変更してください。',
    zh: '只有“提前的提议”可以提前日期。请填写 0 或更大的工作日数，或更改类型。',
  },
  offerHasNoOptions: {
    en: 'The client answers this offer with yes or no. Please leave the options empty.',
    ja: 'この提案には、はい・いいえで回答いただきます。選択肢は空欄にしてください。',
    zh: '该提议由客户回答是或否，请将方案留空。',
  },
  pausesOnly: {
    en: 'Only force majeure pauses a project from here. To pause it for another reason there is `/project pause`.',
    ja: 'ここで案件を中断できるのは不可抗力の場合のみです。ほかの理由では `/project pause` をご利用ください。',
    zh: '此处只有不可抗力可以暂停项目。因其他原因暂停请用 `/project pause`。',
  },
  pauseUntil: {
    en: 'While a project is paused, people want to know until when. Please choose a last day after today; it can be made longer.',
    ja: '中断の場合は、最終日（明日以降）を選択してください。後から延長できます。',
    zh: '暂停项目时请选择今天之后的最后一天，之后可以延长。',
  },
  pauseMoves: {
    en: 'A paused project moves its days when it goes on. Please leave the business days empty.',
    ja: '中断した案件の日程は、再開時に自動で動きます。営業日数は空欄にしてください。',
    zh: '暂停的项目在恢复时会自动顺延日期，请将工作日数留空。',
  },
  fixedDay: {
    en: '“{title}” is due on a fixed day, which only a change can move. Please leave it out, or use `/change`.',
    ja: '「{title}」の期日は固定されており、変更の合意なしに動かせません。対象から外すか、`/change` をご利用ください。',
    zh: '“{title}”的期限为固定日期，只能通过变更调整。请不要选择它，或使用 `/change`。',
  },
  tooEarly: {
    en: '“{title}” would be due on {day}, which has passed. Fewer days will do.',
    ja: '「{title}」の期日が{day}となり、過去の日付になります。日数を減らしてください。',
    zh: '“{title}”的期限将变为 {day}，该日期已过。请减少天数。',
  },
  offerOver: {
    en: 'This offer can no longer be kept: “{title}” would be due on {day}. The days stay as they are.',
    ja: 'このご提案は期限を過ぎました（「{title}」の期日が{day}となるため）。日程は現在のままです。',
    zh: '该提议已无法实现（“{title}”的期限将为 {day}）。日期维持不变。',
  },
  offerChanged: {
    en: 'The plan has moved since this was offered. The days stay as they are; the team will make a new offer.',
    ja: 'ご提案の後に計画が変わりました。日程は現在のままです。改めてご提案します。',
    zh: '提议之后计划已有变化。日期维持不变，我们会重新提议。',
  },
  nothingToPutBack: {
    en: 'Nothing of what this notice moved can be moved back: it is accepted, fixed, or was never moved. Please close it without that.',
    ja: 'このお知らせで動かした期日のうち、元に戻せるものはありません（承認済み、固定、または変更なし）。チェックを外して完了してください。',
    zh: '此通知调整的期限均无法恢复（已验收、已固定或从未调整）。请取消勾选后结束。',
  },
  backInThePast: {
    en: '“{title}” would be due on {day} again, which has passed. Please close it without moving days back; days that can still be won are offered as free capacity.',
    ja: '「{title}」の期日が{day}に戻り、過去の日付になります。チェックを外して完了し、前倒しできる日数は「前倒しのご提案」でお知らせください。',
    zh: '“{title}”的期限将恢复为 {day}，该日期已过。请取消勾选后结束；仍可提前的天数请以“提前的提议”提出。',
  },
  movedAlready: {
    en: 'Notice {number} has moved “{title}” for some of these days already; {most} are left for this one. What takes longer for another reason is a notice of its own.',
    ja: 'この期間の一部は、お知らせ{number}により「{title}」の期日に反映済みです。今回動かせるのは残り{most}営業日までです。別の理由による遅れは、別のお知らせにしてください。',
    zh: '这段期间的部分天数已由通知 {number} 计入“{title}”的期限，此次最多还可调整 {most} 个工作日。因其他原因造成的延误请另行通知。',
  },
  pauseTooLong: {
    en: '{day} is more than a year ahead. Please check the year; a pause can be made longer when it ends.',
    ja: '{day} は1年以上先の日付です。年をご確認ください。中断は終了時に延長できます。',
    zh: '{day} 在一年之后，请核对年份。暂停到期时可以延长。',
  },
  unknownAbsence: {
    en: 'This absence was taken back, so there is nothing to announce.',
    ja: 'この不在の予定は取り消されたため、お知らせは不要です。',
    zh: '该不在岗安排已取消，无需通知。',
  },
  announcedAlready: {
    en: 'This absence was announced to the client already. `/risk list` shows it.',
    ja: 'この不在はすでにお知らせ済みです。`/risk list` で確認できます。',
    zh: '该不在岗安排已通知客户。请用 `/risk list` 查看。',
  },
  tooMany: {
    en: 'At most {most} notices can be open at a time. Please close one first.',
    ja: '同時に公開できるお知らせは{most}件までです。先にいずれかを完了してください。',
    zh: '同时最多可有 {most} 个未结束的通知。请先结束一个。',
  },
});
