import { phrase } from '../kernel/phrase.ts';

/** Words of the cards about risks, absences, force majeure and free capacity. */
export const titles = {
  risk: phrase({ en: 'Risk notice {number}', ja: 'リスクのお知らせ {number}', zh: '风险通知 {number}' }),
  absence: phrase({
    en: 'Absence (notice {number})',
    ja: '不在のお知らせ {number}',
    zh: '不在岗通知 {number}',
  }),
  'force-majeure': phrase({
    en: 'Force majeure (notice {number})',
    ja: '不可抗力のお知らせ {number}',
    zh: '不可抗力通知 {number}',
  }),
  'spare-capacity': phrase({
    en: 'Earlier days are possible (notice {number})',
    ja: '前倒しのご提案 {number}',
    zh: '提前的提议 {number}',
  }),
} as const;

/** The kinds in a word, as the team chooses among them. */
export const kinds = {
  risk: phrase({ en: 'Risk', ja: 'リスク', zh: '风险' }),
  absence: phrase({ en: 'Absence', ja: '不在', zh: '不在岗' }),
  'force-majeure': phrase({ en: 'Force majeure', ja: '不可抗力', zh: '不可抗力' }),
  'spare-capacity': phrase({
    en: 'Free capacity: offer earlier days',
    ja: '前倒しのご提案',
    zh: '提前的提议',
  }),
} as const;

export const text = {
  project: phrase({ en: 'Project', ja: '案件', zh: '项目' }),
  effect: phrase({ en: 'Effect', ja: '影響', zh: '影响' }),
  days: phrase({ en: 'Days', ja: '期間', zh: '期间' }),
  fromTo: phrase({ en: '{first} – {last}', ja: '{first}〜{last}', zh: '{first} 至 {last}' }),
  from: phrase({ en: 'from {first}', ja: '{first}から', zh: '自 {first} 起' }),
  until: phrase({ en: 'until {last}', ja: '{last}まで', zh: '至 {last}' }),
  milestones: phrase({ en: 'Milestones concerned', ja: '対象のマイルストーン', zh: '涉及的里程碑' }),
  needs: phrase({ en: 'What we need from you', ja: 'お願いしたいこと', zh: '需要您提供' }),
  needsOfClient: phrase({ en: 'Needed from the client', ja: '先方への依頼', zh: '需客户提供' }),
  needsBy: phrase({ en: 'By', ja: '期日', zh: '期限' }),
  raisedBy: phrase({ en: 'Announced by', ja: 'お知らせした人', zh: '通知人' }),
  rests: phrase({
    en: 'While this is open, the project is paused: deadlines and reminders of both sides stand still.',
    ja: '完了するまで案件を中断し、双方の期限とご案内を止めます。',
    zh: '在此期间项目暂停，双方的期限和提醒均停止。',
  }),
  lateMoves: phrase({
    en: 'If your answer comes after {by}, these milestones move by as many business days.',
    ja: '{by} より後のご回答となる場合、遅れた営業日数だけ対象のマイルストーンの期日も後ろになります。',
    zh: '如在 {by} 之后答复，涉及的里程碑将顺延相应的工作日数。',
  }),
  owedTitle: phrase({
    en: 'Your answer to notice {number}',
    ja: 'お知らせ{number}へのご回答のお願い',
    zh: '请答复通知 {number}',
  }),
  owedBy: phrase({
    en: 'We need your answer by {by}.',
    ja: '{by} までにご回答をお願いいたします。',
    zh: '请在 {by} 前答复。',
  }),
  owedLate: phrase({
    en: 'We needed your answer by {by}. Work waits for it.',
    ja: '{by} までにご回答をお願いしておりました。ご回答後に作業を進めます。',
    zh: '原需在 {by} 前得到您的答复，相关工作正在等待。',
  }),
  owedDone: phrase({
    en: 'Nothing is needed any more. Thank you.',
    ja: 'ご対応は完了しています。ありがとうございます。',
    zh: '无需再作答复，谢谢。',
  }),
  newDays: phrase({ en: 'New days', ja: '新しい期日', zh: '新期限' }),
  offeredDays: phrase({
    en: 'What would become possible',
    ja: '前倒しした場合の期日',
    zh: '提前后的期限',
  }),
  line: phrase({
    en: '{title}: {to} (was {from})',
    ja: '{title}：{to}（変更前 {from}）',
    zh: '{title}：{to}（原定 {from}）',
  }),
  daysBack: phrase({ en: 'Days that are back', ja: '元に戻した期日', zh: '恢复的期限' }),
  offerGone: phrase({
    en: 'This can no longer be had: the plan has gone on since. The days stay as they are.',
    ja: 'その後計画が進んだため、このご提案は終了しました。日程は現在のままです。',
    zh: '计划已有进展，此提议不再有效，日期维持不变。',
  }),
  offeredLine: phrase({
    en: '{title}: {to} instead of {from}',
    ja: '{title}：{from} → {to}',
    zh: '{title}：由 {from} 提前至 {to}',
  }),
  endMoves: phrase({
    en: 'The project then ends on {to} instead of {from}.',
    ja: '全体の完了予定日は {from} から {to} に変わります。',
    zh: '项目完成日由 {from} 改为 {to}。',
  }),
  endStays: phrase({
    en: 'The project still ends on {to}.',
    ja: '全体の完了予定日は {to} のままです。',
    zh: '项目完成日仍为 {to}。',
  }),
  stays: phrase({
    en: '{title} stays on {day}, which is fixed.',
    ja: '{title}：{day} のまま（固定の期日）',
    zh: '{title}：仍为 {day}（固定日期）',
  }),
  asChange: phrase({
    en: 'A fixed day moves with your agreement alone: you will receive a proposal as a change.',
    ja: '固定の期日は合意なしには動かしません。変更のご提案を別途お送りします。',
    zh: '固定日期须经双方同意才会调整，我们会另行发送变更方案。',
  }),
  options: phrase({ en: 'Options', ja: '対応案', zh: '可选方案' }),
  option: phrase({ en: '{number}: {words}', ja: '案{number}：{words}', zh: '方案{number}：{words}' }),
  choose: phrase({ en: 'Choose {number}', ja: '案{number}を選ぶ', zh: '选择方案{number}' }),
  chooseTitle: phrase({ en: 'Choose this?', ja: 'この案でよろしいですか', zh: '确认选择？' }),
  chooseConfirm: phrase({
    en: 'The team goes on with {number}. It is chosen once.',
    ja: '案{number}で進めます。選択は一度のみです。',
    zh: '将按方案{number}进行，仅可选择一次。',
  }),
  answers: phrase({ en: 'Answers', ja: '回答', zh: '答复' }),
  chosen: phrase({
    en: '{who} chose {number}: {words}',
    ja: '{who}さんが案{number}を選択：{words}',
    zh: '{who}选择了方案{number}：{words}',
  }),
  said: phrase({ en: '{who}: {words}', ja: '{who}さん：{words}', zh: '{who}：{words}' }),
  accepted: phrase({
    en: '{who} agrees: the days move.',
    ja: '{who}さんが前倒しに同意しました。',
    zh: '{who}同意提前。',
  }),
  declined: phrase({
    en: '{who} keeps the days as they are.',
    ja: '{who}さんのご希望により、日程は現在のままです。',
    zh: '{who}选择维持原定日期。',
  }),
  answer: phrase({ en: 'Answer', ja: '回答する', zh: '答复' }),
  answerAgain: phrase({ en: 'Answer again', ja: '改めて回答する', zh: '再次答复' }),
  yes: phrase({ en: 'Yes, earlier', ja: '前倒しする', zh: '同意提前' }),
  no: phrase({ en: 'Keep the days', ja: '現在のまま', zh: '维持原定日期' }),
  yesTitle: phrase({ en: 'Move the days?', ja: '日程を前倒ししますか', zh: '确认提前？' }),
  yesConfirm: phrase({
    en: 'The days on this card move at once, for both sides.',
    ja: 'カードにある期日へ、双方の日程がすぐに変わります。',
    zh: '双方的日期将立即改为卡片所示。',
  }),
  whoDecides: phrase({ en: '{who} can decide.', ja: '判断できる方：{who}さん', zh: '可作决定：{who}' }),
  close: phrase({ en: 'Close', ja: '完了する', zh: '结束' }),
  closed: phrase({
    en: 'Closed by {who}, {at}. {outcome}',
    ja: '{who}さんが完了（{at}）。{outcome}',
    zh: '{who}已结束（{at}）。{outcome}',
  }),
  answeredTitle: phrase({
    en: 'Answer to notice {number}: {project}',
    ja: 'お知らせ{number}への回答：{project}',
    zh: '对通知 {number} 的答复：{project}',
  }),
  waitsTitle: phrase({
    en: 'Notice {number} is still open: {project}',
    ja: 'お知らせ{number}が未完了です：{project}',
    zh: '通知 {number} 尚未结束：{project}',
  }),
  waitsForClient: phrase({
    en: 'No news for a week. The client has not answered; a call may help.',
    ja: '1週間動きがありません。先方の回答待ちです。お電話もご検討ください。',
    zh: '一周没有进展，客户尚未答复，可考虑致电。',
  }),
  waitsForTeam: phrase({
    en: 'No news for a week. If it is over, close it with its outcome.',
    ja: '1週間動きがありません。解決済みの場合は、結果を記入して完了してください。',
    zh: '一周没有进展。如已解决，请填写结果并结束。',
  }),
  awayTitle: phrase({ en: '{who} is away', ja: '{who}さんの不在', zh: '{who}不在岗' }),
  awayBody: phrase({
    en: 'From {first} to {last}. Which clients should know? Days move only where you say so.',
    ja: '期間：{first}〜{last}。お知らせするクライアントを選んでください。日程は指定した場合のみ動きます。',
    zh: '期间：{first} 至 {last}。请选择需要告知的客户。只有您指定时才会调整日期。',
  }),
  awayCover: phrase({ en: '{standIn} stands in.', ja: '代理：{standIn}さん', zh: '由{standIn}代理。' }),
  awayNote: phrase({ en: 'Note: {note}', ja: 'メモ：{note}', zh: '备注：{note}' }),
  awayProject: phrase({ en: '{client}: {project}', ja: '{client}：{project}', zh: '{client}：{project}' }),
  awayLeads: phrase({ en: 'Leads it', ja: '担当案件', zh: '由其负责' }),
  awayOther: phrase({ en: 'Led by somebody else', ja: '担当は別のメンバー', zh: '由他人负责' }),
  awayDone: phrase({ en: 'Announced', ja: 'お知らせ済み', zh: '已通知' }),
  awayMore: phrase({
    en: 'For other projects there is {command}.',
    ja: 'ほかの案件は {command} でお知らせできます。',
    zh: '其他项目请用 {command}。',
  }),
  announce: phrase({ en: 'Tell the client', ja: 'クライアントに知らせる', zh: '通知客户' }),
  absenceOverTitle: phrase({
    en: 'No absence after all (notice {number}): {project}',
    ja: '不在の取り消し（お知らせ{number}）：{project}',
    zh: '不在岗已取消（通知 {number}）：{project}',
  }),
  absenceOverBody: phrase({
    en: 'The client was told of it, and still reads it. Please close it with that as its outcome; days that it moved can go back there.',
    ja: '先方にはお知らせ済みで、カードもそのままです。その旨を結果に記入して完了してください。動かした期日もそこで元に戻せます。',
    zh: '客户已收到通知，卡片仍在显示。请以此为结果予以结束，已调整的期限可在结束时恢复。',
  }),
  takenBack: phrase({
    en: 'This absence was taken back. Please close what was announced, with that as its outcome.',
    ja: 'この不在は取り消されました。お知らせ済みのものは、その旨を結果に記入して完了してください。',
    zh: '该不在岗安排已取消。已告知客户的通知，请以此为结果予以结束。',
  }),
} as const;
