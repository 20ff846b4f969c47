import { phrase } from '../kernel/phrase.ts';

/** Words of the letters about materials, for contacts who are not in Slack. */
export const letterText = {
  greeting: phrase({ en: 'Hello {who},', ja: '{who}様', zh: '{who}，您好：' }),
  askedTitle: phrase({
    en: '{agency} needs something from you for “{project}”',
    ja: '「{project}」の資料ご提供のお願い（{agency}）',
    zh: '{agency}需要您为“{project}”提供资料',
  }),
  askedBody: phrase({
    en: 'For “{project}” {agency} needs the following from you:',
    ja: '「{project}」を進めるため、{agency}より次の資料のご提供をお願いいたします。',
    zh: '为推进“{project}”，{agency}需要您提供以下资料：',
  }),
  item: phrase({
    en: '{what}: by {due}',
    ja: '・{what}（{due}まで）',
    zh: '· {what}：{due} 前',
  }),
  itemFormat: phrase({
    en: '{what} ({format}): by {due}',
    ja: '・{what}（{format}、{due}まで）',
    zh: '· {what}（{format}）：{due} 前',
  }),
  itemLate: phrase({
    en: '{what}: was due on {due}',
    ja: '・{what}（期日{due}を過ぎています）',
    zh: '· {what}：期限 {due} 已过',
  }),
  follows: phrase({
    en: 'Each business day after its day moves what waits for it by a day. If something is unclear, ask on the page: that pauses it.',
    ja: '期日を過ぎると、その営業日数だけ後の予定がずれます。ご不明な点はページからご質問ください。その間は数えません。',
    zh: '超过期限的每个工作日都会使后续安排顺延一天。如有不清楚之处，请在页面上提问，提问期间不计。',
  }),
  reminderTitle: phrase({
    en: 'A reminder: “{project}” still needs something from you',
    ja: '資料ご提供のご確認（「{project}」）',
    zh: '提醒：“{project}”仍需您提供资料',
  }),
  reminderBody: phrase({
    en: '{agency} still waits for the following:',
    ja: '{agency}では、次の資料をお待ちしております。',
    zh: '{agency}仍在等待以下资料：',
  }),
  returnedTitle: phrase({
    en: '“{what}” is needed once more',
    ja: '「{what}」を再度ご提供ください',
    zh: '请再次提供“{what}”',
  }),
  returnedBody: phrase({
    en: '{by} of {agency} sent it back: {reason}',
    ja: '{agency}の{by}より差し戻しがありました：{reason}',
    zh: '{agency}的{by}已退回：{reason}',
  }),
  returnedUnreadable: phrase({
    en: 'Not every file could be read. Please provide it once more.',
    ja: '読み取れないファイルがありました。お手数ですが、もう一度ご提供ください。',
    zh: '部分文件无法读取，请再次提供。',
  }),
  open: phrase({ en: 'Provide it on the page', ja: 'ページで提供する', zh: '在页面上提供' }),
  linkNote: phrase({
    en: 'The link is for {who} and works until {end}. Please do not pass it on.',
    ja: 'このリンクは{who}様専用で、{end} まで有効です。転送はお控えください。',
    zh: '此链接仅供{who}使用，有效期至 {end}。请勿转发。',
  }),
} as const;
