import { formatMoney } from '../kernel/format.ts';
import { type AmountProblem, money, parseAmount } from '../kernel/money.ts';
import type { ShownInvoice, ShownTransfer, Words } from '../local-workspace/page-api/outside.ts';

export type ReadTransfer =
  | { readonly ok: true; readonly transfer: ShownTransfer }
  | { readonly ok: false; readonly why: Words };

/**
 * The line of the bank's statement when a client pays an invoice. Any amount arrives, too little as well as too much:
 * banks do not ask what is open. What is no amount of that currency does not.
 */
export function readTransfer(
  wanted: { readonly number: string; readonly amount: string },
  invoices: readonly ShownInvoice[],
  at: number,
): ReadTransfer {
  const invoice = invoices.find(({ number }) => number === wanted.number);
  if (invoice === undefined) return { ok: false, why: notOpen(wanted.number) };
  const { currency, decimals, client, number } = invoice;
  const amount = parseAmount(wanted.amount, currency);
  if (typeof amount === 'string') return { ok: false, why: says[amount](currency) };
  if (amount.minor === 0n) return { ok: false, why: nothing };
  return {
    ok: true,
    transfer: { at, from: client, currency, decimals, amount: amount.minor.toString(), reference: number },
  };
}

const notOpen = (number: string): Words => ({
  en: `Invoice ${number} is not open: it is paid, or was never sent.`,
  ja: `請求書 ${number} は未払いではありません（支払済み、または未送付）。`,
  zh: `账单 ${number} 不是待付状态：已付清或尚未发出。`,
});

const nothing: Words = {
  en: 'A transfer of zero never arrives. Enter an amount above zero.',
  ja: '0の振込はできません。0より大きい金額を入力してください。',
  zh: '无法转账零元。请输入大于零的金额。',
};

const example = (currency: string): string => formatMoney(money(120_000n, currency), 'en');

const says: Readonly<Record<AmountProblem, (currency: string) => Words>> = {
  'not-a-number': (currency) => ({
    en: `This is not an amount. Write it like ${example(currency)}.`,
    ja: `金額として読み取れません。${example(currency)} のように入力してください。`,
    zh: `无法识别为金额。请按 ${example(currency)} 的格式输入。`,
  }),
  'too-many-decimals': (currency) => ({
    en: `${currency} has fewer decimals. Write it like ${example(currency)}.`,
    ja: `${currency} の小数点以下の桁数が多すぎます。${example(currency)} のように入力してください。`,
    zh: `${currency} 的小数位数过多。请按 ${example(currency)} 的格式输入。`,
  }),
  'too-large': () => ({
    en: 'No bank moves this much. Enter a smaller amount.',
    ja: '金額が大きすぎます。もっと小さい金額を入力してください。',
    zh: '金额过大。请输入较小的金额。',
  }),
  negative: () => ({
    en: 'A transfer can’t be below zero. Enter what arrives.',
    ja: 'マイナスの振込はできません。入金額を入力してください。',
    zh: '转账金额不能为负。请输入到账金额。',
  }),
};
