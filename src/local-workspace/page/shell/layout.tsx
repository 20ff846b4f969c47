import { useState } from 'react';
import { OutsidePanel } from '../outside/outside-panel.tsx';
import { usePage } from '../page-context.ts';
import { homePlace, type Route } from '../route/route.ts';
import type { Go } from '../route/use-route.tsx';
import { useStore } from '../store/use-store.tsx';
import { Tour } from '../tour/tour.tsx';
import { shellWords } from '../words.ts';
import { SlackPart } from './slack-part.tsx';
import { ToastRegion } from './toast-region.tsx';
import { TopBar } from './top-bar.tsx';
import { useOutsideOpen } from './use-outside-open.tsx';
import type { Toasts } from './use-page-of.tsx';
import { useSections } from './use-sections.tsx';
import { useTitle } from './use-title.tsx';
import { useNarrow } from './use-width.tsx';

interface Props {
  readonly route: Route;
  readonly place: string;
  readonly go: Go;
  readonly toasts: Toasts;
}

export function Layout({ route, place, go, toasts }: Props) {
  const { say } = usePage();
  const { known } = useStore();
  const narrow = useNarrow();
  const [drawer, setDrawer] = useState(false);
  const thread = place === homePlace ? undefined : route.thread;
  const outside = useOutsideOpen(thread !== undefined, () => go({ thread: undefined }));
  useTitle(place);
  useSections();
  const clearTheView = (): void => {
    if (!narrow) return;
    setDrawer(false);
    outside.set(false);
  };
  return (
    <div className="page">
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {say(shellWords.skip)}
      </button>
      <TopBar route={route} go={go} drawer={drawer} setDrawer={setDrawer} outside={outside} />
      {!known.reachable && (
        <p className="banner" role="alert">
          {say(shellWords.unreachable)}
        </p>
      )}
      <ToastRegion toasts={toasts} />
      <div className="columns">
        <SlackPart
          place={place}
          message={route.message}
          thread={thread}
          drawer={drawer}
          closeDrawer={() => setDrawer(false)}
          covered={narrow && outside.shown === true}
        />
        {outside.shown !== undefined && <OutsidePanel hidden={!outside.shown} />}
      </div>
      <Tour clearTheView={clearTheView} />
    </div>
  );
}
