import { usePage } from '../page-context.ts';
import { Switcher } from '../people/switcher.tsx';
import type { Route } from '../route/route.ts';
import type { Go } from '../route/use-route.tsx';
import { TimeBar } from '../time/time-bar.tsx';
import { Icon } from '../ui/icons.tsx';
import { shellWords } from '../words.ts';
import { DisplayMenu } from './display-menu.tsx';

interface Props {
  readonly route: Route;
  readonly go: Go;
  readonly drawer: boolean;
  readonly setDrawer: (open: boolean) => void;
  /** undefined: there is nothing outside of Slack */
  readonly outside: boolean | undefined;
  readonly setOutside: (open: boolean) => void;
}

export function TopBar({ route, go, drawer, setDrawer, outside, setOutside }: Props) {
  const { say } = usePage();
  return (
    <header className="top-bar">
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
      <div className="top-bar-time">{outside !== undefined && <TimeBar />}</div>
      {outside !== undefined && (
        <button
          type="button"
          className="top-button"
          aria-pressed={outside}
          aria-label={say(shellWords.outside)}
          title={say(shellWords.outsideHint)}
          onClick={() => setOutside(!outside)}
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
