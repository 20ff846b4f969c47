import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('reminders', {
  settledAlready: {
    en: 'This has been settled already. The invoice’s card shows how.',
    ja: 'この件はすでに対応済みです。請求書のカードでご確認ください。',
    zh: '此事已处理完毕，详情请见账单卡片。',
  },
  nothingWanted: {
    en: 'Please enter a PO number or an address, or both.',
    ja: '発注番号または住所を入力してください（両方でも構いません）。',
    zh: '请填写采购订单号或地址（也可两项都填）。',
  },
  dayTooFar: {
    en: '{day} is more than a year ahead. Please check the year, or choose an earlier day.',
    ja: '{day} は1年以上先の日付です。年をご確認のうえ、1年以内の日付をお選びください。',
    zh: '{day} 在一年之后。请核对年份，或选择一年以内的日期。',
  },
});
