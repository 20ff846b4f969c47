import { list, type Said } from '../kernel/phrase.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import type { Remark, WantedDetails } from './remark.ts';
import { text as words } from './reminders/text.ts';
import { text as labels, remarks } from './text.ts';

/** What was said, in one line. Why the team withdrew its invoice is not among it. */
export function remarkWords({ kind, day, text, by, details }: Remark): Said | undefined {
  const who = by.name;
  switch (kind) {
    case 'void':
    case 'reopened':
      return undefined;
    case 'wrong':
    case 'answer':
      return remarks[kind]({ who, text });
    case 'details':
      return remarks.details({ who, wanted: list(details === null ? [] : wantedLines(details)) });
    case 'paid-by-transfer':
    case 'will-pay':
    case 'wait':
    case 'not-found':
      return day === null ? undefined : remarks[kind]({ who, day });
  }
}

/** Only what was asked for. */
export function wantedLines({ purchaseOrder, address }: WantedDetails): readonly Said[] {
  return [
    { label: words.purchaseOrder(), value: purchaseOrder },
    { label: words.address(), value: address },
  ]
    .filter(({ value }) => value !== '')
    .map((pair) => labels.pair(pair));
}

/** The newest few: a card is no correspondence. */
export const latestRemarks = ({ remarks: said }: InvoiceFacts): readonly Said[] =>
  said
    .map(remarkWords)
    .filter((line) => line !== undefined)
    .slice(-3);
