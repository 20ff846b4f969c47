import { dirname, posix } from 'node:path';
import { type SourceFile, withoutComments } from './source-files.ts';

export interface Import {
  /** A path from the repository's root for what is ours, else the package's or builtin's name. */
  readonly target: string;
  readonly isOurs: boolean;
  /** `import type` and `export type`: nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

const statements =
  /(?:^|[\n;])\s*(?:import|export)(\s+type\b(?!\s+from\b))?(?:[^'";=]*?\bfrom)?\s*['"]([^'"\n]+)['"]/g;
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

/** What a file imports or re-exports, at its head or later (`import('…')`). */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  return [
    ...[...code.matchAll(statements)].map(([, type, name = '']) => resolved(path, name, type !== undefined)),
    ...[...code.matchAll(dynamic)].map(([, name = '']) => resolved(path, name, false)),
  ];
}

function resolved(from: string, name: string, typeOnly: boolean): Import {
  if (name.startsWith('.')) return { target: posix.join(dirname(from), name), isOurs: true, typeOnly };
  const parts = name.split('/');
  const target = name.startsWith('node:') ? name : parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
  return { target, isOurs: false, typeOnly };
}

/** Which part of the house a path belongs to. */
export type Place =
  | {
      readonly part:
        | 'kernel'
        | 'surface'
        | 'pages'
        | 'local-workspace'
        | 'page-in-browser'
        | 'local-house'
        | 'local-stripe'
        | 'doctor'
        | 'commands'
        | 'generated'
        | 'elsewhere';
    }
  | { readonly part: 'room'; readonly room: string }
  | { readonly part: 'adapter'; readonly adapter: string }
  | { readonly part: 'entrance'; readonly file: string };

export function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'commands') return { part: 'commands' };
  if (path.startsWith('prisma/generated/')) return { part: 'generated' };
  if (top !== 'src') return { part: 'elsewhere' };
  if (path.startsWith('src/local-workspace/page/')) return { part: 'page-in-browser' };
  if (second.endsWith('.ts')) return { part: 'entrance', file: second };
  if (second === 'adapters') return { part: 'adapter', adapter: third };
  if (second === 'kernel' || second === 'surface' || second === 'pages') return { part: second };
  if (second === 'local-workspace' || second === 'local-house' || second === 'local-stripe')
    return { part: second };
  if (second === 'doctor') return { part: second };
  return { part: 'room', room: second };
}

/** Rings of files that need each other to be loaded, each as the path round it. Types are no need. */
export function ringsIn(files: readonly SourceFile[]): string[] {
  const needs = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target, isOurs, typeOnly }) => (isOurs && !typeOnly ? [target] : [])),
    ]),
  );
  const done = new Set<string>();
  const rings: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) rings.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const next of needs.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) walk(path, []);
  return rings;
}
