import { type MouseEvent, useId, useRef, useState } from 'react';
import { type TourProgress, type TourStep, tourSteps } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { Icon } from '../ui/icons.tsx';
import { Steps } from './steps.tsx';
import { TourOver } from './tour-over.tsx';
import { TourStepCard } from './tour-step.tsx';
import { stepWords, tourWords } from './words.ts';

interface Props {
  /** undefined: all are done */
  readonly step: TourStep | undefined;
  readonly tour: TourProgress;
  readonly leave: () => void;
  readonly clearTheView: () => void;
}

/** The tour on a phone: a line with room of its own, that opens as a sheet and gives way to what the sheet has shown. */
export function TourBar({ step, tour, leave, clearTheView }: Props) {
  const { say } = usePage();
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    bar.current?.focus();
  };
  // Before the press is carried out, which puts the focus on what it shows.
  const giveWay = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element) || !target.closest('.tour-buttons button')) return;
    close();
    clearTheView();
  };
  const name = say(step === undefined ? tourWords.finished : stepWords[step].name);
  return (
    <section
      className="tour-bar"
      data-section=""
      aria-label={say(tourWords.title)}
      onKeyDown={({ key }) => {
        if (open && key === 'Escape') close();
      }}
    >
      {open && <div className="backdrop" aria-hidden="true" onPointerDown={close} />}
      <button
        ref={bar}
        type="button"
        className="tour-line"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {step !== undefined && (
          <span className="tour-count">
            {tourSteps.indexOf(step) + 1}/{tourSteps.length}
          </span>
        )}
        <strong>{name}</strong>
        <Icon name={open ? 'down' : 'up'} />
      </button>
      <button type="button" className="icon-button" aria-label={say(tourWords.leaveThis)} onClick={leave}>
        <Icon name="close" />
      </button>
      <p className="only-heard" role="status">
        {name}
      </p>
      <div id={id} className="tour tour-sheet" hidden={!open} onClickCapture={giveWay}>
        {step === undefined ? <TourOver /> : <TourStepCard step={step} tour={tour} />}
        {step !== undefined && <Steps done={tour.done} now={step} />}
      </div>
    </section>
  );
}
