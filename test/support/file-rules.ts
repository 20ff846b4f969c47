import { type SourceFile, withoutComments } from './source-files.ts';

/** A file that is read in one sitting. */
export const MOST_LINES = 250;

export const linesOf = ({ text }: SourceFile): number => text.replace(/\n$/, '').split('\n').length;

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const anything = /^(?:utils?|helpers?|services?|managers?|types|common|misc)$/;

/** Names that say nothing, and names that are not in kebab-case. */
export function badNames(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const parts = path.split('/').map((part) => part.replace(/(?:\.(?:test|contract|config))?\.[a-z]+$/, ''));
    return parts.some(
      (part) =>
        !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part) || part.split('-').some((word) => anything.test(word)),
    );
  });
}

/** Lists and words: what they hold is looked at by the tests of text, cards, manifest and architecture. */
const withoutLogic =
  /(?:^|\/)(?:text|refusals|events|index|\w+-text|\w+-words)\.ts$|\/templates\/(?:en|ja|zh)\.ts$/;

/**
 * Whether there is anything in a file that can be right or wrong: a function, a class, not only types and constants.
 * A component (.tsx) has none of its own: it draws what the .ts files beside it decide, and the browser tests look at it.
 */
export function hasLogic({ path, text }: SourceFile): boolean {
  if (withoutLogic.test(path) || path.endsWith('.tsx')) return false;
  const values = withoutComments(text)
    .replaceAll(/^(?:export )?interface [\s\S]*?^\}$/gm, '')
    .replaceAll(/^(?:export )?type [^\n]*(?:\n[ \t})\]|&].*)*/gm, '');
  return /=>|\bfunction\b|^(?:export )?(?:abstract )?class\b/m.test(values);
}

/** `src/milestones/accept.ts` → `test/milestones/accept.test.ts`, `commands/a/b.ts` → `test/commands/a/b.test.ts`. */
export const mirrorOf = (path: string): string =>
  `test/${path.replace(/^src\//, '').replace(/\.ts$/, '.test.ts')}`;
