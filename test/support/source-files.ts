import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(['.git', 'node_modules', 'dist', '.engawa', 'coverage', 'generated']);

/** Every file below these places that is kept in the repository. */
export function pathsBelow(...places: readonly string[]): string[] {
  return places.flatMap((place) => {
    if (!statSync(`${root}/${place}`).isDirectory()) return [place];
    return readdirSync(`${root}/${place}`)
      .filter((name) => !notOurs.has(name) && !name.endsWith('.log') && name !== '.env')
      .flatMap((name) => pathsBelow(place === '.' ? name : `${place}/${name}`));
  });
}

export const readSource = (path: string): SourceFile => ({
  path,
  text: readFileSync(`${root}/${path}`, 'utf8'),
});

export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path);

export const sourcesBelow = (...places: readonly string[]): SourceFile[] =>
  pathsBelow(...places)
    .filter(isTypeScript)
    .map(readSource);

const quoted = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/.source;
const template = /`(?:\\[\s\S]|[^`\\])*`/.source;
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//.source;
// A slash after one of these begins a regular expression, in which quotes mean nothing.
const pattern = /(?<=(?:^|[=(,:;!&|?{}[+])\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/
  .source;
const tokens = new RegExp(`(${quoted})|(${template})|(${comment})|(${pattern})`, 'g');

/** The text without its comments. */
export const withoutComments = (text: string): string =>
  text.replaceAll(tokens, (token, _quoted, _template, isComment?: string) =>
    isComment === undefined ? token : ' ',
  );

/** What is left is code: no comments, no words in quotes, no patterns. Templates stay, for the code inside them. */
export const codeOf = (text: string): string =>
  text.replaceAll(tokens, (token, isQuoted?: string, isTemplate?: string) =>
    isTemplate === undefined ? (isQuoted === undefined ? ' ' : "''") : token,
  );

/** The words in quotes that are in no table of languages, with the code around them. */
export const wordsApart = (text: string): string =>
  text
    .replaceAll(tokens, (token, _quoted, _template, isComment?: string, isPattern?: string) =>
      isComment === undefined && isPattern === undefined ? token : ' ',
    )
    .replaceAll(new RegExp(`\\b(?:en|ja|zh):\\s*(?:${quoted}|${template})`, 'g'), '');
