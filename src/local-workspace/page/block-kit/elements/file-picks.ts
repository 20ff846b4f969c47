import type { Words } from '../../../page-api/outside.ts';
import { fileSize } from '../../channel/file-size.ts';
import { blockWords } from '../words.ts';

export interface Picked {
  readonly name: string;
  readonly size: number;
}

interface Rules {
  readonly filetypes?: readonly string[] | undefined;
  readonly max_files?: number | undefined;
}

export interface Problem {
  readonly words: Words;
  readonly values: Readonly<Record<string, string | number>>;
}

/** All files of an input travel in one request, as base64, of which the workspace takes 110 MB. */
export const largestBytes = 80_000_000;

const kindOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Why these files can't all be taken, said before anything is uploaded. */
export function picksProblem(
  { filetypes, max_files = 10 }: Rules,
  held: number,
  picked: readonly Picked[],
  locale: string,
): Problem | undefined {
  const odd = filetypes && picked.find(({ name }) => !filetypes.includes(kindOf(name)));
  if (odd) return { words: blockWords.wrongKind, values: { name: odd.name } };
  if (held + picked.length > max_files) return { words: blockWords.tooMany, values: { count: max_files } };
  const [largest] = [...picked].sort((a, b) => b.size - a.size);
  const together = picked.reduce((sum, { size }) => sum + size, 0);
  if (!largest || together <= largestBytes) return undefined;
  return {
    words: blockWords.tooLarge,
    values: { name: largest.name, size: fileSize(largestBytes, locale) },
  };
}

export const acceptOf = (filetypes: readonly string[] | undefined): string | undefined =>
  filetypes?.map((type) => `.${type}`).join(',');
