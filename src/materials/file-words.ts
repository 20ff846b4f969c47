import type { Said } from '../kernel/phrase.ts';
import type { GivenFile } from './material-facts.ts';
import { text } from './text.ts';

const problems = {
  removed: text.fileRemoved,
  elsewhere: text.fileElsewhere,
  'too-large': text.fileTooLarge,
  'wrong-kind': text.fileWrongKind,
  empty: text.fileEmpty,
};

/** A file as a line: its size and hash, or what is wrong with it. */
export function fileLine({ name, size, sha256, problem }: GivenFile): Said {
  if (problem !== null) return problems[problem]({ name });
  if (sha256 === null) return text.fileReading({ name });
  return text.fileRead({ name, size: Math.max(1, Math.round(size / 1024)), hash: sha256.slice(0, 16) });
}
