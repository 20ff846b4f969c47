import type { Said } from '../../kernel/phrase.ts';
import { fileFaults, lineFaults, places } from './problem-text.ts';
import type { Reading } from './reading.ts';
import { text } from './text.ts';

/** What is wrong with a file, line by line. Empty where nothing is. */
export function problemWords(reading: Reading): readonly Said[] {
  if ('problem' in reading) return [fileFaults[reading.problem]()];
  if (!('faults' in reading)) return [];
  const { faults, format, more } = reading;
  return [
    ...faults.map(({ kind, line, text: written }) =>
      places[format]({ line, what: lineFaults[kind]({ text: written }) }),
    ),
    ...(more > 0 ? [text.moreFaults({ more })] : []),
  ];
}
