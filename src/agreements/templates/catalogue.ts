import { type Phrase, phrase, type Words } from '../../kernel/phrase.ts';
import type { TemplateValues } from '../render-text.ts';
import type { TemplateText } from './load-template.ts';
import type { VariableType } from './template-variable.ts';

/** A name that any template may use, as it is written there: `client.name`; of each item of a list: `milestone.title`. */
export interface CatalogueEntry {
  readonly name: string;
  readonly type: VariableType;
  readonly meaning: Phrase<never>;
  /** The list whose items have it. */
  readonly of?: string;
}

const entry = (name: string, type: VariableType, meaning: Words): CatalogueEntry => ({
  name,
  type,
  meaning: phrase(meaning),
});
const item = (name: string, type: VariableType, meaning: Words): CatalogueEntry => ({
  ...entry(name, type, meaning),
  of: 'milestones',
});
const scheduled = (name: string, type: VariableType, meaning: Words): CatalogueEntry => ({
  ...entry(name, type, meaning),
  of: 'schedule',
});

/** Everything that template-values.ts fills in, and nothing else; what a template asks for itself is `answers.…`. */
export const catalogue: readonly CatalogueEntry[] = [
  entry('client.name', 'text', { en: 'the client’s name', ja: 'クライアント名', zh: '客户名称' }),
  entry('client.address', 'text', {
    en: 'the client’s address; may be blank',
    ja: 'クライアントの住所（空の場合あり）',
    zh: '客户地址，可为空',
  }),
  entry('agency.name', 'text', { en: 'the agency’s name', ja: '制作側の会社名', zh: '服务方名称' }),
  entry('agency.address', 'text', {
    en: 'the agency’s address; may be blank',
    ja: '制作側の住所（空の場合あり）',
    zh: '服务方地址，可为空',
  }),
  entry('project.name', 'text', { en: 'the project’s name', ja: 'プロジェクト名', zh: '项目名称' }),
  entry('project.outcome', 'text', {
    en: 'what is to be reached; may be blank',
    ja: '目指す成果（空の場合あり）',
    zh: '要达到的成果，可为空',
  }),
  entry('project.inScope', 'list', { en: 'what is included', ja: '対象範囲', zh: '包含的内容' }),
  entry('project.notInScope', 'list', { en: 'what is not included', ja: '対象外', zh: '不包含的内容' }),
  entry('signer.name', 'text', { en: 'who decides for the client', ja: '決裁者', zh: '决策人' }),
  entry('standIn.name', 'text', {
    en: 'who decides in their absence; may be blank',
    ja: '代理の方（空の場合あり）',
    zh: '代理人，可为空',
  }),
  entry('currency', 'text', { en: 'the currency’s code', ja: '通貨コード', zh: '货币代码' }),
  entry('fee', 'money', {
    en: 'deposit and milestones together',
    ja: '着手金とマイルストーンの合計',
    zh: '预付款与里程碑合计',
  }),
  entry('deposit', 'money', { en: 'the deposit', ja: '着手金', zh: '预付款' }),
  entry('hasDeposit', 'yes-no', { en: 'whether there is a deposit', ja: '着手金の有無', zh: '是否有预付款' }),
  entry('hasBonus', 'yes-no', {
    en: 'whether a milestone has an early bonus',
    ja: '早期納品の謝礼の有無',
    zh: '是否有里程碑设提前奖励',
  }),
  entry('taxAdded', 'yes-no', {
    en: 'whether tax comes on top of all amounts',
    ja: '金額が税別かどうか',
    zh: '金额是否不含税、另加税款',
  }),
  entry('taxContained', 'yes-no', {
    en: 'whether all amounts hold the tax already; if neither, the agency charges none',
    ja: '金額が税込かどうか（税別・税込のどちらでもない場合、税の請求なし）',
    zh: '金额是否已含税；二者皆否则不收税',
  }),
  entry('conversion', 'text', {
    en: 'who bears bank and conversion charges; may be blank',
    ja: '送金・両替手数料の負担者（空の場合あり）',
    zh: '由谁承担银行及货币兑换费用，可为空',
  }),
  entry('startsOn', 'day', { en: 'the start day', ja: '開始日', zh: '开始日' }),
  entry('timeZone', 'text', { en: 'the time zone', ja: 'タイムゾーン', zh: '时区' }),
  entry('calendar', 'text', {
    en: 'the countries whose holidays count',
    ja: '休日の基準となる国',
    zh: '以哪些国家的节假日为准',
  }),
  entry('terms.acceptanceWindowDays', 'number', {
    en: 'acceptance window, business days',
    ja: '検収期間（営業日）',
    zh: '验收期限（工作日）',
  }),
  entry('terms.finalWindowDays', 'number', {
    en: 'the same for the final delivery',
    ja: '最終納品の検収期間（営業日）',
    zh: '最终交付的验收期限（工作日）',
  }),
  entry('terms.silentAcceptance', 'yes-no', {
    en: 'whether silence accepts',
    ja: 'みなし承認の有無',
    zh: '是否默认验收',
  }),
  entry('terms.revisionRounds', 'number', { en: 'revision rounds', ja: '修正回数', zh: '修改轮数' }),
  entry('terms.paymentTermDays', 'number', {
    en: 'payment term, days',
    ja: '支払期限（日）',
    zh: '付款期限（天）',
  }),
  entry('terms.changeValidDays', 'number', {
    en: 'how long the offer of a change holds, business days',
    ja: '変更の提示の有効期間（営業日）',
    zh: '变更提议的有效期（工作日）',
  }),
  entry('languages.prevailing', 'text', {
    en: 'the language that prevails',
    ja: '優先する言語',
    zh: '优先的语言',
  }),
  entry('languages.second', 'text', {
    en: 'the language beside it; may be blank',
    ja: '併記する言語（空の場合あり）',
    zh: '并列的语言，可为空',
  }),
  entry('milestones', 'list', {
    en: 'all milestones, to be gone through with `for`',
    ja: '全マイルストーン（`for` で繰り返し）',
    zh: '全部里程碑，供 `for` 循环使用',
  }),
  entry('schedule', 'list', {
    en: 'what is billed when, to be gone through with `for`',
    ja: '請求の予定（`for` で繰り返し）',
    zh: '收款安排，供 `for` 循环使用',
  }),
  entry('deductsDeposit', 'yes-no', {
    en: 'whether the last invoice shows the deposit as taken off',
    ja: '最終の請求書で着手金を差し引くかどうか',
    zh: '最后一张账单是否列明扣除预付款',
  }),
  scheduled('number', 'number', { en: 'an item’s number', ja: '請求項目の番号', zh: '各笔的序号' }),
  scheduled('label', 'text', { en: 'what it is called', ja: 'その名称', zh: '其名称' }),
  scheduled('when', 'text', { en: 'when it is billed', ja: 'その請求時期', zh: '其开账单的时间' }),
  scheduled('amount', 'money', { en: 'its amount', ja: 'その金額', zh: '其金额' }),
  item('number', 'number', { en: 'a milestone’s number', ja: 'マイルストーンの番号', zh: '里程碑的序号' }),
  item('title', 'text', { en: 'its title', ja: 'その題名', zh: '其标题' }),
  item('outcome', 'text', { en: 'its outcome', ja: 'その成果', zh: '其成果' }),
  item('criteria', 'list', { en: 'its acceptance criteria', ja: 'その受け入れ基準', zh: '其验收标准' }),
  item('due', 'day', { en: 'its due day', ja: 'その期日', zh: '其期限' }),
  item('amount', 'money', { en: 'its amount', ja: 'その金額', zh: '其金额' }),
  item('checkedHow', 'text', {
    en: 'how it is checked; may be blank',
    ja: 'その確認方法（空の場合あり）',
    zh: '其验收方式，可为空',
  }),
  item('hasBonus', 'yes-no', {
    en: 'whether it has an early bonus',
    ja: 'その早期納品の謝礼の有無',
    zh: '其是否设提前奖励',
  }),
  item('bonus', 'money', {
    en: 'its early bonus; may be blank',
    ja: 'その早期納品の謝礼（空の場合あり）',
    zh: '其提前奖励，可为空',
  }),
  item('bonusDays', 'number', {
    en: 'business days early for the bonus',
    ja: '謝礼の条件となる日数（営業日）',
    zh: '奖励所需的提前天数（工作日）',
  }),
];

const example = (type: VariableType): string | boolean | readonly string[] =>
  type === 'yes-no' ? true : type === 'list' ? ['…'] : '…';

const exampleOfEach = (list: string): TemplateValues =>
  Object.fromEntries(
    catalogue.filter(({ of }) => of === list).map(({ name, type }) => [name, example(type)]),
  );

/** Something for every name that this template may use, so that it can be checked without an engagement. */
export function exampleValues(template: Pick<TemplateText, 'clauses' | 'variables'>): TemplateValues {
  const values: Record<string, TemplateValues[string]> = {};
  for (const { name, type } of catalogue.filter(({ of }) => of === undefined)) {
    const [first = '', second] = name.split('.');
    const before = values[first];
    const group = typeof before === 'object' && !Array.isArray(before) ? before : {};
    values[first] = second === undefined ? example(type) : { ...group, [second]: example(type) };
  }
  return {
    ...values,
    milestones: [exampleOfEach('milestones')],
    schedule: [exampleOfEach('schedule')],
    answers: Object.fromEntries(template.variables.map(({ name, type }) => [name, example(type)])),
    // A clause without a heading bears no number.
    clause: Object.fromEntries(
      template.clauses.filter(({ heading }) => heading !== '').map(({ key }) => [key, 1]),
    ),
  };
}
