import { readdir, readFile } from 'node:fs/promises';
import type { Ground } from './ground.ts';

/** How much is measured: `tiny` shows that it runs, `full` takes minutes. */
export type Size = 'tiny' | 'usual' | 'full';

export interface Row {
  readonly what: string;
  readonly value: string;
  /** The same of the baseline, measured in this run. */
  readonly baseline: string;
  readonly ratio: number | undefined;
  /** What it should be, as a ratio or on a quiet machine with two cores. */
  readonly aim?: string;
}

export interface Report {
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
}

export interface Bench {
  readonly name: string;
  readonly title: string;
  run(ground: Ground, size: Size): Promise<Report>;
}

/** The value below which this share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const startedAt = performance.now();
  const answer = await work();
  return { ms: performance.now() - startedAt, answer };
}

/** Runs `work` for each of `items`, so many at a time, and answers with the milliseconds that all of it took. */
export async function atOnce<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const queue = items.values();
  const line = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  return (await timed(() => Promise.all(Array.from({ length: width }, line)))).ms;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const micros = (value: number): string => `${Math.round(value)} µs`;
export const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round((count / milliseconds) * 1_000)}/s`;
export const megabytes = (value: number): string => `${Math.round(value)} MB`;

export const row = (
  what: string,
  [value, baseline]: readonly [number, number],
  shown: (value: number) => string,
  aim?: string,
): Row => ({
  what,
  value: shown(value),
  baseline: shown(baseline),
  ratio: value / baseline,
  ...(aim !== undefined && { aim }),
});

/** Milliseconds of processor time that PostgreSQL has used so far; undefined where /proc does not say (not Linux). */
export async function postgresCpuMs({ postmaster }: Ground): Promise<number | undefined> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  // After the name, which may hold spaces: state, parent, …; processor time in hundredths of a second.
  const fields = stats.map((stat) => ({
    pid: Number.parseInt(stat, 10),
    rest: stat.slice(stat.lastIndexOf(')') + 2).split(' '),
  }));
  const own = fields.find(({ pid }) => pid === postmaster);
  if (own === undefined) return undefined;
  const used = (rest: readonly string[], from: number): number => Number(rest[from]) + Number(rest[from + 1]);
  const children = fields.filter(({ rest }) => Number(rest[1]) === postmaster);
  // The postmaster also counts those of its children that are gone.
  const ticks =
    used(own.rest, 11) + used(own.rest, 13) + children.reduce((sum, { rest }) => sum + used(rest, 11), 0);
  return ticks * 10;
}

/** Megabytes of memory that a process keeps; undefined where /proc does not say. */
export async function residentMb(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}
