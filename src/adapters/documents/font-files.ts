import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

export type Weight = 'regular' | 'bold';

/** A font file of one weight, and which characters it may hold. */
export interface FontFile {
  readonly path: string;
  /** Cheap and generous: a character that this refuses need not be looked for in the file. */
  readonly mayHold: (codePoint: number) => boolean;
}

const packages = {
  japanese: { name: 'noto-sans-jp', whole: 'japanese' },
  chinese: { name: 'noto-sans-sc', whole: 'chinese-simplified' },
  // Central European, Greek and Cyrillic names: the other two have little beyond Western European Latin.
  european: { name: 'noto-sans', whole: 'latin' },
} as const;

export type Family = keyof typeof packages;

const require = createRequire(import.meta.url);
const numberOf: Record<Weight, string> = { regular: '400', bold: '700' };

/**
 * The files of a family: first the "whole" one, with what nearly every text needs, then slices. The slices matter:
 * the whole files lack 髙, 﨑, ㈱, ①, □ and half-width kana, which stand in names and contracts every day.
 * A file that is not installed (a small image may leave slices out) is left out here too.
 */
export function fontFiles(family: Family, weight: Weight): readonly FontFile[] {
  const { name, whole } = packages[family];
  const wholePath = locate(`@fontsource/${name}/files/${name}-${whole}-${numberOf[weight]}-normal.woff`);
  const files: FontFile[] = wholePath === undefined ? [] : [{ path: wholePath, mayHold: () => true }];
  for (const [slice, ranges] of Object.entries(slicesOf(name))) {
    const path = locate(
      `@fontsource/${name}/files/${name}-${slice.replaceAll(/[[\]]/g, '')}-${numberOf[weight]}-normal.woff`,
    );
    if (path !== undefined) files.push({ path, mayHold: within(ranges) });
  }
  return files;
}

function slicesOf(name: string): Record<string, string> {
  const path = locate(`@fontsource/${name}/unicode.json`);
  if (path === undefined) return {};
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
}

function locate(specifier: string): string | undefined {
  try {
    return require.resolve(specifier);
  } catch {
    return undefined;
  }
}

/** `U+0-FF,U+131` as a test. */
function within(ranges: string): (codePoint: number) => boolean {
  const pairs = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => pairs.some(([from, to]) => codePoint >= from && codePoint <= to);
}
