import { BadConfig } from './config.ts';

/** What an operator reads of an error that stopped the start: its words with the fix, or the stack of a surprise. */
export function wordsOfFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = error instanceof BadConfig || 'fix' in error || error.name.endsWith('Refused');
  return foreseen ? error.message : (error.stack ?? error.message);
}
