import { phrase, type Said } from '../../kernel/phrase.ts';
import type { Frequency, Place } from '../../kernel/rhythm.ts';

/** Words about where, how often, when and in which language a client is written to. */
export const text = {
  title: phrase({ en: 'How we write to you', ja: 'ご連絡の方法', zh: '联系方式设置' }),
  teamTitle: phrase({
    en: '{name}: how we write to {client}',
    ja: '{name}：{client}へのご連絡方法',
    zh: '{name}：与{client}的联系方式',
  }),
  place: phrase({ en: 'Digests and reminders', ja: 'ダイジェストとご案内', zh: '摘要与提醒' }),
  frequency: phrase({ en: 'Digest', ja: 'ダイジェスト', zh: '摘要' }),
  when: phrase({ en: 'Day and hour', ja: '曜日と時刻', zh: '发送日与时间' }),
  whenValue: phrase({
    en: '{weekday}, {hour} ({timeZone})',
    ja: '{weekday} {hour}（{timeZone}）',
    zh: '{weekday} {hour}（{timeZone}）',
  }),
  language: phrase({ en: 'Language', ja: '言語', zh: '语言' }),
  inChannel: phrase({
    en: 'Deliveries, agreements, changes and warnings before a deadline always stand in the channel, too.',
    ja: '納品、契約書、変更、期限前のご案内は、常にこのチャンネルにも掲載します。',
    zh: '交付、合同、变更和到期提醒始终也会显示在频道中。',
  }),
  chosenBy: phrase({ en: 'Chosen by {who}', ja: '{who}さんが設定', zh: '由{who}设置' }),
  change: phrase({ en: 'Change', ja: '変更する', zh: '更改' }),
  missedTitle: phrase({
    en: '{name}: {who} could not be reached',
    ja: '{name}：{who}さんへの送付エラー',
    zh: '{name}：无法送达{who}',
  }),
  missedPosted: phrase({
    en: 'A digest or reminder for {who} could not be delivered, so it was posted in the client’s channel. It goes on like this until the address works or another place is chosen.',
    ja: '{who}さん宛のダイジェストまたはご案内を送付できなかったため、クライアントのチャンネルに投稿しました。宛先が有効になるか、別の送付先が選ばれるまで同様に対応します。',
    zh: '发给{who}的摘要或提醒未能送达，已改为发布在客户频道。在地址恢复有效或另选方式之前，将一直如此处理。',
  }),
  missedStands: phrase({
    en: 'A copy for {who} could not be delivered. It stands in the client’s channel, so nothing is lost.',
    ja: '{who}さん宛の控えを送付できませんでした。クライアントのチャンネルには投稿済みです。',
    zh: '发给{who}的副本未能送达。内容已显示在客户频道中。',
  }),
  reason: phrase({ en: 'What was answered', ja: '返された内容', zh: '返回信息' }),
  settings: phrase({ en: 'Settings', ja: '設定を開く', zh: '打开设置' }),
  greeting: phrase({ en: 'Hello {who},', ja: '{who}様', zh: '{who}，您好：' }),
  openPage: phrase({ en: 'Open the status page', ja: '状況ページを開く', zh: '打开状态页' }),
  pageNote: phrase({
    en: 'There you see everything that waits for you. The link opens for you, {who}, until {end}. Please do not pass it on.',
    ja: 'ご対応いただく内容はこのページでご覧いただけます。リンクは{who}様専用で、{end} まで有効です。転送はお控えください。',
    zh: '您可在该页面查看所有待处理事项。此链接仅供{who}使用，有效期至 {end}，请勿转发。',
  }),
  whyMail: phrase({
    en: 'You get this by e-mail because it was chosen for “{project}”. To have it elsewhere, less often or not at all, press “How we write to you” in Slack, or write to {agency}.',
    ja: '「{project}」のご設定により、メールでお送りしています。送付先や頻度の変更、停止は、Slackの「ご連絡の方法」または{agency}へのご連絡で承ります。',
    zh: '根据“{project}”的设置，此内容以邮件发送。如需更改方式、减少频率或停止发送，请在 Slack 中点击“联系方式设置”，或联系{agency}。',
  }),
  field: phrase({ en: '{label}: {value}', ja: '{label}：{value}', zh: '{label}：{value}' }),
  point: phrase({ en: '• {line}', ja: '・{line}', zh: '• {line}' }),
} as const;

/** The places, for labels and choices. */
export const placeWords: Readonly<Record<Place, () => Said>> = {
  channel: phrase({ en: 'In the shared channel', ja: '共有チャンネル', zh: '共享频道' }),
  direct: phrase({
    en: 'Direct message to the decision-maker',
    ja: '決裁者へのダイレクトメッセージ',
    zh: '私信给决策人',
  }),
  'e-mail': phrase({ en: 'E-mail to the decision-maker', ja: '決裁者へのメール', zh: '发邮件给决策人' }),
  page: phrase({ en: 'Only on the status page', ja: '状況ページのみ', zh: '仅在状态页显示' }),
};

export const frequencyWords: Readonly<Record<Frequency, () => Said>> = {
  weekly: phrase({ en: 'Every week', ja: '毎週', zh: '每周' }),
  fortnightly: phrase({ en: 'Every second week', ja: '隔週', zh: '每两周' }),
  monthly: phrase({ en: 'Once a month', ja: '毎月1回', zh: '每月一次' }),
  never: phrase({ en: 'Never', ja: '送付しない', zh: '不发送' }),
};

const weekdays: readonly (() => Said)[] = [
  phrase({ en: 'Monday', ja: '月曜日', zh: '星期一' }),
  phrase({ en: 'Tuesday', ja: '火曜日', zh: '星期二' }),
  phrase({ en: 'Wednesday', ja: '水曜日', zh: '星期三' }),
  phrase({ en: 'Thursday', ja: '木曜日', zh: '星期四' }),
  phrase({ en: 'Friday', ja: '金曜日', zh: '星期五' }),
  phrase({ en: 'Saturday', ja: '土曜日', zh: '星期六' }),
  phrase({ en: 'Sunday', ja: '日曜日', zh: '星期日' }),
];

/** Monday is 1. */
export const weekdayWords = (day: number): Said => (weekdays[day - 1] ?? weekdays[4] ?? text.when)();
