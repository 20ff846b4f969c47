import { phrase, type Said } from '../../src/kernel/phrase.ts';
import type { Filter } from './invoice-pages.ts';

/** Words of the lists behind `/invoice list`. */
export const text = {
  page: phrase({ en: 'Page', ja: 'ページ', zh: '页码' }),
  pageOf: phrase({ en: '{page} of {pages}', ja: '{page}／{pages}', zh: '{page}/{pages}' }),
  count: phrase({ en: 'Invoices: {count}', ja: '請求書：{count}件', zh: '账单：{count} 张' }),
  inAll: phrase({ en: 'In all', ja: '合計', zh: '合计' }),
  total: phrase({ en: '{total}', ja: '{total}', zh: '{total}' }),
  totalAndLeft: phrase({
    en: '{total}, still open {left}',
    ja: '{total}（うち未入金 {left}）',
    zh: '{total}，其中未付 {left}',
  }),
  noneSuch: phrase({
    en: 'There is no such invoice now.',
    ja: '該当する請求書はありません。',
    zh: '目前没有此类账单。',
  }),
  nextPage: phrase({ en: 'Next page', ja: '次のページ', zh: '下一页' }),
  expectedCash: phrase({ en: 'Expected cash', ja: '入金見込み', zh: '预计回款' }),
  more: phrase({ en: 'and {count} more', ja: 'ほか{count}件', zh: '另有 {count} 张' }),
} as const;

/** On the buttons. */
export const filterWords: Readonly<Record<Filter, () => Said>> = {
  open: phrase({ en: 'Open', ja: '未入金', zh: '未付' }),
  overdue: phrase({ en: 'Overdue', ja: '期限超過', zh: '逾期' }),
  drafts: phrase({ en: 'Drafts', ja: '下書き', zh: '草稿' }),
  paid: phrase({ en: 'Paid', ja: '入金済み', zh: '已付' }),
  all: phrase({ en: 'All', ja: 'すべて', zh: '全部' }),
};

/** Above the list. */
export const filterTitles: Readonly<Record<Filter, () => Said>> = {
  open: phrase({ en: 'Invoices: open', ja: '請求書：未入金', zh: '账单：未付' }),
  overdue: phrase({ en: 'Invoices: overdue', ja: '請求書：期限超過', zh: '账单：逾期' }),
  drafts: phrase({ en: 'Invoices: drafts', ja: '請求書：下書き', zh: '账单：草稿' }),
  paid: phrase({ en: 'Invoices: paid', ja: '請求書：入金済み', zh: '账单：已付' }),
  all: phrase({ en: 'All invoices', ja: 'すべての請求書', zh: '全部账单' }),
};
