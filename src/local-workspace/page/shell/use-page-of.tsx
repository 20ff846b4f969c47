import { useCallback, useMemo, useState } from 'react';
import type { Words } from '../../page-api/outside.ts';
import type { Seen } from '../../page-api/seen.ts';
import { isSafeAddress, keepOpenedPage } from '../opened-pages.ts';
import { thisAction, troubleWords } from '../outcome-words.ts';
import type { Page } from '../page-context.ts';
import type { PersonApi } from '../person-api.ts';
import { memoryOr } from '../route/remembered.ts';
import { homePlace } from '../route/route.ts';
import type { Go } from '../route/use-route.tsx';
import { dateLocaleOf, type Locale, sayIn } from '../say.ts';
import type { PersonStore } from '../store/person-store.ts';
import { shellWords } from '../words.ts';

export interface Toasts {
  readonly shown: readonly { readonly id: number; readonly text: string }[];
  dismiss(id: number): void;
}

interface Parts {
  readonly seen: Seen | undefined;
  readonly api: PersonApi;
  readonly store: PersonStore;
  readonly locale: Locale;
  readonly go: Go;
}

const opened = memoryOr(() => sessionStorage);
const most = 3;

/** What the parts of the page share, once the workspace has answered. */
export function usePageOf({ seen, api, store, locale, go }: Parts): {
  page: Page | undefined;
  toasts: Toasts;
} {
  const [shown, setShown] = useState<Toasts['shown']>([]);
  const say = useMemo(() => sayIn(locale), [locale]);
  const note = useCallback(
    (words: Words, values?: Readonly<Record<string, string | number>>) =>
      setShown((before) => {
        const text = say(words, values);
        const others = before.filter((one) => one.text !== text);
        return [...others, { id: (before.at(-1)?.id ?? 0) + 1, text }].slice(-most);
      }),
    [say],
  );
  const dismiss = useCallback(
    (id: number) => setShown((before) => before.filter((one) => one.id !== id)),
    [],
  );
  const doings = useMemo(
    () => ({
      tell(outcome: Parameters<Page['tell']>[0]) {
        const said = troubleWords(outcome, say(thisAction));
        if (said) note(said.words, said.values);
      },
      openChannel: (place: string, at: { thread?: string; message?: string } = {}) =>
        go({ place, thread: at.thread, message: at.message }),
      openHome: () => go({ place: homePlace, thread: undefined, message: undefined }),
    }),
    [go, note, say],
  );
  const now = seen?.now ?? 0;
  const me = seen?.me.name ?? '';
  const openLink = useCallback(
    (url: string, label: string, by = me) => {
      if (!isSafeAddress(url)) return note(shellWords.badLink, { url });
      keepOpenedPage(opened, { url, label, by, at: now });
      dispatchEvent(new Event('engawa:opened-page'));
      window.open(url, '_blank', 'noopener');
    },
    [me, now, note],
  );
  const page = useMemo<Page | undefined>(
    () =>
      seen && {
        ...doings,
        me: seen.me,
        seen,
        api,
        locale,
        dateLocale: dateLocaleOf(locale, seen.me.locale),
        say,
        note,
        openLink,
        onLive: store.onLive,
      },
    [seen, api, locale, say, note, doings, openLink, store],
  );
  return { page, toasts: { shown, dismiss } };
}
