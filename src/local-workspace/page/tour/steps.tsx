import { tourSteps } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { stepWords, tourWords } from './words.ts';

/** All seven as a row of numbers; their names are heard, and shown on pointing. */
export function Steps({ done, now }: { readonly done: readonly string[]; readonly now: string }) {
  const { say } = usePage();
  return (
    <ol className="tour-steps" aria-label={say(tourWords.steps)}>
      {tourSteps.map((step) => {
        const isDone = done.includes(step);
        return (
          <li
            key={step}
            className={isDone ? 'tour-done' : ''}
            aria-current={step === now ? 'step' : undefined}
            title={say(stepWords[step].name)}
          >
            <span aria-hidden="true">{isDone ? '✓' : tourSteps.indexOf(step) + 1}</span>
            <span className="only-heard">
              {say(stepWords[step].name)}
              {isDone && <> ({say(tourWords.done)})</>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
