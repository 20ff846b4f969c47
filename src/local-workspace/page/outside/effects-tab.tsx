import type { OutsideView } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { Moment } from './moment.tsx';
import { effectWords, stateWords } from './words.ts';

/** Promises, those that are under way first, and how each came out. */
export function EffectsTab({ view }: { readonly view: OutsideView }) {
  const { say } = usePage();
  const { effects, effectsDone } = view;
  const open = effects.filter(({ state }) => state !== 'done' && state !== 'dropped').length;
  return (
    <>
      <p className="outside-what">{say(effectWords.what)}</p>
      <p className="outside-counts" role="status">
        <span>{say(effectWords.done, { count: effectsDone })}</span>
        <span>{say(effectWords.open, { count: open })}</span>
      </p>
      {effects.length === 0 && <p className="outside-none">{say(effectWords.none)}</p>}
      <ul className="outside-list">
        {effects.map(({ id, kind, about, state, attempts, at, problem }) => (
          <li key={id}>
            <span className={`state-chip state-${state}`}>{say(stateWords[state])}</span>
            <code className="outside-kind">{kind}</code>
            <span className="outside-small">
              {about !== undefined && <>{about} · </>}
              <Moment at={at} />
              {attempts > 1 && <> · {say(effectWords.tries, { count: attempts })}</>}
            </span>
            {problem !== undefined && <span className="outside-problem">{problem}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
