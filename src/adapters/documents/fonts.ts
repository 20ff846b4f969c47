import { readFileSync } from 'node:fs';
import type { Locale } from '../../kernel/locale.ts';
import { type Family, type FontFile, fontFiles, type Weight } from './font-files.ts';
import { unpackWoff } from './unpack-woff.ts';

/** A font that is ready to be embedded. */
export interface Face {
  readonly name: string;
  /** TrueType. */
  readonly bytes: Uint8Array;
  readonly holds: ReadonlySet<number>;
}

/** A stretch of text that one face can show. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/** Chooses faces for the texts of one document. */
export interface Fonts {
  /** Every character comes out in a face that has it; what none has is spelled `[U+1F600]`. Loses nothing. */
  runs(text: string, weight: Weight): readonly Run[];
}

// Han characters look different in Japan and China: the document's language decides, the others fill gaps.
const order: Record<Locale, readonly Family[]> = {
  en: ['japanese', 'chinese', 'european'],
  ja: ['japanese', 'chinese', 'european'],
  zh: ['chinese', 'japanese', 'european'],
};

/** Loads fontkit on first use: it is heavy, and most processes never write a document. */
export async function loadFonts(locale: Locale): Promise<Fonts> {
  const { create } = await import('fontkit');
  const open = (path: string): Face => {
    const bytes = unpackWoff(readFileSync(path));
    const font = create(Buffer.from(bytes));
    return { name: path, bytes, holds: new Set('characterSet' in font ? font.characterSet : []) };
  };
  const search = (codePoint: number, weight: Weight): Face | undefined => {
    for (const file of order[locale].flatMap((family) => filesOf(family, weight))) {
      if (!file.mayHold(codePoint)) continue;
      const face = faceOf(file.path, open);
      if (face.holds.has(codePoint)) return face;
    }
    return undefined;
  };
  const found: Record<Weight, Map<number, Face | undefined>> = { regular: new Map(), bold: new Map() };
  const faceFor = (codePoint: number, weight: Weight): Face | undefined => {
    if (!found[weight].has(codePoint)) found[weight].set(codePoint, search(codePoint, weight));
    return found[weight].get(codePoint);
  };
  return {
    runs(text, weight) {
      const latin = filesOf('japanese', weight)[0];
      if (latin === undefined) throw new Error('@fontsource/noto-sans-jp is not installed: run npm ci');
      return runsOf(dress(text, locale), {
        locale,
        latin: () => faceOf(latin.path, open),
        faceFor: (character) => faceFor(character.codePointAt(0) ?? 0, weight),
      });
    },
  };
}

interface Choice {
  readonly locale: Locale;
  /** The face of plain Latin. */
  latin(): Face;
  faceFor(character: string): Face | undefined;
}

function runsOf(text: string, { locale, latin, faceFor }: Choice): Run[] {
  const runs: { text: string; face: Face }[] = [];
  const put = (character: string, face: Face): void => {
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ text: character, face });
  };
  let before = '';
  for (const character of text) {
    // Chinese fonts draw quotation marks as wide as a Han character, which tears O’Brien apart.
    const narrow = locale === 'zh' && /[‘’]/.test(character) && /\p{Script=Latin}/u.test(before);
    const face = narrow ? latin() : faceFor(character);
    if (face !== undefined) put(character, face);
    else for (const stand of spell(character, faceFor)) put(stand, faceFor(stand) ?? latin());
    before = character;
  }
  return runs;
}

/** `Ⅲ` as `III`; and what cannot be shown at all by its number, so that two texts never look the same. */
function spell(character: string, faceFor: Choice['faceFor']): string {
  const compatible = character.normalize('NFKC');
  if (compatible !== character && [...compatible].every((part) => faceFor(part) !== undefined))
    return compatible;
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** The one-glyph ellipsis of these fonts is as wide as a Han character and floats: wrong between English words. */
const dress = (text: string, locale: Locale): string =>
  locale === 'en' ? text.replaceAll('…', '...') : text;

// Fonts never change while a process lives: which files there are and what they hold is found out once.
const files = new Map<string, readonly FontFile[]>();
const faces = new Map<string, Face>();

function filesOf(family: Family, weight: Weight): readonly FontFile[] {
  const key = `${family} ${weight}`;
  const known = files.get(key) ?? fontFiles(family, weight);
  files.set(key, known);
  return known;
}

function faceOf(path: string, open: (path: string) => Face): Face {
  const known = faces.get(path) ?? open(path);
  faces.set(path, known);
  return known;
}
