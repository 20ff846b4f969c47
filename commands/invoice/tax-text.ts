import { phrase } from '../../src/kernel/phrase.ts';

/** Words of `/invoice tax` and of what finance does about the tax of one invoice. */
export const text = {
  doesTax: phrase({
    en: 'set which tax is put on invoices',
    ja: '請求書の税の設定',
    zh: '设置账单的税款',
  }),
  title: phrase({ en: 'Tax on invoices', ja: '請求書の税の設定', zh: '账单税务设置' }),
  save: phrase({ en: 'Save', ja: '保存する', zh: '保存' }),
  regime: phrase({ en: 'Tax', ja: '税の請求', zh: '税款' }),
  byCountry: phrase({
    en: 'By the rules of our country',
    ja: '自国の税制に従う',
    zh: '按本国规则',
  }),
  fixed: phrase({
    en: 'Always our own rate, whoever is billed',
    ja: '請求先にかかわらず自社の税率',
    zh: '无论客户，一律按自定税率',
  }),
  noTax: phrase({
    en: 'None: we are not registered for it',
    ja: '請求しない（免税事業者）',
    zh: '不收税（未登记）',
  }),
  number: phrase({ en: 'Tax number', ja: '登録番号・税務番号', zh: '税号' }),
  numberHint: phrase({
    en: 'VAT or GST number; in Japan the registration number, T and 13 digits.',
    ja: '日本では適格請求書発行事業者の登録番号（T＋13桁）、その他の国ではVAT・GST番号',
    zh: '增值税或 GST 税号；日本为 T 加 13 位数字的登记号。',
  }),
  rate: phrase({ en: 'Rate in %', ja: '税率（%）', zh: '税率（%）' }),
  usualRate: phrase({
    en: 'Left empty: {rate}%, your country’s general rate ({day}).',
    ja: '空欄の場合は標準税率 {rate}%（{day} 現在）',
    zh: '留空则按一般税率 {rate}%（{day} 时）。',
  }),
  ratesUnknown: phrase({
    en: 'No rate is known for your country: please enter the one that applies.',
    ja: '貴国の税率は登録されていません。適用する税率を入力してください。',
    zh: '尚无贵国税率，请填写适用税率。',
  }),
  prices: phrase({ en: 'Prices in new agreements', ja: '今後の契約の金額', zh: '新合同的价格' }),
  projectPrices: phrase({ en: 'Prices of this project', ja: 'この案件の金額', zh: '本项目的价格' }),
  added: phrase({ en: 'Tax is added', ja: '税別（税を加算）', zh: '不含税，另加税款' }),
  contained: phrase({ en: 'Tax is contained', ja: '税込', zh: '已含税' }),
  rounding: phrase({ en: 'Fractions', ja: '端数処理', zh: '尾数处理' }),
  down: phrase({ en: 'Rounded down', ja: '切り捨て', zh: '舍去' }),
  nearest: phrase({ en: 'Rounded to the nearest', ja: '四捨五入', zh: '四舍五入' }),
  up: phrase({ en: 'Rounded up', ja: '切り上げ', zh: '进位' }),
  saved: phrase({
    en: 'Saved. It holds for what is drafted from now on.',
    ja: '保存しました。今後作成される下書きに適用されます。',
    zh: '已保存，适用于今后新建的草稿。',
  }),
  drafts: phrase({
    en: 'Drafts that stand keep their tax: {count}. “Change tax” on their cards puts the new one on.',
    ja: '作成済みの下書き（{count}件）の税は変わりません。各カードの「税を変更」で反映できます。',
    zh: '已有的 {count} 份草稿税款不变，可在卡片上点击“更改税款”更新。',
  }),

  changeTitle: phrase({ en: 'Change the tax', ja: '税の変更', zh: '更改税款' }),
  change: phrase({ en: 'Change', ja: '変更する', zh: '更改' }),
  tax: phrase({ en: 'Tax', ja: '税', zh: '税款' }),
  taxNow: phrase({ en: 'To be paid now: {total}', ja: '現在の請求額：{total}', zh: '目前应付：{total}' }),
  byRules: phrase({
    en: 'As the rules have it: {how}',
    ja: '規定どおり：{how}',
    zh: '按规则：{how}',
  }),
  rateOption: phrase({ en: '{rate}%', ja: '{rate}%', zh: '{rate}%' }),
  otherRate: phrase({ en: 'Another rate', ja: 'その他の税率', zh: '其他税率' }),
  reverseCharge: phrase({ en: 'Reverse charge', ja: 'リバースチャージ', zh: '反向征税' }),
  export: phrase({ en: 'Export, zero-rated', ja: '輸出免税（0%）', zh: '出口，零税率或免税' }),
  outsideScope: phrase({ en: 'Outside the scope of tax', ja: '課税対象外', zh: '不在征税范围' }),
  none: phrase({ en: 'No tax', ja: '税なし', zh: '不收税' }),
  otherRateLabel: phrase({ en: 'The other rate in %', ja: 'その他の税率（%）', zh: '其他税率（%）' }),
  line: phrase({ en: 'For', ja: '対象', zh: '适用于' }),
  lineHint: phrase({
    en: 'Left empty: for all lines.',
    ja: '空欄の場合はすべての行',
    zh: '留空则适用于所有行。',
  }),
  lineOption: phrase({
    en: '{description}: {amount}',
    ja: '{description}：{amount}',
    zh: '{description}：{amount}',
  }),
  changed: phrase({
    en: 'Changed. To be paid: {total}.',
    ja: '変更しました。請求額：{total}',
    zh: '已更改。应付：{total}。',
  }),

  detailsTitle: phrase({ en: 'Tax details', ja: '税務情報', zh: '税务信息' }),
  detailsIntro: phrase({
    en: 'As the tax office knows {client}.',
    ja: '{client}の税務上の情報です。',
    zh: '{client}在税务机关登记的信息。',
  }),
  phone: phrase({ en: 'Telephone', ja: '電話番号', zh: '电话' }),
  bank: phrase({ en: 'Bank', ja: '取引銀行', zh: '开户行' }),
  account: phrase({ en: 'Account', ja: '口座番号', zh: '账号' }),
  detailsSaved: phrase({
    en: 'Saved. “Change tax” puts it on drafts; an invoice that was approved stays as it is.',
    ja: '保存しました。下書きには「税を変更」で反映されます。承認済みの請求書は変わりません。',
    zh: '已保存。草稿可点击“更改税款”更新；已批准的账单不变。',
  }),

  fapiaoTitle: phrase({ en: 'Fapiao number', ja: '発票番号', zh: '发票号码' }),
  record: phrase({ en: 'Record', ja: '記録する', zh: '登记' }),
  recorded: phrase({ en: 'Recorded.', ja: '記録しました。', zh: '已登记。' }),
} as const;
