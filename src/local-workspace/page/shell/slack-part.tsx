import { useEffect } from 'react';
import { ChannelPane } from '../channel/channel-pane.tsx';
import { HomePane } from '../home/home-pane.tsx';
import { ModalLayer } from '../modal/modal-layer.tsx';
import { usePage } from '../page-context.ts';
import { homePlace } from '../route/route.ts';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { ThreadPanel } from '../thread/thread-panel.tsx';
import { useCovered } from './use-covered.tsx';
import { useNarrow } from './use-width.tsx';

interface Props {
  readonly place: string;
  readonly message: string | undefined;
  readonly thread: string | undefined;
  readonly drawer: boolean;
  readonly closeDrawer: () => void;
  /** something that is not Slack lies over all of it */
  readonly covered: boolean;
}

/** What is Slack on this page. A form covers it and nothing else: what lies outside of Slack can be reached meanwhile. */
export function SlackPart({ place, message, thread, drawer, closeDrawer, covered }: Props) {
  const { seen } = usePage();
  const narrow = useNarrow();
  const inert = covered || seen.modals.length > 0;
  const surface = useCovered(inert);
  const drawn = narrow && drawer;
  useDrawerFocus(drawn);
  return (
    <div className="slack">
      <div ref={surface} className="slack-surface" inert={inert}>
        <Sidebar place={place} open={!narrow || drawer} close={closeDrawer} />
        {drawn && <Backdrop close={closeDrawer} />}
        <main id="main" tabIndex={-1} className="main" data-section="" inert={drawn}>
          {place === homePlace ? (
            <HomePane />
          ) : (
            <ChannelPane key={place} channelId={place} messageTs={message} />
          )}
        </main>
        {thread !== undefined && <ThreadPanel key={thread} channelId={place} ts={thread} />}
      </div>
      <ModalLayer />
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
