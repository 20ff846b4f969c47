import { plain } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { phrase, type Said } from '../kernel/phrase.ts';
import { usualTerms } from '../kernel/terms.ts';

/** One of the ways of working, in plain words. */
export interface Way {
  readonly value: string;
  readonly label: Said;
}

const usual = usualTerms('en');
const japanese = usualTerms('ja');

/**
 * The pre-agreement (product.md A1): acknowledged one by one before anything is sent. The words hold for every
 * language of an engagement, because the language may still be changed while they are being read.
 */
export const waysOfWorking: readonly Way[] = [
  {
    value: 'rounds',
    label: phrase({
      en: '{rounds} rounds of changes per delivery are included. A further round is a change request.',
      ja: '修正は1納品につき{rounds}回まで含まれます。それ以降の修正は変更依頼となります。',
      zh: '每次交付包含 {rounds} 轮修改，之后的修改须提出变更请求。',
    })({ rounds: usual.revisionRounds }),
  },
  {
    value: 'window',
    label: phrase({
      en: 'A delivery is decided within {days} business days ({japanese} in Japanese projects; double for the last).',
      ja: '納品物のご判断は{days}営業日以内（日本語の案件は{japanese}営業日、最終納品は2倍）。',
      zh: '交付后 {days} 个工作日内作出决定（日语项目 {japanese} 个工作日，最终交付加倍）。',
    })({ days: usual.acceptanceWindowDays, japanese: japanese.acceptanceWindowDays }),
  },
  {
    value: 'silent',
    label: phrase({
      en: 'Without an answer by then, after reminders, it counts as accepted. It can be reopened for 5 business days.',
      ja: '事前のご案内後も期限までにご返答がない場合は承認とみなします。5営業日以内は再開できます。',
      zh: '经提醒后到期仍未答复，即视为验收通过；5 个工作日内可重新打开。',
    })(),
  },
  {
    value: 'changes',
    label: phrase({
      en: 'What is new or different is agreed in writing, with its price and date, before work on it begins.',
      ja: '追加や変更は、金額と期日を書面で合意してから着手します。',
      zh: '新增或变更的内容，须先书面确认价格与日期后再开始。',
    })(),
  },
  {
    value: 'payment',
    label: phrase({
      en: 'Invoices are paid within {days} days.',
      ja: '請求書は{days}日以内にお支払いいただきます。',
      zh: '账单须在 {days} 天内支付。',
    })({ days: usual.paymentTermDays }),
  },
];

/** The record of what was acknowledged: the very words, in the language in which they were shown. */
export function acknowledgement(locale: Locale): { way: string; words: string }[] {
  return waysOfWorking.map(({ value, label }) => ({ way: value, words: plain(label, locale) }));
}
