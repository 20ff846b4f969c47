import { type TourProgress, type TourStep, tourSteps } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import type { Corner } from './remembered-tour.ts';
import { Steps } from './steps.tsx';
import { TourOver } from './tour-over.tsx';
import { TourStepCard } from './tour-step.tsx';
import { tourWords } from './words.ts';

interface Props {
  /** undefined: all are done */
  readonly step: TourStep | undefined;
  readonly tour: TourProgress;
  readonly corner: Corner;
  readonly moveAway: () => void;
  readonly leave: () => void;
}

/** The tour where there is room: a card in a corner of one's choice. */
export function TourCard({ step, tour, corner, moveAway, leave }: Props) {
  const { say } = usePage();
  return (
    <section
      className={`tour tour-floating tour-${corner}`}
      data-section=""
      aria-label={say(tourWords.title)}
    >
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
          onClick={moveAway}
        >
          {say(tourWords.move)}
        </button>
        <button type="button" className="quiet-button" aria-label={say(tourWords.leaveThis)} onClick={leave}>
          {say(tourWords.leave)}
        </button>
      </header>
      <div role="status">{step === undefined ? <TourOver /> : <TourStepCard step={step} tour={tour} />}</div>
      {step !== undefined && <Steps done={tour.done} now={step} />}
    </section>
  );
}
