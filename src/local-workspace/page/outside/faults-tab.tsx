import { useId } from 'react';
import type { OutsideAct, OutsideView, SlackWeather, Words } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { botStateWords, faultWords, weatherWords } from './faults-words.ts';
import { useOutside } from './use-outside.tsx';

const weathers: readonly SlackWeather[] = ['well', 'slow', 'down'];

/** Switches that break the world outside, each with what one will see. */
export function FaultsTab({ view }: { readonly view: OutsideView }) {
  const { say } = usePage();
  return (
    <>
      <p className="outside-what">{say(faultWords.what)}</p>
      <Weather now={view.slack} />
      <Bot bot={view.bot} />
    </>
  );
}

function Weather({ now }: { readonly now: SlackWeather }) {
  const { say } = usePage();
  const { act, acting } = useOutside();
  const id = useId();
  const chosen = acting?.act === 'slack' ? acting.weather : now;
  return (
    <fieldset className="outside-faults">
      <legend>{say(faultWords.slack)}</legend>
      {weathers.map((weather) => (
        <div key={weather} className="fault">
          <label>
            <input
              type="radio"
              name={id}
              checked={chosen === weather}
              aria-describedby={`${id}${weather}`}
              onChange={() => void act({ act: 'slack', weather })}
            />{' '}
            {say(weatherWords[weather].name)}
          </label>
          <p id={`${id}${weather}`} className="outside-small">
            {say(weatherWords[weather].see)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

function Bot({ bot }: { readonly bot: OutsideView['bot'] }) {
  const { say } = usePage();
  const { state, kills, diesAfterNextCall } = bot;
  return (
    <section className="outside-faults" aria-label={say(faultWords.bot)}>
      <h3>{say(faultWords.bot)}</h3>
      <p className="outside-counts" role="status">
        <span className={`state-chip bot-${state}`}>{say(botStateWords[state])}</span>
        <span>{say(faultWords.kills, { count: kills })}</span>
        {diesAfterNextCall && <strong>{say(faultWords.armed)}</strong>}
      </p>
      <Switch
        act={{ act: 'kill', when: 'now' }}
        name={faultWords.killNow}
        see={faultWords.killNowSee}
        off={state !== 'running'}
      />
      <Switch
        act={{ act: 'kill', when: 'after-next-call' }}
        name={faultWords.killAfter}
        see={faultWords.killAfterSee}
        off={state !== 'running' || diesAfterNextCall}
      />
      <Switch
        act={{ act: 'start-bot' }}
        name={faultWords.start}
        see={faultWords.startSee}
        off={state !== 'stopped'}
      />
    </section>
  );
}

function Switch({
  act: wanted,
  name,
  see,
  off,
}: {
  readonly act: OutsideAct;
  readonly name: Words;
  readonly see: Words;
  readonly off: boolean;
}) {
  const { say } = usePage();
  const { act, acting } = useOutside();
  const id = useId();
  return (
    <div className="fault">
      <button
        type="button"
        className={wanted.act === 'kill' ? 'danger-button' : 'plain-button'}
        disabled={off || acting !== undefined}
        aria-describedby={id}
        onClick={() => void act(wanted)}
      >
        {say(name)}
      </button>
      <p id={id} className="outside-small">
        {say(see)}
      </p>
    </div>
  );
}
