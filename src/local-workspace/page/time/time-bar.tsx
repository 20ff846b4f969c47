import { useState } from 'react';
import type { OutsideAct, OutsideView } from '../../page-api/outside.ts';
import { useOutside } from '../outside/use-outside.tsx';
import { usePage } from '../page-context.ts';
import { PopOver } from '../ui/pop-over.tsx';
import { progressOf } from './running-clock.ts';
import { shownMoment } from './shown-moment.ts';
import { useNow } from './use-now.tsx';
import { timeWords } from './words.ts';

/** What time it is in the workspace, and the machine that moves it. */
export function TimeBar() {
  const { view } = useOutside();
  return view ? <Clock clock={view.clock} /> : null;
}

function Clock({ clock }: { readonly clock: OutsideView['clock'] }) {
  const { say, me, dateLocale } = usePage();
  const now = shownMoment(useNow(clock), { locale: dateLocale, timeZone: me.timeZone });
  const next = clock.next && say(clock.next.what);
  return (
    <PopOver
      kind="dialog"
      className="top-button time-button"
      label={say(timeWords.label, { now })}
      speaks
      tooltip={say(timeWords.title)}
      content={() => <TimeMachine />}
    >
      <span className="time-now">
        <span className="only-heard">{say(timeWords.label, { now: '' })}</span>
        {now}
      </span>
      {clock.movingTo === undefined ? (
        next !== undefined && <span className="time-next">→ {next}</span>
      ) : (
        <progress className="time-next" aria-label={say(timeWords.title)} />
      )}
    </PopOver>
  );
}

function TimeMachine() {
  const { say, me, dateLocale } = usePage();
  const { view, acting } = useOutside();
  if (!view) return null;
  const { clock } = view;
  const moving = clock.movingTo !== undefined || acting?.act === 'move-time';
  return (
    <div className="time-machine">
      <h2>{say(timeWords.title)}</h2>
      <Now clock={clock} />
      <p className="time-zone">{say(timeWords.zone, { zone: me.timeZone, who: me.name })}</p>
      <p className="outside-what">{say(timeWords.forward)}</p>
      <div className="time-steps">
        {(['hour', 'day', 'business-day', 'week'] as const).map((by) => (
          <MoveTime key={by} by={by} off={moving} className="plain-button" />
        ))}
      </div>
      <section className="time-ahead" aria-label={say(timeWords.nextIs)}>
        <h3>{say(timeWords.nextIs)}</h3>
        {clock.next ? (
          <>
            <p>
              <strong>{say(clock.next.what)}</strong>
              <span>{clock.next.about}</span>
              <span>{shownMoment(clock.next.at, { locale: dateLocale, timeZone: me.timeZone })}</span>
            </p>
            <MoveTime by="next" off={moving} className="main-button" />
          </>
        ) : (
          <p className="outside-small">{say(timeWords.nothing)}</p>
        )}
      </section>
      <div role="status" className="time-moving">
        {clock.movingTo !== undefined && <Moving clock={clock} to={clock.movingTo} />}
        {clock.inFlight && <p className="outside-small">{say(clock.inFlight)}</p>}
      </div>
    </div>
  );
}

function Now({ clock }: { readonly clock: OutsideView['clock'] }) {
  const { me, dateLocale } = usePage();
  const now = useNow(clock);
  return <p className="time-big">{shownMoment(now, { locale: dateLocale, timeZone: me.timeZone })}</p>;
}

function Moving({ clock, to }: { readonly clock: OutsideView['clock']; readonly to: number }) {
  const { say, me, dateLocale } = usePage();
  const [from] = useState(clock.now);
  const { next } = clock;
  return (
    <>
      <p>{say(timeWords.moving, { to: shownMoment(to, { locale: dateLocale, timeZone: me.timeZone }) })}</p>
      <progress value={progressOf(from, clock.now, to)} aria-label={say(timeWords.title)} />
      {next && next.at <= to && (
        <p className="outside-small">{say(timeWords.passing, { what: say(next.what), about: next.about })}</p>
      )}
    </>
  );
}

/** One button of the machine; the tour uses them, too. */
export function MoveTime({
  by,
  off,
  className,
}: {
  readonly by: Extract<OutsideAct, { act: 'move-time' }>['by'];
  readonly off: boolean;
  readonly className: string;
}) {
  const { say } = usePage();
  const { act } = useOutside();
  return (
    <button
      type="button"
      className={className}
      disabled={off}
      onClick={() => void act({ act: 'move-time', by })}
    >
      {say(timeWords[by])}
    </button>
  );
}
