import { createContext, useContext } from 'react';
import type { Words } from '../page-api/outside.ts';
import type { LiveChange, Seen, SeenUser } from '../page-api/seen.ts';
import type { Outcome } from '../person/outcome.ts';
import type { PersonApi } from './person-api.ts';
import type { Locale, Say } from './say.ts';

/** What every part of the page knows and can do. */
export interface Page {
  readonly me: SeenUser;
  readonly seen: Seen;
  readonly api: PersonApi;
  readonly locale: Locale;
  /** the locale for dates and numbers: the reader's own where it fits the language of the page */
  readonly dateLocale: string;
  readonly say: Say;
  /** Shows what went wrong (nothing when all went well), and reads it out. */
  tell(outcome: Outcome): void;
  /** Says something in the same place that `tell` uses. */
  note(words: Words, values?: Readonly<Record<string, string | number>>): void;
  openChannel(channelId: string, at?: { readonly thread?: string; readonly message?: string }): void;
  openHome(): void;
  /** Opens a tab of its own, and remembers the page, and who opened it, for the list in the outside panel. */
  openLink(url: string, label: string, by?: string): void;
  /** What the event stream says, as it says it. Answers with how to stop listening. */
  onLive(listener: (change: LiveChange) => void): () => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage is used outside of the page');
  return page;
}
