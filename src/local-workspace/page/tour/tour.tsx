import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type TourProgress, type TourStep, tourSteps } from '../../page-api/outside.ts';
import { useOutside } from '../outside/use-outside.tsx';
import { usePage } from '../page-context.ts';
import { memoryOr } from '../route/remembered.ts';
import { stepNow } from './next-move.ts';
import { nextCorner, recallTour, rememberTour, type TourPlace } from './remembered-tour.ts';
import { TourOver } from './tour-over.tsx';
import { TourStepCard } from './tour-step.tsx';
import { useHost } from './use-host.tsx';
import { stepWords, tourWords } from './words.ts';

const memory = memoryOr(() => localStorage);

/** Seven steps from intake to the weekly digest, in a card that stands beside what it speaks about. */
export function Tour() {
  const { view } = useOutside();
  return view && !view.startingOver ? <TourIn tour={view.tour} /> : null;
}

/** Whoever comes to a workspace in which all of it has happened already is not asked to begin. */
function useTourPlace(step: TourStep | undefined) {
  const [place, setPlace] = useState(() => recallTour(memory));
  const change = (part: Partial<TourPlace>): void => {
    const next = { ...place, ...part };
    rememberTour(memory, next);
    setPlace(next);
  };
  const begins = place.taken === undefined && step !== undefined;
  // Taken from now on: the card must not go with the last step.
  useEffect(() => {
    if (!begins) return;
    const next = { ...recallTour(memory), taken: true };
    rememberTour(memory, next);
    setPlace(next);
  }, [begins]);
  return { ...place, open: place.taken ?? begins, change };
}

function TourIn({ tour }: { readonly tour: TourProgress }) {
  const { say } = usePage();
  const step = stepNow(tour);
  const { open, corner, change } = useTourPlace(step);
  const host = useHost();
  const done = tour.done.length;
  if (!open)
    return createPortal(
      <button type="button" className="tour-take" onClick={() => change({ taken: true })}>
        {say(wordsOfTaking(done), { done })}
      </button>,
      host,
    );
  return createPortal(
    <section className={`tour tour-${corner}`} aria-label={say(tourWords.title)}>
      <header>
        <p>
          {step === undefined
            ? say(tourWords.title)
            : say(tourWords.step, { number: tourSteps.indexOf(step) + 1 })}
        </p>
        <button
          type="button"
          className="quiet-button"
          aria-label={say(tourWords.moveAway)}
          onClick={() => change({ corner: nextCorner(corner) })}
        >
          {say(tourWords.move)}
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label={say(tourWords.leaveThis)}
          onClick={() => change({ taken: false })}
        >
          {say(tourWords.leave)}
        </button>
      </header>
      <div role="status">{step === undefined ? <TourOver /> : <TourStepCard step={step} tour={tour} />}</div>
      {step !== undefined && <Steps done={tour.done} now={step} />}
    </section>,
    host,
  );
}

function wordsOfTaking(done: number) {
  if (done === tourSteps.length) return tourWords.finished;
  return done === 0 ? tourWords.take : tourWords.goOn;
}

function Steps({ done, now }: { readonly done: readonly string[]; readonly now: string | undefined }) {
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
            <span className="tour-step-name">
              {say(stepWords[step].name)}
              {isDone && <span className="only-read"> ({say(tourWords.done)})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
