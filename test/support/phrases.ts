import type { Words } from '../../src/kernel/phrase.ts';
import { pathsBelow, readSource, root } from './source-files.ts';

/** One text of the product, under the name by which the code says it. */
export interface Spoken {
  readonly file: string;
  readonly name: string;
  readonly words: Words;
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' &&
  value !== null &&
  ['en', 'ja', 'zh'].every((locale) => typeof Reflect.get(value, locale) === 'string');

/** Every phrase that a module lets others see: alone, in tables, in refusals, already said, or inside cards and forms. */
export function phrasesOf(file: string, exported: unknown): Spoken[] {
  const found: Spoken[] = [];
  const seen = new Set<unknown>();
  const walk = (value: unknown, name: string): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
      return;
    seen.add(value);
    const words: unknown = Reflect.get(value, 'words');
    if (isWords(words)) found.push({ file, name, words });
    else if (isWords(value)) found.push({ file, name, words: value });
    else if (typeof value === 'object' && name.split('.').length < 8)
      for (const key of Object.keys(value))
        walk(Reflect.get(value, key), name === '' ? key : `${name}.${key}`);
  };
  walk(exported, '');
  return found;
}

const literal = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/.source;
const table = new RegExp(`\\{\\s*en: (${literal}),\\s*ja: (${literal}),\\s*zh: (${literal}),?\\s*\\}`, 'g');
const unquoted = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replaceAll(/\\(?:u([0-9a-f]{4})|(.))/gi, (_whole, hex?: string, sign = '') =>
      hex === undefined ? (sign === 'n' ? '\n' : sign) : String.fromCharCode(Number.parseInt(hex, 16)),
    );

/** Every `{ en, ja, zh }` that is written down in a file, whether others can see it or not. */
export function wordsIn(text: string): Words[] {
  return [...text.matchAll(table)].map(([, en = '', ja = '', zh = '']) => ({
    en: unquoted(en),
    ja: unquoted(ja),
    zh: unquoted(zh),
  }));
}

// Starting the program is no way to read it.
const notRead = /^src\/(?:main|local-bot|doctor)\.ts$|^src\/local-workspace\/|^src\/kernel\//;

/** The whole book: every phrase of every module, each once, in the order of the files. */
export async function wholeBook(): Promise<Spoken[]> {
  const files = pathsBelow('commands', 'src').filter((path) => path.endsWith('.ts') && !notRead.test(path));
  const book: Spoken[] = [];
  const said = new Set<Words>();
  for (const file of files.toSorted(textFirst)) {
    const exported: unknown = { ...(await import(`${root}/${file}`)) };
    for (const spoken of phrasesOf(file, exported)) {
      if (said.has(spoken.words)) continue;
      said.add(spoken.words);
      book.push(spoken);
    }
  }
  // What a module keeps to itself can still be read in its source.
  const same = new Set(book.map(({ words }) => JSON.stringify([words.en, words.ja, words.zh])));
  for (const file of files)
    for (const words of wordsIn(readSource(file).text))
      if (!same.has(JSON.stringify([words.en, words.ja, words.zh])))
        book.push({ file, name: '(own)', words });
  return book.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** A phrase belongs to the file that declares it, not to the first that shows it. */
function textFirst(a: string, b: string): number {
  const rank = (path: string): number => (/(?:text|words|refusals|labels|problems)\.ts$/.test(path) ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

export const placeholdersIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();
