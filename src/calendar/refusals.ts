import { refusals } from '../kernel/refusal.ts';

export const refuse = refusals('calendar', {
  ownersOnly: {
    en: 'Only owners change the agency’s calendar. Please ask one of them.',
    ja: '休業日の設定はオーナーのみ行えます。オーナーにご依頼ください。',
    zh: '只有所有者可以更改公司日历，请联系所有者。',
  },
  notTheTeam: {
    en: 'Absences are entered by the agency’s team.',
    ja: '不在の登録は制作側のメンバーのみ行えます。',
    zh: '只有服务方团队成员可以登记不在岗。',
  },
  wrongOrder: {
    en: 'The last day lies before the first one.',
    ja: '最終日が初日より前になっています。',
    zh: '最后一天早于第一天。',
  },
  tooLong: {
    en: 'At most {most} days at once, please.',
    ja: '一度に登録できるのは{most}日までです。',
    zh: '一次最多登记 {most} 天。',
  },
  over: {
    en: 'These days are over already.',
    ja: '過去の日付です。',
    zh: '这些日期已经过去。',
  },
  tooFar: {
    en: 'Please enter days up to {day}.',
    ja: '{day} までの日付をご入力ください。',
    zh: '请输入不晚于 {day} 的日期。',
  },
  entered: {
    en: 'Some of these days are entered already, as “{name}”. Take that away first.',
    ja: '「{name}」として登録済みの日が含まれています。先にそちらを削除してください。',
    zh: '其中有日期已登记为“{name}”，请先将其删除。',
  },
  offAnyway: {
    en: 'Nobody works on these days anyway.',
    ja: 'もともと休業日です。',
    zh: '这些日期本来就不上班。',
  },
  worksAnyway: {
    en: 'These are business days anyway.',
    ja: 'もともと営業日です。',
    zh: '这些日期本来就是工作日。',
  },
  unknown: {
    en: 'That is not in the calendar any more.',
    ja: 'この登録は既に削除されています。',
    zh: '该登记已不存在。',
  },
  nameMissing: {
    en: 'Please say what these days are.',
    ja: '名称をご入力ください。',
    zh: '请填写名称。',
  },
  firstMissing: {
    en: 'Please choose the first day.',
    ja: '初日をお選びください。',
    zh: '请选择第一天。',
  },
  ownOnly: {
    en: 'You can enter your own absence. For somebody else, an owner can.',
    ja: '登録できるのはご自身の不在のみです。ほかの方の分はオーナーが登録できます。',
    zh: '您只能登记自己的不在岗时间。他人的由所有者登记。',
  },
  notAMember: {
    en: 'Engawa has not met this person yet. Please ask them to type `/engawa help` once, then try again.',
    ja: 'この方はまだEngawaを利用していません。一度 `/engawa help` を入力してもらってから、もう一度お試しください。',
    zh: '此人尚未使用过 Engawa。请其先输入一次 `/engawa help`，然后重试。',
  },
  standsInForThemselves: {
    en: 'Nobody stands in for themselves. Please choose somebody else.',
    ja: '代理の方には、ご本人以外をお選びください。',
    zh: '代理人不能是本人，请另选他人。',
  },
  standInAway: {
    en: '{who} is away on some of these days, too. Please choose somebody else.',
    ja: '{who}さんもこの期間に不在の日があります。別の方をお選びください。',
    zh: '{who}在此期间也不在岗，请另选他人。',
  },
  awayAlready: {
    en: 'Some of these days are entered already: {first} to {last}. Take that away first.',
    ja: '登録済みの不在（{first}〜{last}）と重なっています。先にそちらを削除してください。',
    zh: '与已登记的不在岗时间（{first} 至 {last}）重叠，请先将其删除。',
  },
});
