import { useEffect, useState } from 'react';
import { type TourProgress, type TourStep, tourSteps } from '../../page-api/outside.ts';
import { useOutside } from '../outside/use-outside.tsx';
import { usePage } from '../page-context.ts';
import { memoryOr } from '../route/remembered.ts';
import { useMiddling } from '../shell/use-width.tsx';
import { stepNow } from './next-move.ts';
import { nextCorner, recallTour, rememberTour, type TourPlace } from './remembered-tour.ts';
import { TourBar } from './tour-bar.tsx';
import { TourCard } from './tour-card.tsx';
import { tourWords } from './words.ts';

const memory = memoryOr(() => localStorage);

interface Props {
  /** takes away what lies over the messages of a phone, before something is shown there */
  readonly clearTheView: () => void;
}

/** Seven steps from intake to the weekly digest, in a card that stands beside what it speaks about. */
export function Tour({ clearTheView }: Props) {
  const { view } = useOutside();
  return view && !view.startingOver ? <TourIn tour={view.tour} clearTheView={clearTheView} /> : null;
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

function TourIn({ tour, clearTheView }: Props & { readonly tour: TourProgress }) {
  const { say } = usePage();
  const step = stepNow(tour);
  const { open, corner, change } = useTourPlace(step);
  const slim = useMiddling();
  const done = tour.done.length;
  if (!open)
    return (
      <button
        type="button"
        className="tour-take"
        data-section=""
        onClick={() => {
          clearTheView();
          change({ taken: true });
        }}
      >
        {say(wordsOfTaking(done), { done })}
      </button>
    );
  const card = { step, tour, leave: () => change({ taken: false }) };
  if (slim) return <TourBar {...card} clearTheView={clearTheView} />;
  return <TourCard {...card} corner={corner} moveAway={() => change({ corner: nextCorner(corner) })} />;
}

function wordsOfTaking(done: number) {
  if (done === tourSteps.length) return tourWords.finished;
  return done === 0 ? tourWords.take : tourWords.goOn;
}
