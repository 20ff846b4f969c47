import type { CardWords } from '../../kernel/notice.ts';
import { list, phrase, type Said, type Value } from '../../kernel/phrase.ts';
import type { Agreement } from '../agreement.ts';
import { text as agreementText } from '../text.ts';
import { type Addendum, differenceOf } from './addendum.ts';
import { termLines } from './say-terms.ts';

const words = {
  toSign: phrase({ en: 'To sign: {title}', ja: 'ご署名のお願い：{title}', zh: '请签署：{title}' }),
  askToSign: phrase({
    en: '{who}, please read the addendum and sign it. It says only what changes; all else stays as agreed.',
    ja: '{who}さん、変更覚書をご確認のうえご署名ください。変更点のみを記載しており、その他は現在の契約のままです。',
    zh: '{who}，请阅读补充合同并签署。其中仅列出变更内容，其余约定不变。',
  }),
  signedTeam: phrase({
    en: '{who} signed for {client}, {at}. The change to “{project}” is in force; nothing is billed by it.',
    ja: '{client}の{who}さんが署名しました（{at}）。「{project}」の変更が有効になりました。この変更による請求はありません。',
    zh: '{who}已代表{client}签署（{at}）。“{project}”的变更已生效，不产生账单。',
  }),
  signedWithChange: phrase({
    en: '{who} signed for {client}, {at}. The change to “{project}” is in force: its price and days are now part of the plan and of what is billed.',
    ja: '{client}の{who}さんが署名しました（{at}）。「{project}」の変更が有効になり、金額と期日が計画と請求に反映されました。',
    zh: '{who}已代表{client}签署（{at}）。“{project}”的变更已生效，价格和期限已计入计划和账单。',
  }),
  letter: phrase({
    en: '{agency} has sent you “{title}”, a change to the signed agreement. Please read it and sign it.',
    ja: '{agency}より、締結済みの契約を変更する「{title}」をお送りします。ご確認のうえご署名ください。',
    zh: '{agency}向您发送了对已签署合同的变更“{title}”，请阅读并签署。',
  }),
  figures: phrase({
    en: 'Version {version}. It can be signed until {end}. The fee stays as agreed.',
    ja: '第{version}版。署名期限は {end} です。総額に変更はありません。',
    zh: '第{version}版。可在 {end} 前签署。总费用不变。',
  }),
  figuresWithChange: phrase({
    en: 'Version {version}. It can be signed until {end}. With the signature the total fee is {fee}.',
    ja: '第{version}版。署名期限は {end} です。署名後の総額は{fee}です。',
    zh: '第{version}版。可在 {end} 前签署。签署后总费用为{fee}。',
  }),
  changed: phrase({ en: 'Changed: {heading}', ja: '変更：{heading}', zh: '修改：{heading}' }),
  added: phrase({ en: 'Added: {heading}', ja: '追加：{heading}', zh: '新增：{heading}' }),
  removed: phrase({ en: 'Taken out: {heading}', ja: '削除：{heading}', zh: '删除：{heading}' }),
  plainText: phrase({ en: 'the text', ja: '本文', zh: '正文' }),
  whatChanges: phrase({ en: 'What changes', ja: '変更点', zh: '变更内容' }),
  locked: phrase({
    en: 'Locked clauses change: {clauses}.',
    ja: 'ロックされた条項の変更：{clauses}。',
    zh: '涉及锁定条款的变更：{clauses}。',
  }),
  becomes: phrase({
    en: 'Total fee with this change',
    ja: '変更後の総額',
    zh: '变更后总费用',
  }),
} as const;

type Kinded = Pick<Agreement, 'kind'>;
type Bearing = Pick<Agreement, 'addendum'>;
const bringsChanges = ({ addendum }: Bearing): boolean => (addendum?.changes ?? []).length > 0;
const isAddendum = ({ kind }: Kinded): boolean => kind === 'addendum';

/** The words of the usual cards and letters, where they are about an addendum. */
export const titleToSign = (agreement: Kinded & { readonly title: string }): Said =>
  isAddendum(agreement)
    ? words.toSign({ title: agreement.title })
    : agreementText.toSign({ title: agreement.title });

export const askToSign = (agreement: Kinded, values: { readonly who: Value }): Said =>
  isAddendum(agreement) ? words.askToSign(values) : agreementText.askToSign(values);

export const signedForTeam = (
  agreement: Kinded & Bearing,
  values: { readonly who: Value; readonly client: Value; readonly at: Value; readonly project: Value },
): Said => {
  if (!isAddendum(agreement)) return agreementText.signedTeam(values);
  return bringsChanges(agreement) ? words.signedWithChange(values) : words.signedTeam(values);
};

export const addendumLetter = words.letter;

/** Until when it can be signed, and what becomes of the fee. */
export const addendumFigures = ({ version, fee, addendum }: Figures, end: Value): Said =>
  bringsChanges({ addendum })
    ? words.figuresWithChange({ version, fee, end })
    : words.figures({ version, end });
type Figures = Pick<Agreement, 'version' | 'fee' | 'addendum'>;

/** One line for each clause and term. */
export const changeLines = ({ edits, terms }: Pick<Addendum, 'edits' | 'terms'>): Said[] => [
  ...edits.map(({ kind, heading }) => words[kind]({ heading: heading === '' ? words.plainText() : heading })),
  ...termLines(terms),
];

type Section = NonNullable<CardWords['sections']>[number];

/** What stands on the card in the place of deposit and start. */
export const changeSections = ({ addendum }: Pick<Agreement, 'addendum'>): readonly Section[] =>
  addendum === null ? [] : [{ heading: words.whatChanges(), lines: changeLines(addendum) }];

/** Where a change is signed with it: the total that holds then. An addendum without one says nothing of money. */
export const newTotal = ({
  addendum,
  fee,
}: Pick<Agreement, 'addendum' | 'fee'>): NonNullable<CardWords['fields']> =>
  addendum !== null && differenceOf(addendum) !== 0n ? [{ label: words.becomes(), value: fee }] : [];

/** For the team alone: which of the clauses that it words anew are locked. */
export const lockedLines = (headings: readonly string[]): Said[] =>
  headings.length === 0 ? [] : [words.locked({ clauses: list(headings) })];
