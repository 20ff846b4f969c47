import { refusals } from '../../kernel/refusal.ts';

export const refuse = refusals('tax', {
  belowZero: {
    en: 'With these rates the tax of this invoice would be below zero. Please give the deduction the rate of what it is taken from.',
    ja: 'この税率では税額がマイナスになります。差引の行には、差し引く対象と同じ税率を設定してください。',
    zh: '按此税率，该账单的税额将为负数。请为扣减行设置与原明细相同的税率。',
  },
  notChangeable: {
    en: 'The tax can be changed on a draft only. This invoice: {state}.',
    ja: '税を変更できるのは下書きのみです（現在：{state}）。',
    zh: '只有草稿可以更改税款（当前：{state}）。',
  },
  notSetUp: {
    en: 'An owner first says with {command} which tax the agency charges.',
    ja: '先にオーナーが {command} で税の設定を行ってください。',
    zh: '请先由所有者用 {command} 设置税务。',
  },
  rate: {
    en: 'Please enter a rate from 0 to 100 per cent, with two decimals at most, such as 8.1.',
    ja: '税率は0〜100%、小数点以下2桁までで入力してください（例：8.1）。',
    zh: '请输入 0 到 100 之间的税率，最多两位小数，例如 8.1。',
  },
  rateUnknown: {
    en: 'No rate is known for this country. Please enter yours.',
    ja: 'この国の税率が登録されていません。税率を入力してください。',
    zh: '尚无该国税率，请填写贵方适用的税率。',
  },
  rateMissing: {
    en: 'Please enter the rate.',
    ja: '税率を入力してください。',
    zh: '请填写税率。',
  },
  registrationNumber: {
    en: 'A registration number is T and 13 digits, for example T1234567890123.',
    ja: '登録番号は「T」と13桁の数字です（例：T1234567890123）。',
    zh: '登记号为 T 加 13 位数字，例如 T1234567890123。',
  },
  number: {
    en: 'This does not look like a tax number of your country. In the Union it begins with the country’s letters, such as DE123456789.',
    ja: '貴国の税務番号の形式と一致しません。EUでは国コードで始まります（例：DE123456789）。',
    zh: '该号码不符合贵国税号格式。欧盟税号以国家代码开头，例如 DE123456789。',
  },
  noReverseCharge: {
    en: 'Reverse charge needs the VAT numbers of both sides, from two member states of the Union.',
    ja: 'リバースチャージには、異なるEU加盟国の双方のVAT番号が必要です。',
    zh: '反向征税需要双方分属欧盟不同成员国，并各有增值税号。',
  },
  lineUnknown: {
    en: 'This line is no longer on the invoice. Please open the form again.',
    ja: 'この行は請求書にありません。フォームを開き直してください。',
    zh: '该行已不在账单上，请重新打开表单。',
  },
  pricesAgreed: {
    en: 'Whether tax is added or contained is part of the agreement that is out. A new version of the agreement can change it.',
    ja: '税別・税込の別は、すでに提示した契約書で定められています。変更には契約書の新しい版が必要です。',
    zh: '是否含税已写入发出的合同。如需更改，请出具合同新版本。',
  },
  fapiaoNumber: {
    en: 'A fapiao number has 8 to 20 digits.',
    ja: '発票番号は8〜20桁の数字です。',
    zh: '发票号码为 8 至 20 位数字。',
  },
  noFapiaoYet: {
    en: 'A fapiao is recorded once the invoice has been approved. This invoice: {state}.',
    ja: '発票を記録できるのは承認済みの請求書のみです（現在：{state}）。',
    zh: '账单批准后方可登记发票（当前：{state}）。',
  },
});
