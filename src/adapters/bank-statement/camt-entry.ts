import type { AboutFile, LineFault, ReadEntry } from '../../billing/statement/reading.ts';
import { Currency, decimalsOf, LARGEST } from '../../kernel/money.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { bankRefFrom } from './bank-ref.ts';
import { writtenDay } from './read-day.ts';
import { child, children, isNode, type Node, textIn, textsIn } from './xml-node.ts';

interface Sum {
  readonly minor: bigint;
  readonly currency: string;
}

/**
 * What one `Ntry` brought in. Where a bank booked several payments in one sum and names each with its amount, these are
 * the entries; `nth` is its place in the file.
 */
export function entriesOf(
  entry: Node,
  nth: number,
  { timeZone, today }: AboutFile,
): { readonly entries: readonly ReadEntry[] } | LineFault | 'left-out' {
  const fault = (kind: LineFault['kind'], text: string): LineFault => ({
    kind,
    line: nth,
    text: oneLine(text, 60),
  });
  return isIncome(entry) ? readEntry(entry, { timeZone, today }, fault) : 'left-out';
}

/**
 * What the bank took back by this entry; what is wrong about it is no reason to refuse what came in.
 */
export function returnedBy(entry: Node, nth: number, about: AboutFile): readonly ReadEntry[] {
  if (!isBooked(entry) || textIn(entry, 'CdtDbtInd') !== 'DBIT' || !isReversal(entry)) return [];
  const read = readEntry(entry, about, (kind, text) => ({ kind, line: nth, text }));
  return 'entries' in read ? read.entries : [];
}

function readEntry(
  entry: Node,
  { timeZone, today }: Pick<AboutFile, 'timeZone' | 'today'>,
  fault: (kind: LineFault['kind'], text: string) => LineFault,
): { readonly entries: readonly ReadEntry[] } | LineFault {
  const total = sumOf(entry);
  if ('fault' in total) return fault(total.fault, total.text);
  const written = dayOf(entry);
  // A date of XML may carry a zone behind it; it is that day, wherever.
  const day = writtenDay(written.replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '$1'), timeZone);
  if (day === undefined || !('day' in day)) return fault('day', written);
  if (day.day > today) return fault('day-ahead', written);
  const bookedOn = day.day;
  const details = children(entry, 'NtryDtls').flatMap((one) => children(one, 'TxDtls'));
  const parts = partsOf(details, total);
  if (parts === undefined) {
    const ref = refIn(entry) || refIn(child(details[0], 'Refs'));
    const words = [...wordsOf(details[0]), textIn(entry, 'AddtlNtryInf')];
    return { entries: [made({ bookedOn, total, payer: payerOf(details[0]), words, ref })] };
  }
  return {
    entries: parts.map(({ detail, sum }, index) => {
      const own = refIn(child(detail, 'Refs'));
      const shared = refIn(entry);
      const ref = own !== '' && own !== shared ? own : shared === '' ? '' : `${shared}/${index + 1}`;
      return made({ bookedOn, total: sum, payer: payerOf(detail), words: wordsOf(detail), ref });
    }),
  };
}

const refIn = (node: Node | undefined): string => bankRefFrom(textIn(node, 'AcctSvcrRef'));

/** Booked, and credited. A credit that takes back a debit is our own money coming back. */
const isIncome = (entry: Node): boolean =>
  textIn(entry, 'CdtDbtInd') === 'CRDT' && isBooked(entry) && !isReversal(entry);

function isBooked(entry: Node): boolean {
  const status = textIn(entry, 'Sts') || textIn(child(entry, 'Sts'), 'Cd');
  return status === '' || status === 'BOOK';
}

const isReversal = (entry: Node): boolean => /^(?:true|1)$/.test(textIn(entry, 'RvslInd'));

function dayOf(entry: Node): string {
  for (const name of ['BookgDt', 'ValDt']) {
    const date = child(entry, name);
    const written = textIn(date, 'Dt') || textIn(date, 'DtTm');
    if (written !== '') return written;
  }
  return '';
}

type BadSum = { readonly fault: LineFault['kind']; readonly text: string };

/** The `Amt` of an element, to the currency's last decimal. */
function sumOf(node: Node): Sum | BadSum {
  const text = textIn(node, 'Amt');
  const amount = node['Amt'];
  const code = isNode(amount) ? amount['@Ccy'] : undefined;
  const currency = Currency.safeParse(code);
  if (!currency.success) return { fault: 'currency', text: typeof code === 'string' ? code : '' };
  const [, whole, fraction = ''] = /^\+?(\d{1,18})(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === undefined) return { fault: 'amount', text };
  const decimals = decimalsOf(currency.data);
  if (fraction.replace(/0+$/, '').length > decimals) return { fault: 'decimals', text };
  const minor = BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
  if (minor === 0n) return { fault: 'zero', text };
  return minor > LARGEST ? { fault: 'too-large', text } : { minor, currency: currency.data };
}

/** The payments of a sum, if they are named and add up to it to the last unit. */
function partsOf(
  details: readonly Node[],
  total: Sum,
): readonly { readonly detail: Node; readonly sum: Sum }[] | undefined {
  if (details.length < 2) return undefined;
  const parts: { detail: Node; sum: Sum }[] = [];
  for (const detail of details) {
    const sum = sumOf(
      detail['Amt'] === undefined ? (child(child(detail, 'AmtDtls'), 'TxAmt') ?? {}) : detail,
    );
    if ('fault' in sum || sum.currency !== total.currency) return undefined;
    parts.push({ detail, sum });
  }
  return parts.reduce((all, { sum }) => all + sum.minor, 0n) === total.minor ? parts : undefined;
}

/** Until version 07 a party's name stands at the party, later one step deeper. */
function payerOf(detail: Node | undefined): string {
  const parties = child(detail, 'RltdPties');
  for (const name of ['UltmtDbtr', 'Dbtr']) {
    const party = child(parties, name);
    const found = textIn(party, 'Nm') || textIn(child(party, 'Pty'), 'Nm');
    if (found !== '') return found;
  }
  return '';
}

/** What the payer wrote, and the references under which it was paid. */
function wordsOf(detail: Node | undefined): readonly string[] {
  const remittance = child(detail, 'RmtInf');
  const endToEnd = textIn(child(detail, 'Refs'), 'EndToEndId');
  return [
    ...textsIn(remittance, 'Ustrd'),
    ...children(remittance, 'Strd').flatMap((one) => [
      textIn(child(one, 'CdtrRefInf'), 'Ref'),
      ...children(one, 'RfrdDocInf').map((document) => textIn(document, 'Nb')),
      ...textsIn(one, 'AddtlRmtInf'),
    ]),
    endToEnd === 'NOTPROVIDED' ? '' : endToEnd,
    textIn(detail, 'AddtlTxInf'),
  ];
}

interface Made {
  readonly bookedOn: string;
  readonly total: Sum;
  readonly payer: string;
  readonly words: readonly string[];
  readonly ref: string;
}

const made = ({ bookedOn, total, payer, words, ref }: Made): ReadEntry => ({
  bookedOn,
  minor: total.minor.toString(),
  currency: total.currency,
  payer: oneLine(payer, 200),
  reference: oneLine([...new Set(words.filter((word) => word !== ''))].join(' '), 500),
  bankRef: ref === '' ? null : ref,
});
