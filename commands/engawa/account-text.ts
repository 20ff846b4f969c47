import { phrase } from '../../src/kernel/phrase.ts';

/** Words about the agency's accounts, beside those of the form. */
export const text = {
  accountWaits: phrase({
    en: '{who} can confirm the other account. Until then invoices name the one from before.',
    ja: '口座の変更は{who}さんが確認できます。確認されるまで、これまでの口座を記載します。',
    zh: '新账户可由{who}确认。确认之前，账单仍使用原账户。',
  }),
  accounts: phrase({ en: 'Accounts on invoices', ja: '請求書の振込先口座', zh: '账单上的收款账户' }),
  usualAccount: phrase({ en: 'Usual: {account}', ja: '通常：{account}', zh: '常用：{account}' }),
  accountOf: phrase({
    en: '{currency}: {account}',
    ja: '{currency}：{account}',
    zh: '{currency}：{account}',
  }),
  noAccount: phrase({ en: 'none', ja: 'なし', zh: '无' }),
  takeAway: phrase({ en: 'Take an account away', ja: '専用口座の削除', zh: '移除专用账户' }),
  takeAwayHint: phrase({
    en: 'Invoices in that currency then name the usual account. The next page says what it means before anything changes.',
    ja: 'その通貨の請求書には通常の口座を記載します。変更の前に、次の画面で内容をご確認いただけます。',
    zh: '该币种的账单将改用常用账户。更改前，下一页会说明影响。',
  }),
  removeTitle: phrase({ en: 'Take an account away', ja: '専用口座の削除', zh: '移除专用账户' }),
  remove: phrase({ en: 'Take it away', ja: '削除する', zh: '移除' }),
  removeIntro: phrase({
    en: 'Everything else was saved. This account is to be taken away: {account}, for {currency}. Invoices in {currency} that are approved afterwards name the usual account: {usual}.',
    ja: 'そのほかの内容は保存しました。{currency} 専用の口座 {account} を削除します。以降に承認する {currency} の請求書には、通常の口座 {usual} を記載します。',
    zh: '其他内容已保存。将移除 {currency} 专用账户：{account}。此后批准的 {currency} 账单使用常用账户：{usual}。',
  }),
  removeSecond: phrase({
    en: 'A second person confirms it first, where there is one.',
    ja: '別の担当者がいる場合は、その確認後に適用されます。',
    zh: '如有其他负责人，须先经其确认。',
  }),
  removed: phrase({
    en: '{currency} has no account of its own any more.',
    ja: '{currency} 専用の口座を削除しました。',
    zh: '{currency} 的专用账户已移除。',
  }),
  removalWaits: phrase({
    en: '{who} can confirm that the account is taken away. Until then invoices name it as before.',
    ja: '口座の削除は{who}さんが確認できます。確認されるまで、これまでどおり記載します。',
    zh: '移除账户可由{who}确认。确认之前，账单仍使用该账户。',
  }),
} as const;
