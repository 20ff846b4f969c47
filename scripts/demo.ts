// npm run demo: one client from the first word to the last invoice, and a second one in Japanese, played against the
// whole system. `npm run demo -- quarter`: three months with four clients, and every message with its hour. Nothing of
// it is left afterwards.
import { showBooks, undoneEffects } from './demo/books.ts';
import { scenes } from './demo/first-client.ts';
import { createNarrator } from './demo/narrator.ts';
import { showQuarter } from './demo/quarter.ts';
import { playSecondClient } from './demo/second-client.ts';
import { openStage } from './demo/stage.ts';
import { ink, say } from './paper.ts';

const INTERRUPTED = 130;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Answers with the exit code; a scene that went another way than written ends the play, and so does the audience. */
async function play(): Promise<number> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const stage = await openStage();
  const narrator = createNarrator(stage, stopping.signal);
  try {
    for (const scene of scenes) await scene(stage, narrator);
    await playSecondClient(stage, narrator);
    await showBooks(stage);
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return INTERRUPTED;
    console.error(`\nThe demo stopped here: ${narrator.where()}.\n${wordsOf(error)}`);
    for (const line of await undoneEffects(stage).catch(() => [])) console.error(line);
    return 1;
  } finally {
    await stage.close();
  }
}

const playsQuarter = process.argv.includes('quarter');
const startedAt = performance.now();
const begins = playsQuarter ? 'Thursday, 1 October 2026' : 'Tuesday, 24 November 2026';
say(`Starting PostgreSQL, a Slack workspace and Engawa. Business time begins on ${begins}.`);
try {
  process.exitCode = playsQuarter ? Math.min(1, (await showQuarter()).length) : await play();
} catch (error) {
  console.error(`\nThe demo could not start, or not end cleanly: ${wordsOf(error)}`);
  process.exitCode = 1;
}
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
if (process.exitCode === 0)
  say(ink('green', `\n✓ played as written, in ${seconds} s; nothing is left behind`));
