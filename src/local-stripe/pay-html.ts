import { type Books, type KeptInvoice, remainingOf } from './books.ts';
import { plainAmount } from './decimals.ts';
import { type PayLocale, payWords, type Said, saidWords, statusWords } from './pay-words.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '');

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; background: light-dark(#f6f8fa, #16181d); color: light-dark(#1f2328, #e6e8eb); }
  main { max-width: 26rem; margin: 2rem auto; padding: 1.5rem; background: light-dark(#fff, #1f2228);
    border: 1px solid light-dark(#d0d7de, #3d424a); border-radius: 12px; }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem; } .small { font-size: .875rem; }
  .said { padding: .5rem .75rem; border-left: 4px solid light-dark(#533afd, #9f92ff); }
  form { display: grid; gap: .75rem; margin-top: 1rem; }
  input, button { font: inherit; padding: .6rem .75rem; border-radius: 8px; border: 1px solid light-dark(#6e7781, #8b949e);
    background: light-dark(#fff, #16181d); color: inherit; width: 100%; box-sizing: border-box; }
  button { cursor: pointer; } button.first { background: #533afd; border-color: #533afd; color: #fff; }
  :focus-visible { outline: 3px solid light-dark(#0969da, #58a6ff); outline-offset: 2px; }`;

/** The page's language is the customer's. */
export function payLocale(preferred: readonly string[]): PayLocale {
  const [first = ''] = preferred;
  if (first.startsWith('ja')) return 'ja';
  return first.startsWith('zh') ? 'zh' : 'en';
}

export interface PayPage {
  readonly locale: PayLocale;
  readonly said: Said | undefined;
}

/** The page behind `hosted_invoice_url`. */
export function payHtml(books: Books, invoice: KeptInvoice, { locale, said }: PayPage): string {
  const money = (amount: number): string =>
    `${invoice.currency.toUpperCase()} ${plainAmount(amount, invoice.currency)}`;
  const open = remainingOf(books, invoice);
  const title = escaped(filled(payWords.title[locale], { number: invoice.number ?? '' }));
  const lines = [
    filled(payWords.total[locale], { amount: money(books.totalOf(invoice)) }),
    ...(invoice.status === 'open' ? [filled(payWords.open[locale], { amount: money(open) })] : []),
  ];
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style>
<main data-status="${invoice.status}"><h1>${title}</h1>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${said === undefined ? '' : `<p class="said" role="status">${escaped(saidWords[said][locale])}</p>`}
${invoice.status === 'open' ? form(invoice, open, { locale, said }) : closed(invoice, locale)}
<p class="small">${escaped(payWords.rehearsal[locale])}</p></main></html>`;
}

function closed({ status }: KeptInvoice, locale: PayLocale): string {
  if (status === 'draft' || status === 'open') return '';
  const words = filled(payWords.status[locale], { status: statusWords[status][locale] });
  return `<p>${escaped(words)}</p>`;
}

function form({ currency, methods }: KeptInvoice, open: number, { locale, said }: PayPage): string {
  const takes = (method: string): boolean => methods.length === 0 || methods.includes(method);
  const button = (how: 'card' | 'declined' | 'transfer' | 'konbini' | 'shop'): string =>
    `<button name="how" value="${how}"${how === 'card' ? ' class="first"' : ''}>${escaped(payWords[how][locale])}</button>`;
  const label = escaped(filled(payWords.amount[locale], { currency: currency.toUpperCase() }));
  return `<form method="post">
<label>${label} <input name="amount" inputmode="decimal" autocomplete="off" value="${plainAmount(open, currency)}"></label>
${button('card')}
${button('declined')}
${takes('customer_balance') ? button('transfer') : ''}
${currency === 'jpy' && takes('konbini') ? button(said === 'voucher' ? 'shop' : 'konbini') : ''}
</form>`;
}

export const missingHtml = (): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>404</title><main><p>${escaped(payWords.missing.en)}</p></main></html>`;
