import type { CardWords } from '../../kernel/notice.ts';
import { list, moment } from '../../kernel/phrase.ts';
import { accountLines } from './change-words.ts';
import type { NewAccountFacts } from './more-facts.ts';
import { text } from './text.ts';

/** What changed, what stays, and how to be sure that it is us. */
export function newAccountCard({ agency, after, at, timeZone, keep }: NewAccountFacts): CardWords {
  return {
    title: text.newAccountTitle({ agency }),
    body: [
      text.newAccount({ at: moment(at, timeZone) }),
      ...(keep.length === 0 ? [] : [text.keeps({ numbers: list(keep) })]),
    ],
    sections: after.bank === null ? [] : [{ heading: text.newAccountIs(), lines: accountLines(after) }],
    footnote: text.neverByMail(),
  };
}
