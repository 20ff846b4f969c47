import { decimalsOf, LARGEST } from '../../kernel/money.ts';

export type Mark = '.' | ',';

/** A sum as it is written, without its currency, and its sign. */
interface Written {
  readonly digits: string;
  readonly isNegative: boolean;
}

export type SumProblem = 'amount' | 'marks' | 'decimals' | 'too-large';

/** `undefined`: not a number. A formula is none, whatever it would give. */
export function writtenSum(text: string, currency: string): Written | undefined {
  // NFKC would make figures of `½` and `①`.
  if (/\p{No}/u.test(text)) return undefined;
  const plain = text
    .normalize('NFKC')
    .replaceAll(new RegExp(`${currency}|\\b[A-Z]{0,2}\\$`, 'gi'), '')
    .replaceAll(/[\s'’\p{Sc}円元圆]/gu, '');
  const [, before = '', bracket = '', digits = '', after = ''] =
    /^([-−▲△+]?)(\(?)([\d.,]+)\)?(-|CR|DR)?$/i.exec(plain) ?? [];
  if (!/^\d/.test(digits) || (bracket === '(') !== plain.includes(')')) return undefined;
  const isNegative = /[-−▲△]/.test(before) || bracket === '(' || after === '-' || /^DR$/i.test(after);
  return { digits, isNegative };
}

const marksIn = (digits: string): Mark[] =>
  [...digits].filter((one): one is Mark => one === '.' || one === ',');

/** What this sum says about the file's decimal mark: that it is this one, or that this one groups thousands. */
function evidence(digits: string): { readonly decimal?: Mark; readonly groups?: Mark } {
  const marks = marksIn(digits);
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return {};
  if (first !== last) return { decimal: last, groups: first };
  if (marks.length > 1) return { groups: first };
  const [head = '', tail = ''] = digits.split(first);
  return tail.length !== 3 || head === '0' || head.length > 3 ? { decimal: first } : {};
}

/**
 * The mark before the decimals, found over all sums of a file: `1.234` alone may be either. `wrongAt`: the first that
 * contradicts those before it. `undefined`: none of them shows it.
 */
export function decimalMarkOf(
  sums: readonly (Written | undefined)[],
): { readonly mark: Mark | undefined } | { readonly wrongAt: number } {
  let mark: Mark | undefined;
  for (const [index, sum] of sums.entries()) {
    const { decimal, groups } = evidence(sum?.digits ?? '');
    const says = decimal ?? (groups === undefined ? undefined : other(groups));
    if (says === undefined) continue;
    if (mark !== undefined && mark !== says) return { wrongAt: index };
    mark = says;
  }
  return { mark };
}

const other = (mark: Mark): Mark => (mark === '.' ? ',' : '.');

/** In minor units, with its sign. */
export function readSum(
  { digits, isNegative }: Written,
  currency: string,
  mark: Mark | undefined,
): bigint | SumProblem {
  const decimals = decimalsOf(currency);
  // Nothing in the file tells: three digits behind a mark are thousands, unless the currency has three decimals.
  const decimal = mark ?? (decimals === 3 ? '.' : undefined);
  const at = decimal === undefined ? -1 : digits.lastIndexOf(decimal);
  const whole = at === -1 ? digits : digits.slice(0, at);
  const fraction = at === -1 ? '' : digits.slice(at + 1);
  if (!/^\d*$/.test(fraction) || !/^\d+$|^\d{1,3}(?:([.,])\d{2,3}(?:\1\d{2,3})*)?$/.test(whole))
    return 'amount';
  if (fraction.replace(/0+$/, '').length > decimals) return 'decimals';
  const minor = BigInt(whole.replaceAll(/[.,]/g, '') + fraction.padEnd(decimals, '0').slice(0, decimals));
  if (minor > LARGEST) return 'too-large';
  return isNegative ? -minor : minor;
}
