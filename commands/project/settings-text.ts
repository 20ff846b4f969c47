import { phrase } from '../../src/kernel/phrase.ts';

/** Words of `/project settings`, and of what the client chooses. */
export const settingsText = {
  does: phrase({
    en: 'where, how often, when and in which language the client is written to',
    ja: 'クライアントへの送付先・頻度・日時・言語の設定',
    zh: '设置与客户联系的方式、频率、时间与语言',
  }),
  title: phrase({ en: 'Project settings', ja: '案件の設定', zh: '项目设置' }),
  ownTitle: phrase({ en: 'How we write to you', ja: 'ご連絡の方法', zh: '联系方式设置' }),
  save: phrase({ en: 'Save', ja: '保存する', zh: '保存' }),
  intro: phrase({
    en: '“{name}” of {client}. {client} is told of a change here in its channel.',
    ja: '「{name}」（{client}）の設定です。変更すると、{client}のチャンネルにお知らせします。',
    zh: '{client}“{name}”的设置。更改后会在{client}的频道中通知对方。',
  }),
  ownIntro: phrase({
    en: 'This is how “{name}” reaches you. Deliveries, agreements, changes and warnings before a deadline always stand in the channel, too.',
    ja: '「{name}」に関するご連絡の方法です。納品、契約書、変更、期限前のご案内は、常にチャンネルにも掲載します。',
    zh: '“{name}”的联系方式。交付、合同、变更和到期提醒始终也会显示在频道中。',
  }),
  place: phrase({
    en: 'Where digests and reminders go',
    ja: 'ダイジェストとご案内の送付先',
    zh: '摘要与提醒的发送方式',
  }),
  placeHint: phrase({
    en: 'What has a legal effect stands in the channel in any case.',
    ja: '契約上の効力があるものは、常にチャンネルにも掲載します。',
    zh: '具有法律效力的内容始终会显示在频道中。',
  }),
  frequency: phrase({ en: 'How often the digest comes', ja: 'ダイジェストの頻度', zh: '摘要的发送频率' }),
  frequencyHint: phrase({
    en: 'The monthly report comes on the first business day of a month, unless “Never” is chosen.',
    ja: '月次報告は毎月最初の営業日に届きます（「送付しない」の場合を除く）。',
    zh: '月度报告在每月第一个工作日发送；选择“不发送”时除外。',
  }),
  day: phrase({ en: 'Day of the digest', ja: 'ダイジェストの曜日', zh: '摘要的发送日' }),
  dayHint: phrase({
    en: 'Where that is a day off, on the last business day before.',
    ja: '休業日にあたる場合は、直前の営業日に届きます。',
    zh: '如遇休息日，则在前一个工作日发送。',
  }),
  hour: phrase({ en: 'Hour of the digest', ja: 'ダイジェストの時刻', zh: '摘要的发送时间' }),
  zone: phrase({
    en: 'Hours are those of {timeZone}.',
    ja: '時刻は {timeZone} の現地時刻です。',
    zh: '时间以 {timeZone} 为准。',
  }),
  language: phrase({ en: 'Language of the client', ja: 'クライアントの言語', zh: '客户的语言' }),
  languageHint: phrase({
    en: 'Cards that stand already are drawn again in it. Agreements stay as they were signed. The team’s own language is in `/engawa setup`.',
    ja: '投稿済みのカードもこの言語で表示し直します。締結済みの契約書は変わりません。チームの言語は `/engawa setup` で設定します。',
    zh: '已发布的卡片也会以该语言重新显示；已签署的合同不变。团队语言在 `/engawa setup` 中设置。',
  }),
  fixed: phrase({
    en: 'Fixed by the agreement; to change it, sign an addendum with {command}:',
    ja: '契約で定めた事項です。変更には {command} で変更覚書の締結が必要です：',
    zh: '由合同约定，如需更改，请用 {command} 签署补充合同：',
  }),
  notFixedYet: phrase({
    en: 'These come from the agreement and hold once it is signed; the form for its draft asks for them:',
    ja: '以下は契約書の条件で、締結後に有効になります。契約書の作成時に指定できます：',
    zh: '以下由合同约定，签署后生效，可在起草合同时填写：',
  }),
  fixedTerms: phrase({
    en: 'acceptance window {acceptanceDays} business days, silent acceptance: {silent}, {rounds} rounds of changes, payment within {paymentDays} days, proposals valid {changeDays} business days',
    ja: '検収期間 {acceptanceDays}営業日、みなし承認：{silent}、修正 {rounds}回、支払期限 {paymentDays}日、変更提案の有効期間 {changeDays}営業日',
    zh: '验收期限 {acceptanceDays} 个工作日，默认验收：{silent}，修改 {rounds} 轮，付款期限 {paymentDays} 天，变更方案有效期 {changeDays} 个工作日',
  }),
  yes: phrase({ en: 'yes', ja: 'あり', zh: '适用' }),
  no: phrase({ en: 'no', ja: 'なし', zh: '不适用' }),
  saved: phrase({ en: 'Saved', ja: '保存しました', zh: '已保存' }),
  savedBody: phrase({
    en: 'It holds from now on. What is planned already follows.',
    ja: '今後の送付に反映されます。予定済みのものも変更後の設定に従います。',
    zh: '即刻生效，已计划的消息也将按新设置发送。',
  }),
} as const;
