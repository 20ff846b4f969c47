import { useEffect, useRef } from 'react';
import { PageContext } from './page-context.ts';
import { choosePlace } from './route/choose-place.ts';
import type { Route } from './route/route.ts';
import { type Go, useRoute } from './route/use-route.tsx';
import { localeOf, sayIn } from './say.ts';
import { Layout } from './shell/layout.tsx';
import { usePageOf } from './shell/use-page-of.tsx';
import { StoreContext, usePersonStore } from './store/use-store.tsx';
import { shellWords } from './words.ts';

/** The owner of the furnished agency: who one is before one has chosen. */
const first = 'U0AOI00001';

export function App() {
  const { route, go } = useRoute();
  const userId = route.userId ?? first;
  return <AsPerson key={userId} userId={userId} route={route} go={go} />;
}

function AsPerson({ userId, route, go }: { userId: string; route: Route; go: Go }) {
  const { store, api, known } = usePersonStore(userId);
  const locale = route.lang ?? localeOf(navigator.languages);
  useTheme(route);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const place = usePlace(route, go, userId, known.seen);
  const { page, toasts } = usePageOf({ seen: known.seen, api, store, locale, go });
  const say = sayIn(locale);
  // Whoever is gone after a new beginning gives way to the one who is always there.
  const gone = known.nobody && userId !== first;
  useEffect(() => {
    if (gone) go({ userId: first, thread: undefined, message: undefined }, 'replace');
  }, [gone, go]);
  if (!page || place === undefined || known.nobody) {
    return (
      <main className="opening">
        <p role="status">
          {say(
            known.nobody ? shellWords.nobody : known.reachable ? shellWords.opening : shellWords.unreachable,
          )}
        </p>
        {known.nobody && (
          <button
            type="button"
            className="main-button"
            onClick={() => go({ userId: first, place: undefined })}
          >
            {say(shellWords.toStart)}
          </button>
        )}
      </main>
    );
  }
  return (
    <StoreContext value={{ store, known }}>
      <PageContext value={page}>
        <Layout route={route} place={place} go={go} toasts={toasts} />
      </PageContext>
    </StoreContext>
  );
}

/** Whom one was before, over the change of persons: the place to open may depend on it. */
let wasBefore: string | undefined;

function usePlace(
  route: Route,
  go: Go,
  userId: string,
  seen: Parameters<typeof choosePlace>[0] | undefined,
): string | undefined {
  const before = useRef(wasBefore);
  useEffect(() => {
    wasBefore = userId;
  }, [userId]);
  const place = seen && choosePlace(seen, route.place, before.current);
  useEffect(() => {
    if (place === undefined) return;
    const moved = place !== route.place;
    go({ userId, place, ...(moved && { thread: undefined, message: undefined }) }, 'replace');
  }, [userId, place, route.place, go]);
  return place;
}

function useTheme({ theme = 'system' }: Route): void {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const set = (): void => {
      document.documentElement.dataset['theme'] =
        theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    set();
    dark.addEventListener('change', set);
    return () => dark.removeEventListener('change', set);
  }, [theme]);
}
