import { actorOf } from '../../src/kernel/visit.ts';
import { haru, NOW } from './room.ts';

/** What somebody types who wants to break the card: as long as forms let it be, with marks in it. */
export function typed(length: number): string {
  const wild = 'A <!channel> & *bold* `code` <https://x.y|z> 長い文章です。这是一段很长的文字。😀 ';
  return wild
    .repeat(Math.ceil(length / wild.length) + 1)
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '.');
}

export type Params = Readonly<Record<string, string>>;
/** With which params notices can be loaded: all that take them, or `only` these. */
export interface Told {
  readonly params: Params;
  readonly only?: RegExp;
}

export const at = new Date(NOW);
export const day = new Date('2026-11-30');
export const by = { ...actorOf(haru) };
export const title = typed(150);
export const long = typed(3000);
export const points = Array.from({ length: 20 }, (_, index) => ({ id: `c${index}`, text: typed(300) }));

export type Tell = (params: Params, only?: RegExp) => void;

export const times = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));
