import type { Outcome } from '../../local-workspace/person/outcome.ts';
import type { LocalWorkspace } from '../../local-workspace/start-local-workspace.ts';

/** What a player was doing, why it went no further, and what stood before their eyes. */
export class PlayStopped extends Error {
  override readonly name = 'PlayStopped';
}

const MOST = 3;
const LONGEST = 300;

function inOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The newest things that this person sees in the channel, for whoever looks for the mistake. */
export function seenBy(workspace: LocalWorkspace, userId: string, channelId: string): string {
  const newest = workspace.asPerson(userId).reads(channelId).slice(-MOST);
  const lines = newest.map(({ readable, buttons }) => `[${buttons.join(', ')}] ${inOneLine(readable)}`);
  return lines.length === 0
    ? 'nothing stood in the channel'
    : `the newest in the channel: ${lines.join(' / ')}`;
}

/** Throws unless the act was carried out, in the words of whoever refused it. */
export function mustBeDone(outcome: Outcome, what: string): Outcome {
  if (outcome.ok) return outcome;
  const fields = Object.entries(outcome.fieldErrors ?? {}).map(([label, problem]) => `${label}: ${problem}`);
  throw new PlayStopped([what, outcome.error, outcome.detail, ...fields].filter(Boolean).join(' · '));
}
