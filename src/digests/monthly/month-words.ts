import { phrase, type Said } from '../../kernel/phrase.ts';

const months = [
  phrase({ en: 'January {year}', ja: '{year}年1月', zh: '{year}年1月' }),
  phrase({ en: 'February {year}', ja: '{year}年2月', zh: '{year}年2月' }),
  phrase({ en: 'March {year}', ja: '{year}年3月', zh: '{year}年3月' }),
  phrase({ en: 'April {year}', ja: '{year}年4月', zh: '{year}年4月' }),
  phrase({ en: 'May {year}', ja: '{year}年5月', zh: '{year}年5月' }),
  phrase({ en: 'June {year}', ja: '{year}年6月', zh: '{year}年6月' }),
  phrase({ en: 'July {year}', ja: '{year}年7月', zh: '{year}年7月' }),
  phrase({ en: 'August {year}', ja: '{year}年8月', zh: '{year}年8月' }),
  phrase({ en: 'September {year}', ja: '{year}年9月', zh: '{year}年9月' }),
  phrase({ en: 'October {year}', ja: '{year}年10月', zh: '{year}年10月' }),
  phrase({ en: 'November {year}', ja: '{year}年11月', zh: '{year}年11月' }),
  phrase({ en: 'December {year}', ja: '{year}年12月', zh: '{year}年12月' }),
] as const;

const unknown = phrase({ en: '{year}', ja: '{year}年', zh: '{year}年' });

/** A month (`2026-11`) as people write it. The year is text, because numbers are grouped by thousands. */
export function monthWords(month: string): Said {
  const [year = '', number = ''] = month.split('-');
  return (months[Number(number) - 1] ?? unknown)({ year });
}
