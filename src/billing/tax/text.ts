import { phrase, type Said } from '../../kernel/phrase.ts';
import type { TaxName } from './rates.ts';
import type { Rounding } from './settings.ts';
import type { TaxNote } from './stored-taxes.ts';

/** What the tax is called. */
export const names: Readonly<Record<TaxName, () => Said>> = {
  vat: phrase({ en: 'VAT', ja: '付加価値税', zh: '增值税' }),
  gst: phrase({ en: 'GST', ja: '物品サービス税（GST）', zh: '商品及服务税（GST）' }),
  consumption: phrase({ en: 'Consumption tax', ja: '消費税', zh: '消费税' }),
  sales: phrase({ en: 'Sales tax', ja: '売上税', zh: '销售税' }),
  tax: phrase({ en: 'Tax', ja: '税', zh: '税款' }),
};

/** Words about tax on cards and papers. */
export const text = {
  heading: phrase({ en: 'Tax', ja: '税', zh: '税款' }),
  before: phrase({ en: 'Before tax', ja: '税抜金額', zh: '不含税金额' }),
  added: phrase({
    en: '{name} {rate}% on {base}: {tax}',
    ja: '{name} {rate}%（対象額 {base}）：{tax}',
    zh: '{name} {rate}%（计税金额 {base}）：{tax}',
  }),
  addedReduced: phrase({
    en: '{name} {rate}% (reduced rate) on {base}: {tax}',
    ja: '{name} {rate}%（軽減税率、対象額 {base}）：{tax}',
    zh: '{name} {rate}%（优惠税率，计税金额 {base}）：{tax}',
  }),
  contained: phrase({
    en: 'Contains {name} {rate}% on {base}: {tax}',
    ja: '内{name} {rate}%（税抜対象額 {base}）：{tax}',
    zh: '其中含{name} {rate}%（不含税金额 {base}）：{tax}',
  }),
  containedReduced: phrase({
    en: 'Contains {name} {rate}% (reduced rate) on {base}: {tax}',
    ja: '内{name} {rate}%（軽減税率、税抜対象額 {base}）：{tax}',
    zh: '其中含{name} {rate}%（优惠税率，不含税金额 {base}）：{tax}',
  }),
  label: phrase({
    en: '{name} {rate}% on {base}',
    ja: '{name} {rate}%（対象額 {base}）',
    zh: '{name} {rate}%（计税金额 {base}）',
  }),
  labelContained: phrase({
    en: 'of which {name} {rate}% on {base}',
    ja: '内{name} {rate}%（税抜対象額 {base}）',
    zh: '其中{name} {rate}%（不含税金额 {base}）',
  }),

  notSetUp: phrase({
    en: 'No tax is put on invoices yet: an owner sets it up with {command}.',
    ja: '税の設定がまだありません。オーナーが {command} で設定してください。',
    zh: '尚未设置税款，请由所有者用 {command} 设置。',
  }),
  clientNumber: phrase({
    en: 'With the client’s VAT number reverse charge would apply. Add it with “Tax details”, then press “Change tax”.',
    ja: '先方のVAT番号があればリバースチャージの対象です。「税務情報」で登録し、「税を変更」を押してください。',
    zh: '如有客户的增值税号，则适用反向征税。请在“税务信息”中补充，再点击“更改税款”。',
  }),
  agencyNumber: phrase({
    en: 'Reverse charge needs your own VAT number: an owner adds it with {command}.',
    ja: 'リバースチャージには自社のVAT番号が必要です。オーナーが {command} で登録してください。',
    zh: '反向征税需要贵方的增值税号，请由所有者用 {command} 补充。',
  }),
  notQualified: phrase({
    en: 'Not a qualified invoice: the registration number is missing ({command}).',
    ja: '適格請求書ではありません。登録番号が未設定です（{command}）。',
    zh: '尚非日本合格发票：缺少登记号（{command}）。',
  }),

  courtesy: phrase({
    en: 'Without charge; it would have cost {worth}.',
    ja: '無償（通常 {worth}）',
    zh: '免费（原价 {worth}）',
  }),

  courtesyLine: phrase({
    en: '{description} (without charge; it would have cost {worth})',
    ja: '{description}（無償、通常 {worth}）',
    zh: '{description}（免费，原价 {worth}）',
  }),

  changeTax: phrase({ en: 'Change tax', ja: '税を変更', zh: '更改税款' }),
  taxDetails: phrase({ en: 'Tax details', ja: '税務情報', zh: '税务信息' }),
  recordFapiao: phrase({ en: 'Fapiao number', ja: '発票番号', zh: '发票号码' }),

  fapiaoTitle: phrase({
    en: 'Fapiao to issue: {project}',
    ja: '発票の発行：{project}',
    zh: '待开发票：{project}',
  }),
  fapiaoIssued: phrase({
    en: 'Fapiao issued: {project}',
    ja: '発票（発行済み）：{project}',
    zh: '已开发票：{project}',
  }),
  fapiaoNotNeeded: phrase({
    en: 'The invoice is void: no fapiao is needed for it.',
    ja: '請求書を無効にしたため、発票の発行は不要です。',
    zh: '账单已作废，无需开具发票。',
  }),
  fapiaoToCancel: phrase({
    en: 'The invoice is void, but fapiao {number} was issued for it: please cancel it at the tax office with a red one.',
    ja: '請求書を無効にしましたが、発票 {number} は発行済みです。税務当局で赤字発票による取消をお願いします。',
    zh: '账单已作废，但已开具发票 {number}，请在税务系统开具红字发票冲销。',
  }),
  invoiceNumber: phrase({ en: 'Invoice', ja: '請求書番号', zh: '账单号' }),
  amount: phrase({ en: 'Amount', ja: '金額', zh: '价税合计' }),
  buyer: phrase({ en: 'For the fapiao', ja: '発票の記載内容', zh: '发票信息' }),
  content: phrase({ en: 'For', ja: '内容', zh: '项目' }),
  buyerName: phrase({ en: 'Buyer', ja: '購入者名称', zh: '购买方名称' }),
  buyerTax: phrase({ en: 'Taxpayer number', ja: '納税者識別番号', zh: '纳税人识别号' }),
  buyerPlace: phrase({ en: 'Address, telephone', ja: '住所・電話番号', zh: '地址、电话' }),
  buyerBank: phrase({ en: 'Bank, account', ja: '取引銀行・口座番号', zh: '开户行及账号' }),
  pair: phrase({ en: '{label}: {value}', ja: '{label}：{value}', zh: '{label}：{value}' }),
  both: phrase({ en: '{one}, {other}', ja: '{one}、{other}', zh: '{one} {other}' }),
  unknown: phrase({ en: 'not known yet', ja: '未登録', zh: '待补充' }),
} as const;

/** Why no tax is charged, as it stands on the invoice. */
export const notes: Readonly<Record<TaxNote, () => Said>> = {
  'reverse-charge': phrase({
    en: 'Reverse charge: the customer accounts for the VAT (Article 196, Directive 2006/112/EC).',
    ja: 'リバースチャージ：VATは顧客が申告・納付します（EU指令2006/112/EC第196条）。',
    zh: '反向征税：增值税由客户申报缴纳（欧盟指令 2006/112/EC 第196条）。',
  }),
  export: phrase({
    en: 'Export of services: zero-rated.',
    ja: '輸出取引のため免税（税率0%）です。',
    zh: '服务出口，适用零税率或免税。',
  }),
  'outside-scope': phrase({
    en: 'Outside the scope of VAT: the place of supply is the customer’s country. The customer accounts for any VAT due there.',
    ja: '役務提供地が顧客の所在国のため、VATの課税対象外です。現地で課税される場合は、顧客にてご申告ください。',
    zh: '服务地点为客户所在国，不在增值税征收范围内。如当地应税，由客户申报缴纳。',
  }),
  none: phrase({
    en: 'No tax is charged: the issuer is not registered for it.',
    ja: '発行者は免税事業者のため、税は請求していません。',
    zh: '开具方未登记为该税的纳税人，不收取税款。',
  }),
};

export const roundings: Readonly<Record<Rounding, () => Said>> = {
  down: phrase({
    en: 'The tax of each rate is rounded down, once for the invoice.',
    ja: '税額は請求書ごと・税率ごとに1回、端数を切り捨てています。',
    zh: '税额按整张账单、每个税率舍去尾数一次。',
  }),
  'half-up': phrase({
    en: 'The tax of each rate is rounded to the nearest unit, once for the invoice.',
    ja: '税額は請求書ごと・税率ごとに1回、端数を四捨五入しています。',
    zh: '税额按整张账单、每个税率四舍五入一次。',
  }),
  up: phrase({
    en: 'The tax of each rate is rounded up, once for the invoice.',
    ja: '税額は請求書ごと・税率ごとに1回、端数を切り上げています。',
    zh: '税额按整张账单、每个税率进位一次。',
  }),
};
