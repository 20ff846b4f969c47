import { phrase } from '../../src/kernel/phrase.ts';

/** Words of the form that asks for another billing contact or address. */
export const text = {
  doesContact: phrase({
    en: 'change to whom invoices go',
    ja: '請求先の担当者・情報の変更を依頼',
    zh: '变更账单联系人或账单信息',
  }),
  title: phrase({ en: 'Billing details', ja: '請求先情報', zh: '账单信息' }),
  ask: phrase({ en: 'Ask for it', ja: '変更を依頼する', zh: '提出变更' }),
  intro: phrase({
    en: 'This is what holds now. Please change what should be different. The contact from before is asked to confirm it; until then invoices go out as they do now.',
    ja: '現在の登録内容です。変更する項目を修正してください。これまでの担当者に確認をお願いし、確認されるまで請求書は現在のまま送付します。',
    zh: '以下为当前信息，请修改需要变更的内容。我们会请原联系人确认，确认之前账单仍按现有信息发送。',
  }),
  name: phrase({ en: 'Billing contact', ja: '請求先の担当者', zh: '账单联系人' }),
  email: phrase({ en: 'E-mail', ja: 'メールアドレス', zh: '邮箱' }),
  inSlack: phrase({ en: 'The same person in Slack', ja: 'Slack の同一人物', zh: '该联系人的 Slack 账号' }),
  inSlackHint: phrase({
    en: 'Where they are here: only then can they answer in the channel themselves.',
    ja: 'Slack を利用している場合に選択してください。ご本人がチャンネルで回答できるようになります。',
    zh: '如对方使用 Slack，请选择；本人即可在频道中答复。',
  }),
  legalName: phrase({ en: 'Company', ja: '会社名（正式名称）', zh: '公司名称' }),
  address: phrase({ en: 'Billing address', ja: '請求先住所', zh: '账单地址' }),
  taxNumber: phrase({ en: 'Tax number', ja: '税務番号', zh: '税号' }),
  asked: phrase({
    en: 'It was put before whoever confirms it, in the channel. Until then nothing changes.',
    ja: '確認する方にチャンネルでお願いしました。確認されるまで変更はありません。',
    zh: '已在频道中请相关人员确认。确认之前不作任何更改。',
  }),
  holds: phrase({
    en: 'It holds for invoices that are approved from now on.',
    ja: '今後承認される請求書に適用されます。',
    zh: '将适用于此后批准的账单。',
  }),
} as const;
