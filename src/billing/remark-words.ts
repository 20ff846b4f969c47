import { list, type Said } from '../kernel/phrase.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import type { Remark, WantedDetails } from './remark.ts';
import { text as words } from './reminders/text.ts';
import { text as labels, remarks } from './text.ts';

/** What was said, in one line. Why the team withdrew its invoice, or took a payment back, is not among it. */
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
    case 'taken-back':
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

/** The same for the team, with the reasons that are its own. */
export const remarkWordsForTeam = (remark: Remark): Said | undefined =>
  remark.kind === 'taken-back' && remark.day !== null
    ? remarks['taken-back-why']({ who: remark.by.name, day: remark.day, reason: remark.text })
    : remarkWords(remark);

/** The newest few: a card is no correspondence. */
export const latestRemarks = ({ remarks: said }: InvoiceFacts, words = remarkWords): readonly Said[] =>
  said
    .map(words)
    .filter((line) => line !== undefined)
    .slice(-3);
