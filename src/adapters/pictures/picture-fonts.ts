import { existsSync, readFileSync } from 'node:fs';
import type { Locale } from '../../kernel/locale.ts';

export type Weight = 'regular' | 'bold';
export type Family = 'japanese' | 'chinese' | 'european';

/** Where fonts are found (adapters/documents knows it; compose hands it in). */
export type FindFonts = (
  family: Family,
  weight: Weight,
) => readonly { readonly path: string; readonly mayHold: (codePoint: number) => boolean }[];

/** What is known elsewhere of the fonts that are installed. */
export interface FontSource {
  readonly findFonts: FindFonts;
  /** WOFF as plain TrueType: fontkit cannot read every small WOFF. */
  readonly unpackWoff: (woff: Uint8Array) => Uint8Array;
}

/** A font as satori takes it. */
export interface PictureFont {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 400 | 700;
  readonly style: 'normal';
}

export interface PictureFonts {
  holds(character: string): boolean;
  /** The fonts that a text needs, in the order in which they are asked; the same array for the same files. */
  forText(text: string): PictureFont[];
}

// Han characters look different in Japan and China: the language of the picture decides, the others fill gaps.
const order: Record<Locale, readonly Family[]> = {
  en: ['japanese', 'chinese', 'european'],
  ja: ['japanese', 'chinese', 'european'],
  zh: ['chinese', 'japanese', 'european'],
};

const numberOf = { regular: 400, bold: 700 } as const;

/** Finds out on first use which characters a file has. fontkit is heavy, and so are the files. */
export async function loadPictureFonts(
  locale: Locale,
  { findFonts, unpackWoff }: FontSource,
): Promise<PictureFonts> {
  const { create } = await import('fontkit');
  const files = order[locale].flatMap((family) => findFonts(family, 'regular'));
  const sets = new Map<string, ReadonlySet<number>>();
  const setOf = (path: string): ReadonlySet<number> => {
    const font = sets.has(path) ? undefined : create(Buffer.from(unpackWoff(readFileSync(path))));
    if (font !== undefined) sets.set(path, new Set('characterSet' in font ? font.characterSet : []));
    return sets.get(path) ?? new Set();
  };
  const found = new Map<number, number>();
  /** The place of the first file that has it; -1: none. */
  const fileOf = (codePoint: number): number => {
    const known =
      found.get(codePoint) ??
      files.findIndex(({ path, mayHold }) => mayHold(codePoint) && setOf(path).has(codePoint));
    found.set(codePoint, known);
    return known;
  };
  const made = new Map<string, PictureFont[]>();
  return {
    holds: (character) => fileOf(character.codePointAt(0) ?? 0) >= 0,
    forText(text) {
      const needed = new Set([0, ...Array.from(text, (character) => fileOf(character.codePointAt(0) ?? 0))]);
      const places = [...needed].filter((place) => place >= 0).toSorted((a, b) => a - b);
      const key = places.join(' ');
      // satori reads fonts once for each array that it is given.
      const known =
        made.get(key) ?? places.flatMap((place) => fontsOf(files[place]?.path ?? '', `f${place}`));
      made.set(key, known);
      return known;
    },
  };
}

/** Both weights under one name; where there is no bold file, the regular one stands in. */
function fontsOf(path: string, name: string): PictureFont[] {
  return (['regular', 'bold'] as const).flatMap((weight) => {
    const file = path.replace('-400-', `-${numberOf[weight]}-`);
    return existsSync(file)
      ? [{ name, data: readFileSync(file), weight: numberOf[weight], style: 'normal' as const }]
      : [];
  });
}
