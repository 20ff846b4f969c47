import { phrase } from '../../kernel/phrase.ts';

/** Words of the letters to contacts. */
export const letterText = {
  greeting: phrase({ en: 'Dear {who},', ja: '{who} 様', zh: '{who}：您好' }),
  askedTitle: phrase({
    en: 'Somebody asks to change your billing details with {agency}',
    ja: '{agency} 請求先情報の変更依頼について',
    zh: '{agency}：有人申请变更贵方账单信息',
  }),
  asked: phrase({
    en: '{asker} has asked for a change of where or to whom invoices for “{project}” go. Who decides at your company was asked in Slack to confirm it by {day}.',
    ja: '「{project}」の請求書の送付先・記載情報について、{asker}さんより変更の依頼がありました。{day} までに、貴社の決裁者に Slack でご確認いただくようお願いしています。',
    zh: '{asker}申请变更“{project}”的账单接收人或账单信息。我们已在 Slack 中请贵方决策人于 {day} 前确认。',
  }),
  ifNot: phrase({
    en: 'If you know nothing of it, please call {agency} by a telephone number that you knew before. This e-mail asks for no payment and holds no account.',
    ja: 'お心当たりがない場合は、以前からご存じの電話番号で {agency} までご連絡ください。このメールでお支払いや口座のご案内をすることはありません。',
    zh: '如您不知情，请用此前已知的电话联系{agency}。本邮件不要求付款，也不含任何账户信息。',
  }),
  confirmedTitle: phrase({
    en: 'Your billing details with {agency} were changed',
    ja: '{agency} 請求先情報の変更完了のお知らせ',
    zh: '{agency}：贵方账单信息已变更',
  }),
  confirmed: phrase({
    en: '{who} has confirmed the change for “{project}”. It holds for invoices that are approved from now on; those before stay as they are.',
    ja: '「{project}」の変更は、{who}さんに確認いただきました。今後承認する請求書に適用され、承認済みの請求書は変わりません。',
    zh: '{who}已确认“{project}”的变更。此后批准的账单适用新信息，此前的账单不变。',
  }),
  stayedTitle: phrase({
    en: 'Your billing details with {agency} stay as they were',
    ja: '{agency} 請求先情報は変更されませんでした',
    zh: '{agency}：贵方账单信息维持不变',
  }),
  refused: phrase({
    en: 'The change for “{project}” was said to be not right. Nothing was changed.',
    ja: '「{project}」の変更依頼は、心当たりがないとの回答により取り下げました。変更はありません。',
    zh: '“{project}”的变更被告知情况不符，未作任何更改。',
  }),
  takenBack: phrase({
    en: 'The change for “{project}” was taken back by whoever asked for it. Nothing was changed.',
    ja: '「{project}」の変更依頼は、依頼された方が取り下げました。変更はありません。',
    zh: '“{project}”的变更申请已由申请人撤回，未作任何更改。',
  }),
  expired: phrase({
    en: 'Nobody confirmed the change for “{project}” in time. Nothing was changed.',
    ja: '「{project}」の変更は、期限までに確認されなかったため行いませんでした。',
    zh: '“{project}”的变更逾期未获确认，未作任何更改。',
  }),
  from: phrase({ en: 'Before: {value}', ja: '変更前：{value}', zh: '变更前：{value}' }),
  to: phrase({ en: 'After: {value}', ja: '変更後：{value}', zh: '变更后：{value}' }),
} as const;
