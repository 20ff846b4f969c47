import { useEffect, useState } from 'react';
import { ChannelPane } from '../channel/channel-pane.tsx';
import { HomePane } from '../home/home-pane.tsx';
import { ModalLayer } from '../modal/modal-layer.tsx';
import { OutsidePanel } from '../outside/outside-panel.tsx';
import { usePage } from '../page-context.ts';
import { homePlace, type Route } from '../route/route.ts';
import type { Go } from '../route/use-route.tsx';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { useStore } from '../store/use-store.tsx';
import { ThreadPanel } from '../thread/thread-panel.tsx';
import { Tour } from '../tour/tour.tsx';
import { shellWords } from '../words.ts';
import { ToastRegion } from './toast-region.tsx';
import { TopBar } from './top-bar.tsx';
import { useNarrow } from './use-narrow.tsx';
import { useOutsideThere } from './use-outside-there.tsx';
import type { Toasts } from './use-page-of.tsx';

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
  const outsideThere = useOutsideThere();
  const [outside, setOutside] = useState(() => innerWidth >= 1200);
  const showOutside = outsideThere && outside;
  useTitle(place);
  useDrawerFocus(narrow && drawer);
  return (
    <div className="page">
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {say(shellWords.skip)}
      </button>
      <TopBar
        route={route}
        go={go}
        drawer={drawer}
        setDrawer={setDrawer}
        outside={outsideThere ? outside : undefined}
        setOutside={setOutside}
      />
      {!known.reachable && (
        <p className="banner" role="alert">
          {say(shellWords.unreachable)}
        </p>
      )}
      <Tour />
      <div className="columns">
        <Sidebar place={place} open={!narrow || drawer} close={() => setDrawer(false)} />
        {narrow && drawer && <Backdrop close={() => setDrawer(false)} />}
        <main id="main" tabIndex={-1} className="main" inert={narrow && drawer}>
          {place === homePlace ? (
            <HomePane />
          ) : (
            <ChannelPane key={place} channelId={place} messageTs={route.message} />
          )}
        </main>
        {route.thread !== undefined && place !== homePlace && (
          <ThreadPanel key={route.thread} channelId={place} ts={route.thread} />
        )}
        {showOutside && <OutsidePanel />}
      </div>
      <ModalLayer />
      <ToastRegion toasts={toasts} />
    </div>
  );
}

/** A press beside the drawer closes it; with the keyboard Escape does. */
const Backdrop = ({ close }: { close: () => void }) => (
  <div className="backdrop" aria-hidden="true" onPointerDown={close} />
);

/** The focus goes into the drawer with the person, and back to where they came from. */
function useDrawerFocus(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const from = document.activeElement;
    document.querySelector<HTMLElement>('#sidebar button')?.focus();
    return () => {
      if (from instanceof HTMLElement) from.focus();
    };
  }, [open]);
}

function useTitle(place: string): void {
  const { seen } = usePage();
  const channel = seen.channels.find(({ id }) => id === place);
  const unread = seen.channels.reduce((sum, one) => sum + one.unread, 0);
  const where = channel ? `${channel.kind === 'direct' ? '' : '#'}${channel.name}` : 'Engawa';
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${where} · ${seen.me.name}`;
  }, [unread, where, seen.me.name]);
}
