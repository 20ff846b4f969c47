import { Temporal } from 'temporal-polyfill';
import type { CardWords } from '../kernel/notice.ts';
import { moment } from '../kernel/phrase.ts';
import type { Change } from './change.ts';
import type { Quote } from './quote.ts';
import { text } from './text.ts';

type Section = NonNullable<CardWords['sections']>[number];

/** Where a wish comes from and which agreed exclusion it touches, as every card about it shows. */
export const askedSections = (
  { quote, scopePoint }: Pick<Change, 'quote' | 'scopePoint'>,
  timeZone: string,
): Section[] => [
  ...(quote === null ? [] : [quoteSection(quote, timeZone)]),
  ...(scopePoint === null
    ? []
    : [{ heading: text.notInScope(), lines: [text.scopePoint({ point: scopePoint })] }]),
];

function quoteSection({ author, at, text: words, permalink }: Quote, timeZone: string): Section {
  const said = text.quoted({ author, at: moment(Temporal.Instant.from(at), timeZone), words });
  const link = permalink === null ? [] : [text.toMessage({ message: messageAt(permalink) })];
  return { heading: text.quote(), lines: [said, ...link] };
}

const messageAt = (url: string) => ({ kind: 'link', url, label: text.message() }) as const;
