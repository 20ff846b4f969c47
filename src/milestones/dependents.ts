import { groupBy } from '../kernel/group.ts';

/** Something that waits for others; they are named by their ids. */
export interface Depending {
  readonly id: string;
  readonly awaits: readonly string[];
}

/** What Prisma needs to be told for a row to come with what it waits for. */
export const withAwaited = { dependsOn: { select: { awaitedId: true } } } as const;

/** Rows read `include: withAwaited`, as things that wait. */
export const depending = <R extends { readonly dependsOn: readonly { readonly awaitedId: string }[] }>(
  rows: readonly R[],
) => rows.map((row) => ({ ...row, awaits: row.dependsOn.map(({ awaitedId }) => awaitedId) }));

/** Everything that depends on `id`, directly or through others, each once, the nearest first. */
export function dependentsOf<M extends Depending>(id: string, among: readonly M[]): readonly M[] {
  const behind = groupBy(
    among.flatMap((one) => one.awaits.map((awaited) => ({ awaited, one }))),
    ({ awaited }) => awaited,
  );
  const found = new Map<string, M>();
  const ahead = [id];
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift())
    for (const { one } of behind.get(next) ?? []) {
      if (found.has(one.id)) continue;
      found.set(one.id, one);
      ahead.push(one.id);
    }
  return [...found.values()];
}

/** In an order in which everything comes after what it waits for; `undefined` when some wait for each other in a ring. */
export function inOrder<M extends Depending>(among: readonly M[]): readonly M[] | undefined {
  const known = new Map(among.map((one) => [one.id, one]));
  const left = new Map(
    among.map((one) => [one.id, new Set(one.awaits.filter((awaited) => known.has(awaited))).size]),
  );
  const behind = groupBy(
    among.flatMap((one) => [...new Set(one.awaits)].map((awaited) => ({ awaited, one }))),
    ({ awaited }) => awaited,
  );
  const ready = among.filter(({ id }) => left.get(id) === 0);
  for (let index = 0; index < ready.length; index += 1)
    for (const { one } of behind.get(ready[index]?.id ?? '') ?? []) {
      const open = (left.get(one.id) ?? 0) - 1;
      left.set(one.id, open);
      if (open === 0) ready.push(one);
    }
  return ready.length === among.length ? ready : undefined;
}
