import { StartOver } from '../outside/start-over.tsx';
import { usePage } from '../page-context.ts';
import { ideas, tourWords } from './words.ts';

/** After the seventh step: what there is to try. */
export function TourOver() {
  const { say } = usePage();
  return (
    <>
      <h2>{say(tourWords.over)}</h2>
      <h3>{say(tourWords.tryNext)}</h3>
      <ul className="tour-ideas">
        {ideas.map((idea) => (
          <li key={idea.en}>{say(idea)}</li>
        ))}
      </ul>
      <p className="tour-why">{say(tourWords.already)}</p>
      <StartOver />
    </>
  );
}
