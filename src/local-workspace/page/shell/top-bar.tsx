import { usePage } from '../page-context.ts';
import { Switcher } from '../people/switcher.tsx';
import type { Route } from '../route/route.ts';
import type { Go } from '../route/use-route.tsx';
import { TimeBar } from '../time/time-bar.tsx';
import { Icon } from '../ui/icons.tsx';
import { shellWords } from '../words.ts';
import { DisplayMenu } from './display-menu.tsx';
import type { OutsideOpen } from './use-outside-open.tsx';

interface Props {
  readonly route: Route;
  readonly go: Go;
  readonly drawer: boolean;
  readonly setDrawer: (open: boolean) => void;
  readonly outside: OutsideOpen;
}

export function TopBar({ route, go, drawer, setDrawer, outside }: Props) {
  const { say } = usePage();
  return (
    <header className="top-bar" data-section="">
      <button
        type="button"
        className="icon-button only-narrow"
        aria-label={say(shellWords.channels)}
        aria-expanded={drawer}
        aria-controls="sidebar"
        onClick={() => setDrawer(!drawer)}
      >
        <Icon name="menu" />
      </button>
      <h1 className="brand">
        <Icon name="house" size={18} /> <span>Engawa</span>
      </h1>
      <div className="top-bar-time">{outside.shown !== undefined && <TimeBar />}</div>
      {outside.shown !== undefined && (
        <button
          type="button"
          className="top-button"
          aria-pressed={outside.shown}
          aria-label={say(shellWords.outside)}
          title={say(shellWords.outsideHint)}
          onClick={() => outside.set(!outside.shown)}
        >
          <Icon name="panel" /> <span>{say(shellWords.outside)}</span>
        </button>
      )}
      <DisplayMenu route={route} go={go} />
      {/* The thread belongs to what one person reads; the channel stays open if the other is in it. */}
      <Switcher onSwitch={(userId) => go({ userId, thread: undefined, message: undefined })} />
    </header>
  );
}
