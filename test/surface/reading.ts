import { plain } from '../../src/kernel/format.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Field } from '../../src/surface/field.ts';

export const words = (said: Said): string => plain(said, 'en');

/** What a field makes of an entry: the value, or the words of its problem. */
export function read<T>(field: Field<T>, entered: string | string[]): T | string {
  const answer = field.read(entered);
  return answer.ok ? answer.value : words(answer.problem);
}
