import type { TourProgress, TourStep } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { type Move, nextMove } from './next-move.ts';
import { Become, Close, FillIn, MoveOn, Press, TypeIn } from './tour-moves.tsx';
import { stepWords, tourWords } from './words.ts';

/** One step: why, what to do now, and a button for whoever wants it done by clicking. */
export function TourStepCard({ step, tour }: { readonly step: TourStep; readonly tour: TourProgress }) {
  const { say, seen } = usePage();
  const { name, why } = stepWords[step];
  const move = nextMove(step, seen, tour);
  return (
    <>
      <h2>{say(name)}</h2>
      <p className="tour-why">{say(why)}</p>
      {move ? (
        <MoveCard move={move} step={step} tour={tour} />
      ) : (
        <p className="tour-how">{say(tourWords.nobody)}</p>
      )}
    </>
  );
}

function MoveCard({
  move,
  step,
  tour,
}: {
  readonly move: Move;
  readonly step: TourStep;
  readonly tour: TourProgress;
}) {
  switch (move.do) {
    case 'become':
      return <Become move={move} />;
    case 'type':
      return <TypeIn move={move} />;
    case 'fill':
      return <FillIn move={move} tour={tour} />;
    case 'close':
      return <Close />;
    case 'press':
      return <Press move={move} how={stepWords[step].how} />;
    case 'move-time':
      return <MoveOn tour={tour} how={stepWords[step].how} />;
  }
}
