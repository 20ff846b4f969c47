import { useSay } from '../../use-say.ts';
import type { Spot } from '../draft/drafts.ts';
import { useSurface } from '../surface.tsx';
import { blockWords } from '../words.ts';

/** Slack's warning mark beside what the app did not acknowledge. */
export function FailureMark({ spot }: { spot: Spot }) {
  const say = useSay();
  const { hasFailed } = useSurface();
  if (!hasFailed(spot)) return null;
  return (
    <span className="bk-failed" title={say(blockWords.notSent)}>
      <span aria-hidden="true">⚠</span> {say(blockWords.notSent)}
    </span>
  );
}
