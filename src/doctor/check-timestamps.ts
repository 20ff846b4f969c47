import { Buffer } from 'node:buffer';
import { askForTimestamp } from '../adapters/seal/timestamp.ts';
import type { Config } from '../config.ts';
import { type Check, off, ok, wrong } from './finding.ts';

const DEADLINE_MS = 10_000;

/** Asks the authority for one timestamp, over nothing of anybody's. */
export function timestampCheck({ TSA_URL }: Config, newSecret: () => string): Check {
  return {
    about: 'Timestamps',
    async look(signal) {
      if (TSA_URL === undefined)
        return [off('TSA_URL is not set: the time in the document seal is our own statement')];
      try {
        await askForTimestamp(
          { url: TSA_URL, fetch, deadlineMs: DEADLINE_MS },
          Buffer.from('Engawa asks whether this authority answers.'),
          newSecret(),
          signal,
        );
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        return [
          wrong(said, 'correct TSA_URL, or leave it out: documents are then sealed without a timestamp'),
        ];
      }
      return [ok('the authority gave a timestamp')];
    },
  };
}
