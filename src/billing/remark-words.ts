import type { Said } from '../kernel/phrase.ts';
import type { InvoiceFacts, Remark } from './invoice-facts.ts';
import { remarks } from './text.ts';

/** What the client said, in one line. What the team says about its own invoice is not among it. */
export function remarkWords({ kind, day, text, by }: Remark): Said | undefined {
  const who = by.name;
  if (kind === 'wrong') return remarks.wrong({ who, text });
  if (kind === 'void' || day === null) return undefined;
  return remarks[kind]({ who, day });
}

/** The newest few: a card is no correspondence. */
export const latestRemarks = ({ remarks: said }: InvoiceFacts): readonly Said[] =>
  said
    .map(remarkWords)
    .filter((words) => words !== undefined)
    .slice(-3);
